"""Another e-mail address for an account. Whoever has the address could choose a new password, so it changes only
when its owner, signed in, opens a letter that went there and gives the password.  # SAFETY 10, 32"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from django.core.signing import BadSignature, TimestampSigner
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.mail.services import post_mail
from accounts.membership.members.models import OPEN_FOR
from accounts.membership.members.services.invitations import check_letters
from accounts.membership.members.services.people import check_admin
from accounts.notifications.services import notify
from accounts.people.models import Person
from accounts.people.services import lock_actor
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.rate_limits import count_attempt, is_exceeded

TRIES, TRIED_FOR = 5, 15 * 60  # wrong passwords, seconds
_SIGNER = TimestampSigner(salt="plnsite.new-address")


@dataclass(frozen=True, slots=True)
class NewAddress:
    """What a letter's link carries: whose account, from which address to which, and which school asked."""

    person: Person
    school: School
    before: str
    email: str


def ask_for_address(*, actor: Viewer, person: Person, email: str, origin: str) -> None:
    """A letter to an address that an account is to have: one's own, or by an admin a person's of their school. The
    same answer whether or not an account has the address. Raises Refused (field `email`).  # SAFETY 40"""
    if actor.person.pk != person.pk:
        check_admin(actor)
    email = email.strip().lower()
    if not person.email or not Person.objects.in_school(actor.school).filter(pk=person.pk).exists():
        raise Refused(_("We have no e-mail address of this person."))
    if email == person.email:
        raise Refused(_("This is the address of the account already."), field="email")
    with transaction.atomic():
        lock_actor(actor)
        check_letters(actor, email, field="email")
        post_mail(
            kind="members.new_address",
            key=f"new-address.{uuid4().hex}",
            email=email,
            school=actor.school,
            person=person,
            sender=str(actor.person.uuid),
            before=person.email,
            origin=origin,
        )
        facts = {"before": person.email, "after": email}
        record(
            "accounts.members.ask_for_address", school=actor.school, actor=actor.person, subject=person, **facts
        )
        if actor.person.pk != person.pk:
            told = _("%(who)s would like you to sign in with %(email)s. Open the letter there to say yes.")
            notify(
                person=person,
                school=actor.school,
                key=f"new-address.{uuid4().hex}",
                text=told % {"who": isolated(actor.person.name), "email": email},
                address=reverse("accounts:person-edit"),
                icon="mail",
                actor=actor.person,
            )


def token_of(*, person: Person, school: School, before: str, email: str) -> str:
    """What stands in the letter's link."""
    return _SIGNER.sign_object([str(person.uuid), str(school.uuid), before, email], compress=True)


def new_address_in(token: str) -> NewAddress | None:
    """What a link is about; None when it is not ours, too old, or the account's address has changed since."""
    try:
        person_uuid, school_uuid, before, email = _SIGNER.unsign_object(token, max_age=OPEN_FOR)
    except (BadSignature, ValueError):
        return None
    school = School.objects.filter(uuid=school_uuid).first()
    if school is None:
        return None
    person = Person.objects.in_school(school).filter(uuid=person_uuid, email=before).first()
    return NewAddress(person, school, before, email) if person else None


def accept_address(*, person: Person, wanted: NewAddress, password: str) -> None:
    """Somebody signed in says yes; a letter to the old address tells of it. Raises Refused (field `password`)."""
    if person.pk != wanted.person.pk:
        raise Refused(_("This letter is for somebody else. Sign out first, then open the link again."))
    who = str(person.uuid)
    if is_exceeded("new-address", who, times=TRIES):
        raise Refused(_("Too many tries. Go on in a quarter of an hour."), field="password")
    if not person.check_password(password):
        count_attempt("new-address", who, seconds=TRIED_FOR)
        raise Refused(_("This is not your password."), field="password")
    try:
        with transaction.atomic():
            rows = Person.objects.filter(pk=person.pk, email=wanted.before)
            if rows.update(email=wanted.email):
                _tell(wanted)
    except IntegrityError as error:
        raise Refused(_("This address cannot be used. Choose another one.")) from error


def _tell(wanted: NewAddress) -> None:
    facts = {"before": wanted.before, "after": wanted.email}
    record(
        "accounts.members.change_address",
        school=wanted.school,
        actor=wanted.person,
        subject=wanted.person,
        **facts,
    )
    post_mail(
        kind="members.address_changed",
        key=f"address-changed.{uuid4().hex}",
        email=wanted.before,
        school=wanted.school,
        person=wanted.person,
        after=wanted.email,
    )
