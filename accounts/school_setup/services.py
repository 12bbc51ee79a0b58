"""Opening a school, and what it settles first: its language, its clocks, its quiet hours."""

from datetime import time

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.models import AgeBand, Membership, Person, Role
from accounts.people.viewer import Viewer
from accounts.school_setup.clocks import clock_followers
from accounts.schools.models import School
from kit.errors import Refused


@transaction.atomic
def open_school(
    *,
    name: str,
    code: str,
    time_zone: str,
    admin: tuple[str, str],
    lead: tuple[str, str] | None = None,
    deputy: tuple[str, str] | None = None,
) -> tuple[School, list[Person]]:
    """A new school, for the operator, with its first admin and, where they are known, its safeguarding lead and
    the lead's deputy: each a name and an address. One of those two may be the admin; else they come as
    counsellors.

    Raises ValidationError for a bad code or time zone, and for one person as lead and deputy.
    """
    school = School(name=name.strip(), code=code.strip().lower(), time_zone=time_zone)
    school.full_clean()
    school.save()
    person = _grown_up(*admin)
    memberships = {person: Membership(person=person, school=school, role=Role.ADMIN)}
    for given, post in ((lead, "is_safeguarding_lead"), (deputy, "is_safeguarding_deputy")):
        if given:
            one = _grown_up(*given)
            fresh = Membership(person=one, school=school, role=Role.COUNSELLOR)
            setattr(memberships.setdefault(one, fresh), post, True)
    if any(row.is_safeguarding_lead and row.is_safeguarding_deputy for row in memberships.values()):
        raise ValidationError(_("The safeguarding lead and the deputy are two people."))
    for row in memberships.values():
        row.save()
    record("accounts.school_setup.open_school", school=school, actor=None, subject=person)
    return school, list(memberships)


def _grown_up(name: str, email: str) -> Person:
    email = email.strip().lower()
    there = Person.objects.filter(email=email).first()
    return there or Person.objects.create_person(name=name.strip(), email=email, age_band=AgeBand.ADULT)


def set_hours(*, actor: Viewer, language: str, time_zone: str, quiet_from: time, quiet_until: time) -> School:
    """The school's language (a code of LANGUAGES), its time zone, and the hours in which nothing new is asked of
    students. What is reckoned by its clocks is reckoned anew. Raises Refused unless the actor is an admin."""
    wanted = {
        "language": language,
        "time_zone": time_zone,
        "quiet_from": quiet_from,
        "quiet_until": quiet_until,
    }
    with transaction.atomic():
        school, changed = change_school(actor=actor, verb="accounts.school_setup.set_hours", **wanted)
        if changed - {"language"}:
            for follower in clock_followers:
                follower.reckon(school)
    return school


def change_school(*, actor: Viewer, verb: str, **wanted: object) -> tuple[School, set[str]]:
    """For the services of a school's settings: write these columns of the actor's school, no others, and a line in
    the trail; gives the names of those that changed. Raises Refused unless the actor is an admin."""
    if not actor.is_admin:
        raise Refused(_("Only an admin of your school can decide this."))
    with transaction.atomic():
        school = School.objects.select_for_update().get(pk=actor.school.pk)
        changed = {name: value for name, value in wanted.items() if getattr(school, name) != value}
        if changed:
            before = {name: getattr(school, name) for name in changed}
            for name, value in changed.items():
                setattr(school, name, value)
            school.save(update_fields=list(changed))
            trail = {name: f"{before[name]} -> {value}" for name, value in changed.items()}
            record(verb, school=school, actor=actor.person, **trail)
    return school, set(changed)
