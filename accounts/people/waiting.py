"""What waits for somebody on their first page: each slice contributes what it has.

    waiting.add(Waiting("notes", _("Notes to answer"), find=waiting_notes, row=_row, whose=TEACHERS, order=20))

`find` is asked once, for a few rows; what it costs is the same however many wait.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise

from accounts.people.models import Person
from accounts.people.navigation import Audience, audience_of
from accounts.people.viewer import Viewer
from kit.contributions import Registry

A_FEW = 5


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One thing that waits: what a row of a list says, and where it leads. It shows a person, a kind of tie or an
    icon."""

    title: str
    href: str
    note: str
    when: datetime | None
    person: Person | None = None
    kind: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One kind of thing that waits: how its rows are found and shown, and the address of all of them."""

    name: str
    title: str | Promise
    find: Callable[[Viewer], QuerySet | Sequence]
    row: Callable[[Any], WaitingRow]
    whose: tuple[Audience, ...]
    order: int
    all_of: str = ""


@dataclass(frozen=True, slots=True)
class WaitingList:
    """A few that wait for somebody, under their heading; `href` leads to all of them, if anything does."""

    name: str
    title: str | Promise
    href: str
    rows: list[WaitingRow]


waiting: Registry[Waiting] = Registry(
    "kinds of what waits", name=lambda kind: kind.name, order=lambda kind: kind.order
)


def what_waits(viewer: Viewer) -> list[WaitingList]:
    """A few of each kind that waits for a viewer; none of a kind of which there is nothing."""
    audience, found = audience_of(viewer), []
    for kind in waiting:
        if audience in kind.whose and (rows := [kind.row(each) for each in kind.find(viewer)[:A_FEW]]):
            href = reverse(kind.all_of) if kind.all_of else ""
            found.append(WaitingList(kind.name, kind.title, href, rows))
    return found
