"""Whom a block keeps apart from the viewer, for `people/scope.py` and for notices."""

from django.db.models import CharField, F, Q, QuerySet, Value

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.blocks.models import Block
from accounts.schools.models import School


def apart(viewer: Viewer) -> QuerySet:
    """The other end of each block of the viewer's, whoever made it."""
    other = F("blocker_id") + F("blocked_id") - viewer.person.pk  # one of the two is the viewer
    return _of(viewer.school, viewer.person).values_list(Value("apart", CharField()), other)


class Apart:
    """The same for `accounts/notifications`, which knows no blocks."""

    def between(self, school: object, one: object, other: object) -> QuerySet[Block]:
        """A row where the two are kept apart; all may be columns of another query."""
        return Block.objects.standing().between(school, one, other)

    def others(self, school: School, person: Person) -> set[int]:
        """The ids of all who are kept apart from a person."""
        rows = _of(school, person).values_list("blocker", "blocked")
        return {pk for row in rows for pk in row} - {person.pk}


def _of(school: School, person: Person) -> QuerySet[Block]:
    return Block.objects.standing().filter(Q(blocker=person) | Q(blocked=person), school=school)
