"""Staff write down what they saw on paper: a consent, and that it was taken back."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import notify
from accounts.people.models import Person
from accounts.people.roles import Role
from accounts.people.viewer import Viewer
from accounts.safety.consent.models import Consent
from accounts.safety.consent.rules import ConsentKind
from accounts.school_setup.services import change_school
from accounts.schools.models import School
from kit.errors import Refused


@transaction.atomic
def record_consents(
    *,
    actor: Viewer,
    givers: Mapping[Person, str],
    kinds: Iterable[ConsentKind],
    relation: str,
    method: str,
    policy_version: str,
    given: date,
) -> list[Consent]:
    """For each student who agreed, by name: one row a kind; what stands already stays. Gives the new ones.

    Raises Refused unless the actor is an admin (and for field `given`, a day that is yet to come).  # SAFETY 17
    """
    _refuse_others(actor)
    if given > actor.school.today():
        raise Refused(_("This day is yet to come."), field="given")
    here = Person.objects.with_role(actor.school, Role.STUDENT).filter(pk__in=[person.pk for person in givers])
    made = []
    for person in here.select_for_update(of=("self",)).order_by("pk"):
        new = [
            row
            for row, is_new in (
                Consent.objects.standing().get_or_create(
                    school=actor.school,
                    person=person,
                    kind=kind,
                    defaults={
                        "giver": givers[person],
                        "relation": relation,
                        "method": method,
                        "policy_version": policy_version,
                        "given": given,
                        "recorded_by": actor.person,
                    },
                )
                for kind in kinds
            )
            if is_new
        ]
        for row in new:
            _leave_trail("record_consent", actor, row)
        if new:
            text = _("Your school has a yes on paper for you: %(what)s.") % {"what": _named(new)}
            _tell(actor, person, f"consent.{new[0].uuid}", text)
        made += new
    return made


@transaction.atomic
def withdraw_consent(*, actor: Viewer, consent: Consent, giver: str, method: str, day: date) -> bool:
    """It is off for the student from now on. Whether this call did it. Raises Refused unless the actor is an admin
    (and for field `day`, one before it was given or yet to come).  # SAFETY 17"""
    _refuse_others(actor)
    if day > actor.school.today():
        raise Refused(_("This day is yet to come."), field="day")
    row = Consent.objects.select_for_update(of=("self",)).get(pk=consent.pk, school=actor.school)
    if row.withdrawn is not None:
        return False
    if day < row.given:
        raise Refused(_("This is before the yes was given."), field="day")
    row.withdrawn, row.withdrawn_by, row.withdrawal_method = day, giver, method
    row.withdrawal_recorded_by = actor.person
    row.save(update_fields=["withdrawn", "withdrawn_by", "withdrawal_method", "withdrawal_recorded_by"])
    _leave_trail("withdraw_consent", actor, row)
    text = _("Switched off for you, because the yes to it was taken back: %(what)s.") % {"what": _named([row])}
    _tell(actor, row.person, f"consent.withdrawn.{row.uuid}", text)
    return True


def set_consent_age(*, actor: Viewer, consent_age: int) -> School:
    """From which age on students decide for themselves. Raises Refused for all but admins.  # SAFETY 16"""
    verb = "accounts.consent.set_consent_age"
    return change_school(actor=actor, verb=verb, consent_age=consent_age)[0]


def _refuse_others(actor: Viewer) -> None:
    if not actor.is_admin:
        raise Refused(_("Only an admin of your school can do this."))


def _named(rows: Iterable[Consent]) -> str:
    return ", ".join(str(ConsentKind(row.kind).label) for row in rows)


def _leave_trail(act: str, actor: Viewer, row: Consent) -> None:
    verb = f"accounts.consent.{act}"
    facts = {"kind": row.kind, "relation": row.relation, "policy": row.policy_version}
    record(verb, school=actor.school, actor=actor.person, subject=row.person, thing=row, **facts)


def _tell(actor: Viewer, person: Person, key: str, text: str) -> None:
    address = reverse("accounts:consent-own")
    notify(person=person, school=actor.school, key=key, text=text, address=address, icon="check")
