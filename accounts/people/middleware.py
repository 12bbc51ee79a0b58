"""Puts `request.viewer` on every request (None when nobody who belongs to a school is signed in)."""

from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from accounts.people.queries import viewer_of
from accounts.people.shared_browser import is_left_alone
from accounts.people.viewer import Viewer
from kit.web.page_owner import mark_of

SESSION_KEY = "school"


def find_viewer(request: HttpRequest) -> Viewer | None:
    """The viewer behind the request's session; at most one query beside that for the person.

    A session belongs to one school: it ends with the membership there, and opens no other.  # SAFETY 20, 40
    It ends as well when it was left alone for long in a browser that others use too.
    """
    if not request.user.is_authenticated:
        return None
    if is_left_alone(request):
        logout(request)
        return None
    school = request.session.get(SESSION_KEY)
    viewer = viewer_of(request.user, school)
    if viewer and school and str(viewer.school.uuid) != school:
        logout(request)
        return None
    here = getattr(request.user, "memberships_now", ())
    if viewer and not school and len({row.school_id for row in here}) > 1:
        request.session[SESSION_KEY] = str(viewer.school.uuid)
    return viewer


def see_viewer(request: HttpRequest) -> None:
    """Who looks is found out anew, at the first question: `request.viewer`, and the mark of the pages made now."""
    request.viewer = SimpleLazyObject(lambda: find_viewer(request))
    request.page_of = SimpleLazyObject(lambda: page_of(request.viewer or None))


def page_of(viewer: Viewer | None) -> str:
    """The mark of the pages that are made for a viewer; "" for a visitor."""
    return mark_of(viewer.person.uuid, viewer.school.uuid) if viewer else ""


class ViewerMiddleware:
    """Gives each request its `viewer`, and the clock of the viewer's school."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        see_viewer(request)
        try:
            return self.get_response(request)
        finally:
            timezone.deactivate()  # the next request of this process may be of another school

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> None:
        """Before the view runs: set the school's time zone, on pages of people signed in only."""
        # Times on pages are those of the school's clocks.  # SAFETY 29
        if getattr(view, "for_signed_in", False) and request.viewer:
            timezone.activate(request.viewer.school.zone)
