"""Passwords that others help with: new ones for students, links by mail for people with an address."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.identity.signin.credentials import new_password
from accounts.people.models import Person
from accounts.people.services import end_sessions


@transaction.atomic
def give_new_password(person: Person, *, in_confidence: bool = False) -> str:
    """Set a generated password and return it, for showing once. Whoever was signed in as the person is not now.

    Whoever sees it can sign in: what is confidential closes, unless they may know of it.  # SAFETY 32
    """
    password = new_password()
    person.set_password(password)
    person.confidence_closed = None if in_confidence else person.confidence_closed or timezone.now()
    person.save(update_fields=["password", "confidence_closed"])
    end_sessions(person)
    return password


def password_link(person: Person, origin: str) -> str:
    """The address under which the person chooses a password, once; `origin` is "https://our.host"."""
    key = f"{user_pk_to_url_str(person)}-{default_token_generator.make_token(person)}"
    uidb36, _dash, token = key.partition("-")
    return origin + reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": token})


def send_password_link(person: Person, *, school_name: str, origin: str) -> None:
    """Mail the person a link for choosing a password, once the act that asks for it is written."""
    words = {"person": person, "school_name": school_name, "link": password_link(person, origin)}
    transaction.on_commit(
        lambda: send_mail(
            subject=_("Your way into plnsite at %(school)s") % {"school": school_name},
            message=render_to_string("accounts/identity/signin/invitation.txt", words),
            from_email=settings.DEFAULT_FROM_EMAIL,
            recipient_list=[person.email],
            fail_silently=True,  # a mail server that is away must not undo the account; the link can be sent again
        )
    )
