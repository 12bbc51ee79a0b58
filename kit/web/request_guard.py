"""For every request and response: no NUL in an address, no endless body, nothing personal in a shared cache."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from kit.web.body_limits import is_too_large
from kit.web.permissions_policy import permissions_policy


class RequestGuardMiddleware:
    """Refuses addresses that no text of the database can hold, and bodies that no form has, before they are read;
    keeps people's pages out of shared caches.

    Belongs right after the session's middleware. A page that says itself how it may be kept is left alone.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers["Permissions-Policy"] = permissions_policy(request)
        if request.session.accessed and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, max_age=0)
        return response

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> HttpResponse | None:
        """Before the view runs, and before the check of a form's token reads the body, files and all."""
        if is_too_large(request, view):
            return render(request, "413.html", status=413)
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("NUL in the address")  # it would be an error of the database later on
        return None
