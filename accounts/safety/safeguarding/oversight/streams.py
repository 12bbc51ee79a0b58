"""What students and staff write to each other: each slice that carries such words says here how they are read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, ClassVar

from django.db.models import Model, Q, QuerySet

from accounts.people.models import is_named
from kit.contributions import Registry

if TYPE_CHECKING:
    from accounts.schools.models import School


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said: by whom, to whom, the passage it is about, the answer if there is one, and since when the
    people it was for do not see it any more, if so."""

    by: str
    to: str
    passage: str
    words: str
    answer: str
    about: str
    when: datetime
    taken_back: datetime | None = None


class Stream(ABC):
    """One kind of words between students and staff."""

    key: ClassVar[str]
    label: ClassVar[str]
    order: ClassVar[int]
    people: ClassVar[tuple[str, ...]]  # the ways from a row to the people it is between

    @abstractmethod
    def rows(self, school: School) -> QuerySet:
        """All of a school, also what was taken back, for a page by key on `created`. The caller is
        `oversight.queries`, which asks who looks."""

    def named(self, name: str) -> Q:
        """Which of them are between people one of whose names holds `name`."""
        return reduce(or_, (is_named(name, person) for person in self.people))

    @abstractmethod
    def line(self, row: Model) -> Line:
        """A row as a line. No query of its own."""


# The first is what one sees first.
streams: Registry[Stream] = Registry(
    "words to read along", name=lambda each: each.key, order=lambda each: each.order
)
