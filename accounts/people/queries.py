"""Reading who somebody is at a school."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, Q, QuerySet

from accounts.people.models import Membership, Person
from accounts.people.roles import Role
from accounts.people.viewer import Viewer
from accounts.schools.models import School


def current_memberships(person_id: int) -> QuerySet[Membership]:
    """The memberships that make a person a viewer, with their school, first joined first."""
    return Membership.objects.current().filter(person_id=person_id).select_related("school").order_by("id")


def has_account(email: str) -> bool:
    """Whether somebody has this address. Only for whoever has shown that it is theirs."""
    return Person.objects.filter(email=email).exists()


def names_both(school: School) -> Q:
    """Whether a school has named a safeguarding lead and a deputy, as a condition of any query. Until then nothing
    goes from one person to another that others would not see.  # SAFETY 12"""
    here = Membership.objects.filter(school=school)
    return Q(Exists(here.leads())) & Q(Exists(here.deputies()))


def has_named_both(school: School) -> bool:
    """The same, asked by itself. One query."""
    return School.objects.filter(names_both(school), pk=school.pk).exists()


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
    their memberships (`accounts.identity.signin.backends`).
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
        is_safeguarding_deputy=any(m.is_safeguarding_deputy for m in here),
        has_notices=getattr(here[0], "has_notices", None),
    )
