"""Two cautions that hold for every request and every answer."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control


class CautionMiddleware:
    """Refuses an address that no text of the database can hold, and keeps people's pages out of shared caches.

    Belongs right after the session's middleware. A page that says itself how it may be kept is left alone.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if request.session.accessed and not answer.has_header("Cache-Control"):
            patch_cache_control(answer, private=True, max_age=0)
        return answer

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> None:
        """Before the view runs: a NUL in the address would be an error of the database later on."""
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("NUL in the address")
