"""Signing out; the other pages of signing in are django-allauth's own."""

from allauth.account import views
from django.http import HttpRequest, HttpResponse


def sign_out(request: HttpRequest) -> HttpResponse:
    """By POST, and whoever sits down at this computer next finds nothing of the person who left: no page behind
    the back button, nothing that a script had kept."""
    somebody = request.method == "POST" and request.user.is_authenticated
    answer = views.logout(request)
    if somebody:
        answer["Clear-Site-Data"] = '"cache", "storage"'
    return answer
