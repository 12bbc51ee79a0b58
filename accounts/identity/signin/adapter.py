"""How django-allauth behaves here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.services import send_reset_link, tell_of_tries
from accounts.people.models import Person
from kit.live import end_tokens
from kit.web.origins import origin_of


class SchoolAccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        # One sentence whatever was wrong, so that nobody learns which names exist.
        "email_password_mismatch": _(
            "That does not match. Check each line for typing mistakes and try once more."
        ),
        "too_many_login_attempts": _("Too many tries. Wait five minutes, then try once more."),
        "account_inactive": _("This account is switched off. Please ask at your school."),
        "enter_current_password": _("That is not your password of now."),
        "invalid_password_reset": _("This link was used already, or is too old."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by schools only: by join code, invitation or roster.  # SAFETY 20"""
        return False

    def send_password_reset_mail(self, user: Person, email: str, context: dict[str, Any]) -> None:
        """By a worker, so that the page says the same of a known address as of an unknown, at the same pace."""
        send_reset_link(user, origin=origin_of(self.request))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to one's own profile, where the change began."""
        return reverse("accounts:person-edit")

    def set_password(self, user: Person, password: str) -> None:
        """A changed password ends what other open pages hear, as it ends their sessions."""
        super().set_password(user, password)
        end_tokens(user.uuid)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Counts a try. Raises ValidationError when there were too many; then the person learns of it."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            tell_of_tries(**credentials)
            raise

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # Counted by who one wants to be, of which allauth itself knows no school codes; and by where from, so that
        # nobody elsewhere locks an account.
        address = self.get_client_ip(request)
        if "user_name" in credentials:
            return f"{credentials['school_code']}:{credentials['user_name']}:{address}".lower()
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{address}"
