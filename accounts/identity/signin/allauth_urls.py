"""The addresses of django-allauth that exist here; it also asks for names of some that do not."""

from allauth.account import views
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, re_path

from accounts.identity.signin.interrupted import SignIn
from accounts.identity.signin.views import page_check, sign_out


def not_here(request: HttpRequest, **_given: str) -> HttpResponse:
    """Accounts are made by schools, and addresses changed by them: these pages of allauth stay shut."""
    raise Http404


NOT_HERE = (
    "account_signup",
    "account_email",
    "account_email_verification_sent",
    "account_reauthenticate",
    "account_set_password",
    "account_confirm_login_code",
)

urlpatterns = [
    path("sign-in/", SignIn.as_view(), name="account_login"),
    path("sign-in/page/", page_check, name="account_page_check"),
    path("sign-out/", sign_out, name="account_logout"),
    path("sign-in/switched-off/", views.account_inactive, name="account_inactive"),
    path("me/password/", views.password_change, name="account_change_password"),
    path("password/forgotten/", views.password_reset, name="account_reset_password"),
    path("password/sent/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("password/changed/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    *(path(f"not-here/{name}/", not_here, name=name) for name in NOT_HERE),
    path("not-here/confirm/<str:key>/", not_here, name="account_confirm_email"),
]
