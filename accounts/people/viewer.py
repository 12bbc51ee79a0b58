"""Who is looking: the person, the school they are in now, and the roles they have there.

Every read takes a Viewer first; none is ever made from what a browser sends but from the session alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from accounts.people.models import STAFF_ROLES, Membership, Person, Role
from accounts.schools.models import School


@dataclass(frozen=True)
class Viewer:
    """Who looks: a person, the school they look from, and their roles there. Goes first into every read."""

    person: Person
    school: School
    roles: frozenset[Role]
    is_safeguarding_lead: bool = False
    has_notices: bool | None = None  # unread ones, where the question for the person answered that too

    @property
    def is_student(self) -> bool:
        """Learns at this school."""
        return Role.STUDENT in self.roles

    @property
    def is_teacher(self) -> bool:
        """Teaches at this school."""
        return Role.TEACHER in self.roles

    @property
    def is_admin(self) -> bool:
        """Runs this school's plnsite."""
        return Role.ADMIN in self.roles

    @property
    def is_mentor(self) -> bool:
        """Helps from outside the school; not staff."""
        return Role.MENTOR in self.roles

    @property
    def is_staff(self) -> bool:
        """Employed by the school: teacher, librarian, counsellor or admin."""
        return bool(self.roles & STAFF_ROLES)

    @property
    def can_vet(self) -> bool:
        """May give the school's verdict on a source."""
        return bool(self.roles & {Role.TEACHER, Role.LIBRARIAN, Role.COUNSELLOR, Role.ADMIN})


def current_memberships(person_id: int) -> QuerySet[Membership]:
    """The memberships that make a person a viewer, with their school, first joined first."""
    return Membership.objects.current().filter(person_id=person_id).select_related("school").order_by("id")


def viewers_at(school: School, people: Iterable[Person]) -> dict[int, Viewer]:
    """The viewers that people are at a school, by the id of the person; without those who are not there now. One
    query."""
    known = {person.pk: person for person in people}
    here: dict[int, list[Membership]] = {}
    for membership in Membership.objects.current().filter(person__in=known, school=school).order_by("id"):
        here.setdefault(membership.person_id, []).append(membership)
    return {pk: _viewer(known[pk], school, memberships) for pk, memberships in here.items()}


def viewer_of(person: Person, school_uuid: UUID | str | None = None) -> Viewer | None:
    """The viewer that a person is, in the school named or else in the first they belong to.

    None when the person belongs to no school now. One query; none for the person behind a session, who comes with
    their memberships (`accounts.signin.backends`).
    """
    memberships = getattr(person, "memberships_now", None)
    if memberships is None:
        memberships = list(current_memberships(person.pk))
    if not memberships:
        return None
    schools = {str(m.school.uuid): m.school for m in memberships}
    school = schools.get(str(school_uuid)) or memberships[0].school
    return _viewer(person, school, [m for m in memberships if m.school_id == school.pk])


def _viewer(person: Person, school: School, here: list[Membership]) -> Viewer:
    return Viewer(
        person=person,
        school=school,
        roles=frozenset(Role(m.role) for m in here),
        is_safeguarding_lead=any(m.is_safeguarding_lead for m in here),
        has_notices=getattr(here[0], "has_notices", None),
    )
