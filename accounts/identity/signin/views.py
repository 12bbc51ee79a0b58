"""Signing out, and what an open page asks; signing in is in `interrupted`, the rest is django-allauth's own."""

from allauth.account import views
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.identity.signin.interrupted import words_for_signed_out


def sign_out(request: HttpRequest) -> HttpResponse:
    """By POST, and whoever sits down at this computer next finds nothing of the person who left: no page behind
    the back button, nothing that a script had kept."""
    somebody = request.method == "POST" and request.user.is_authenticated
    answer = views.logout(request)
    if somebody:
        answer["Clear-Site-Data"] = '"cache", "storage"'
    return answer


@never_cache
@require_GET
def page_check(request: HttpRequest) -> JsonResponse:
    """For a page that is looked at again: whose it would be now ("" when nobody is signed in), a fresh token for
    its forms, and what to say where nobody is."""
    now = {"page_of": str(request.page_of), "token": get_token(request), "stopped": words_for_signed_out()}
    return JsonResponse(now)
