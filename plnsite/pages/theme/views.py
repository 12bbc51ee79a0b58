"""Light, dark, or like the device."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
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
    back = request.POST.get("next", "") or request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = "/"
    answer = redirect(back)
    answer.set_cookie("theme", theme, max_age=YEAR, httponly=True, secure=request.is_secure(), samesite="Lax")
    return answer
