"""Passwords that others help with: new ones for students, links by mail for people with an address."""

from datetime import timedelta
from uuid import uuid4

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.identity.signin.closing import close_private_things, reopen_private_things
from accounts.identity.signin.credentials import new_password
from accounts.mail.queries import letters_lately
from accounts.mail.services import post_mail
from accounts.notifications.services import close_notices, notify
from accounts.people.models import Membership, Person
from accounts.people.services import end_sessions
from accounts.people.viewer import Viewer
from accounts.schools.models import School

RESETS_AN_HOUR = 5


@transaction.atomic
def give_new_password(person: Person, *, giver: Viewer, in_confidence: bool = False) -> str:
    """Set a generated password and return it, for showing once. Whoever was signed in as the person is not now.

    Whoever sees it can sign in: what is private and what is confidential closes, unless they may know of it: then
    (`in_confidence`) it opens again.  # SAFETY 22, 32
    """
    password = new_password()
    # Since when it is closed says who may open it again: of two at once, the first counts.
    held = Person.objects.select_for_update(no_key=True)
    person.refresh_from_db(fields=["confidence_closed"], from_queryset=held)
    person.set_password(password)
    person.confidence_closed = None if in_confidence else person.confidence_closed or timezone.now()
    person.save(update_fields=["password", "confidence_closed"])
    end_sessions(person)
    if in_confidence:
        reopen_private_things(person)
    else:
        close_private_things(person, giver)
        close_notices(person)
    return password


def password_link(person: Person, origin: str) -> str:
    """The address under which the person chooses a password, once; `origin` is "https://our.host"."""
    key = f"{user_pk_to_url_str(person)}-{default_token_generator.make_token(person)}"
    uidb36, _dash, token = key.partition("-")
    return origin + reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": token})


def send_password_link(person: Person, *, school: School, sender: Person, origin: str) -> None:
    """A letter with a link for choosing a password: a worker makes the link when it goes out."""
    post_mail(
        kind="signin.link",
        key=f"link.{uuid4().hex}",
        email=person.email,
        school=school,
        person=person,
        sender=str(sender.uuid),
        origin=origin,
    )


def send_reset_link(person: Person, *, origin: str) -> None:
    """The letter that somebody asked for at the sign-in. Nobody learns whether there is one, or one too many."""
    if letters_lately(timedelta(hours=1), email=person.email, kind="signin.reset") >= RESETS_AN_HOUR:
        return
    post_mail(kind="signin.reset", key=f"reset.{uuid4().hex}", email=person.email, person=person, origin=origin)


def tell_of_tries(*, school_code: str = "", user_name: str = "", email: str = "", **_other: object) -> None:
    """Somebody typed too many wrong passwords: whose account it is learns of it, once a day."""
    rows = Membership.objects.current().filter(person__is_active=True).select_related("person", "school")
    if user_name:
        rows = rows.filter(school__code=school_code.strip().lower(), user_name=user_name.strip().lower())
    else:
        rows = rows.filter(person__email=email.strip().lower() or None)
    row = rows.order_by("id").first()
    if row is None:
        return
    notify(
        person=row.person,
        school=row.school,
        key=f"signin.tries.{row.school.today().isoformat()}",
        text=_(
            "Somebody typed a wrong password for your account several times. If it was not you, tell a teacher."
        ),
        address=reverse("account_change_password"),
        icon="key",
    )
