"""What is private of a student closes when staff give them a password, for whoever signs in with it.  # SAFETY 22

Each kind of private things says what of it a person owns, and which of that staff may read from their own
pages: what whoever gave the password reads there anyway stays open, everything else is closed until the
safeguarding lead, the deputy or a counsellor opens it again with the student. A row that is closed says since
when, in `closed`; the rule by which its kind is read leaves it out for its own person, and for nobody else. Of
a row that goes on, what was kept in some of its columns is put away in `closed`. What is made afterwards is
seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import F, Func, Q, QuerySet
from django.db.models.functions import JSONObject
from django.utils import timezone

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from kit.contributions import Registry


class ClosedRow(models.Model):
    """A private thing that closes whole, for its person alone."""

    closed = models.DateTimeField(
        null=True, blank=True, help_text="Since when staff know the student's password: not shown to the student."
    )

    class Meta:
        abstract = True


class ClosedParts(models.Model):
    """A thing that goes on, of which some private columns close."""

    closed = models.JSONField(
        default=list,
        blank=True,
        db_default=[],
        help_text="What was kept of it before staff gave the student a password: not shown to the student.",
    )

    class Meta:
        abstract = True


@dataclass(frozen=True)
class PrivateRows:
    """One kind of private things, as rows with a column that says since when each is closed. `seen_by`: those that
    somebody else may read; nobody may where it is left out."""

    name: str
    of: Callable[[Person], QuerySet]
    seen_by: Callable[[Viewer], QuerySet] | None = None
    column: str = "closed"

    def close(self, person: Person, giver: Viewer) -> None:
        """Close what the person made so far, but for what `giver` may read as themselves."""
        rows = self.of(person).filter(**{self.column: None})
        if self.seen_by:
            rows = rows.exclude(pk__in=self.seen_by(giver).values("pk"))
        rows.update(**{self.column: timezone.now()})

    def reopen(self, person: Person) -> None:
        """Open all of it again."""
        self.of(person).exclude(**{self.column: None}).update(**{self.column: None})


@dataclass(frozen=True)
class PrivateColumns:
    """One kind of private things, as `columns` (each with its empty value) of rows that go on without them, and
    the rows in which one is filled. `restore` puts what was closed beside what was written since, and does not
    save."""

    name: str
    of: Callable[[Person], QuerySet]
    filled: Q
    columns: dict[str, Any]
    restore: Callable[[Any, dict[str, Any]], None]

    def close(self, person: Person, _giver: Viewer) -> None:
        """Put away what is in the columns."""
        kept = Func(
            F("closed"),
            JSONObject(**{name: name for name in self.columns}),
            template="%(expressions)s",
            arg_joiner="||",
        )
        self.of(person).filter(self.filled).update(closed=kept, **self.columns)

    def reopen(self, person: Person) -> None:
        """Put it back, the latest first."""
        rows = list(self.of(person).exclude(closed=[]))
        for row in rows:
            for kept in reversed(row.closed):
                self.restore(row, kept)
            row.closed = []
        self.of(person).model.objects.bulk_update(rows, [*self.columns, "closed"], batch_size=200)


private_things: Registry[PrivateRows | PrivateColumns] = Registry(
    "kinds of private things", name=lambda kind: kind.name
)


def close_private_things(person: Person, giver: Viewer) -> None:
    """Staff gave the person a password: what they made so far is not shown to whoever uses it."""
    for kind in private_things:
        kind.close(person, giver)


def reopen_private_things(person: Person) -> None:
    """The person has a password again that no other staff knows."""
    for kind in private_things:
        kind.reopen(person)
