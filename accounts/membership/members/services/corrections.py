"""Putting right what the school wrote down about a student. The student reads of each change.  # SAFETY 16, 20"""

from uuid import uuid4

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.identity.signin.usernames import is_free
from accounts.identity.signin_cards.access import may_help
from accounts.membership.members.services.people import set_name, user_name_taken
from accounts.notifications.services import notify
from accounts.people.models import AgeBand, Membership, Person, Role
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from kit.text.directions import isolated


def correct_student(
    *, actor: Viewer, person: Person, name: str, user_name: str = "", age_band: str = ""
) -> list[str]:
    """Set a student's name, which may be another's too, user name and age; "" leaves as it is. Gives what changed,
    as sentences for the student. Raises Refused (field `name`, `user_name`, `age_band`)."""
    if not may_help(actor, person):
        raise Refused(_("Only the student's teachers and the school admin can do this."))
    screen_words(actor.school, writer=actor, name=name)
    with transaction.atomic():
        person = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        changed = [
            _correct_name(actor, person, " ".join(name.split())),
            _correct_user_name(actor, person, user_name.strip().lower()),
            _correct_age(actor, person, age_band),
        ]
        told = [sentence for sentence in changed if sentence]
        for sentence in told:
            notify(
                person=person,
                school=actor.school,
                key=f"corrected.{uuid4().hex}",
                text=sentence,
                address=reverse("accounts:person-edit"),
                icon="edit",
                actor=actor.person,
            )
        return told


def _correct_name(actor: Viewer, person: Person, name: str) -> str:
    if name == person.name:
        return ""
    _refuse_elsewhere(actor, person, "name")
    set_name(actor, person, name)
    told = _("%(who)s changed your name to %(name)s.")
    return told % {"who": isolated(actor.person.name), "name": isolated(name)}


def _correct_user_name(actor: Viewer, person: Person, user_name: str) -> str:
    mine = Membership.objects.current().filter(school=actor.school, person=person, role=Role.STUDENT)
    membership = mine.filter(user_name__isnull=False).first()
    if membership is None or user_name in ("", membership.user_name):
        return ""
    if not is_free(actor.school, user_name):
        raise Refused(user_name_taken(), field="user_name")
    try:
        with transaction.atomic():
            Membership.objects.filter(pk=membership.pk).update(user_name=user_name)
    except IntegrityError as error:  # somebody was quicker
        raise Refused(user_name_taken(), field="user_name") from error
    facts = {"before": membership.user_name, "after": user_name}
    record("accounts.members.change_user_name", school=actor.school, actor=actor.person, subject=person, **facts)
    told = _("%(who)s changed your user name: you sign in as %(user_name)s now.")
    return told % {"who": isolated(actor.person.name), "user_name": user_name}


def _correct_age(actor: Viewer, person: Person, age_band: str) -> str:
    if age_band in ("", person.age_band):
        return ""
    if not actor.is_admin:
        raise Refused(_("Only a school admin can do this."), field="age_band")
    if age_band not in AgeBand.values:
        raise Refused(_("Choose one of these."), field="age_band")
    _refuse_elsewhere(actor, person, "age_band")
    Person.objects.filter(pk=person.pk).update(age_band=age_band)
    facts = {"before": person.age_band, "after": age_band}
    record("accounts.members.change_age", school=actor.school, actor=actor.person, subject=person, **facts)
    told = _("%(who)s corrected your age. It says now: %(age)s.")
    return told % {"who": isolated(actor.person.name), "age": AgeBand(age_band).label}


def _refuse_elsewhere(actor: Viewer, person: Person, field: str) -> None:
    """Name and age are the account's own, whatever the school.  # SAFETY 40"""
    if Membership.objects.current().filter(person=person).exclude(school=actor.school).exists():
        said = _("This account belongs to another school too, so this cannot be set here.")
        raise Refused(said, field=field)
