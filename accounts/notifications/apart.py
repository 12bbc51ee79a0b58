"""Whose notices somebody does not get: a slice above says who is kept apart from whom."""

from typing import Any, Protocol

from django.db.models import QuerySet

from kit.contributions import Hook


class PeopleApart(Protocol):
    """Whom something keeps apart from one another."""

    def between(self, school: Any, one: Any, other: Any) -> QuerySet:
        """A row where the two are kept apart; all may be columns of another query."""

    def others(self, school: Any, person: Any) -> set[int]:
        """The ids of all who are kept apart from a person."""


people_apart: Hook[PeopleApart] = Hook("who is kept apart from whom")
