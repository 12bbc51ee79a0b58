"""Light, dark, or like the device."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from accounts.identity.appearance.services import choose_theme
from accounts.people.models import Theme

YEAR = 365 * 24 * 60 * 60


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep the choice with the person when somebody is signed in, and in a cookie for the pages before that."""
    theme = request.POST.get("theme", "")
    if theme not in Theme.values:
        theme = Theme.SYSTEM.value
    if request.viewer:
        choose_theme(actor=request.viewer, theme=Theme(theme))
    answer = HttpResponseRedirect(_back(request))
    answer.set_cookie("theme", theme, max_age=YEAR, httponly=True, secure=request.is_secure(), samesite="Lax")
    return answer


def _back(request):
    """The path that was asked for, else the page before: both of this site, or its first page."""
    path, page = request.POST.get("next", ""), request.headers.get("Referer", "")
    for back, is_one in ((path, path.startswith("/")), (page, "://" in page)):
        if is_one and url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
            return back
    return "/"
