"""Who is signed in by now, before a view is asked to take what an open page sends."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from accounts.identity.signin.interrupted import signed_out, somebody_else
from kit.web.page_owner import sent_from


class InterruptedMiddleware:
    """A session may end, and another begin, while somebody writes: what an open page then sends is not lost, nor
    taken for somebody else's. Pages that are opened anew go their way: to the sign-in, by the view's own door.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> HttpResponse | None:
        """After the token is checked, before the view runs."""
        if not getattr(view, "for_signed_in", False) or not (request.method == "POST" or request.htmx):
            return None
        viewer = request.viewer or None  # asked first: a session that is over ends here
        if not request.user.is_authenticated:
            return signed_out(request)
        if not viewer:
            return HttpResponseClientRedirect(reverse("accounts:person-without-school")) if request.htmx else None
        owner = sent_from(request)
        return somebody_else(request) if owner and owner != str(request.page_of) else None
