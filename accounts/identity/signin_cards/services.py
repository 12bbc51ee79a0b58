"""Helping students back in, and opening again what that closes."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.audit.services import record
from accounts.identity.signin.services import give_new_password
from accounts.identity.signin_cards.access import may_give_password
from accounts.identity.signin_cards.models import PasswordReset
from accounts.identity.signin_cards.queries import students_to_reopen
from accounts.notifications.services import notify, notify_each
from accounts.people.models import Membership, Person
from accounts.people.viewer import Viewer
from kit.errors import Refused
from kit.text.directions import isolated


def reset_password(*, actor: Viewer, person: Person, reason: str, token: UUID) -> str:
    """A new password for a student, to be shown once to the teacher or admin who asked; nobody can read one.

    Raises Refused, also when the page with this token gave one already.
    """
    return reset_passwords(actor=actor, people=[person], reason=reason, token=token)[person]


@transaction.atomic
def reset_passwords(*, actor: Viewer, people: Sequence[Person], reason: str, token: UUID) -> dict[Person, str]:
    """The same for some students at once. Each is told, and the safeguarding lead of every one alike: to tell only
    of some would give away who has something confidential.  # SAFETY 15, 32"""
    reason = " ".join(reason.split())
    if not reason:
        raise Refused(_("Say in a few words why."), field="reason")
    passwords = {person: _reset(actor, person, reason, token) for person in people}
    leads = Membership.objects.leads().filter(school=actor.school)
    if len(people) == 1:
        said = _("%(who)s gave %(name)s a new password.") % {
            "who": isolated(actor.person.name),
            "name": isolated(people[0].name),
        }
    else:
        said = ngettext(
            "%(who)s gave %(count)d student a new password.",
            "%(who)s gave %(count)d students a new password.",
            len(people),
        ) % {"who": isolated(actor.person.name), "count": len(people)}
    notify_each(
        school=actor.school,
        key=f"password-reset.{token}",
        text=said,
        addresses=dict.fromkeys(
            Person.objects.filter(pk__in=leads.values("person")), reverse("accounts:password-reset-list")
        ),
        icon="key",
        actor=actor.person,
    )
    return passwords


def refuse_password(actor: Viewer, person: Person) -> None:
    """Raises Refused where the actor may not give somebody a password.  # SAFETY 22"""
    if not may_give_password(actor, person):
        raise Refused(
            _(
                "%(name)s gets a new password from your school admin, or from a teacher who may see all that "
                "%(name)s made. Some of it came before your class and is not open to you."
            )
            % {"name": isolated(person.name)}
        )


def _reset(actor: Viewer, person: Person, reason: str, token: UUID) -> str:
    refuse_password(actor, person)
    _refuse_elsewhere(actor, person)
    reset, new = PasswordReset.objects.get_or_create(
        person=person,
        token=token,
        defaults={"school": actor.school, "given_by": actor.person, "reason": reason},
    )
    if not new:
        raise Refused(_("This password was shown once already. It still works; nothing has changed."))
    password = give_new_password(person, giver=actor)
    record(
        "accounts.signin_cards.reset_password",
        school=actor.school,
        actor=actor.person,
        subject=person,
        reason=reason,
    )
    notify(
        person=person,
        school=actor.school,
        key=f"password-reset.{reset.uuid}",
        text=_("%(who)s gave you a new password.") % {"who": isolated(actor.person.name)},
        address=reverse("account_change_password"),
        icon="key",
        actor=actor.person,
    )
    return password


def _refuse_elsewhere(actor: Viewer, person: Person) -> None:
    """A password is the account's, whatever the school.  # SAFETY 40"""
    if Membership.objects.current().filter(person=person).exclude(school=actor.school).exists():
        raise Refused(
            _("The account of %(name)s belongs to another school too, so its password cannot be set here.")
            % {"name": isolated(person.name)}
        )


@transaction.atomic
def reopen_confidence(*, actor: Viewer, person: Person) -> str:
    """Show a student again what is confidential, with a password that no other staff knows: to be done with the
    student. Returns the password, to be shown once; Raises Refused where nothing is closed.  # SAFETY 32"""
    if not actor.opens_confidence:
        raise Refused(_only_these())
    row = Person.objects.in_school(actor.school).select_for_update(no_key=True, of=("self",)).get(pk=person.pk)
    if row.confidence_closed is None:
        raise Refused(_("It is open already. Nothing has changed."))
    if not students_to_reopen(actor).filter(pk=row.pk).exists():
        raise Refused(_only_these())
    _refuse_elsewhere(actor, row)
    key = f"confidence.{row.uuid}.{row.confidence_closed.isoformat()}"
    password = give_new_password(row, giver=actor, in_confidence=True)
    record("accounts.signin_cards.reopen_confidence", school=actor.school, actor=actor.person, subject=person)
    _tell_of_reopening(actor, row, key)
    return password


def _tell_of_reopening(actor: Viewer, person: Person, key: str) -> None:
    here = Membership.objects.filter(school=actor.school)
    posts = Person.objects.filter(pk__in=(here.leads() | here.deputies()).values("person"))
    names = {"who": isolated(actor.person.name), "name": isolated(person.name)}
    told = {"school": actor.school, "key": key, "icon": "key", "actor": actor.person, "in_confidence": True}
    notify_each(
        text=_("%(who)s opened again what is confidential of %(name)s.") % names,
        addresses=dict.fromkeys(posts.exclude(pk=actor.person.pk), reverse("accounts:password-reset-list")),
        **told,
    )
    notify(
        person=person,
        text=_("%(who)s opened again what is confidential, with a new password for you.") % names,
        address=reverse("account_change_password"),
        **told,
    )


def _only_these() -> str:
    return _(
        "This is not yours to open again. The safeguarding lead or the deputy can, if they are no admin and "
        "did not give the password, or a counsellor who was one here for four weeks before it closed."
    )
