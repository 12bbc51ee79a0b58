"""Reading source checks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.people.viewer import Viewer
from resources.checks.models import CheckAnswer, SourceCheck, Trust
from resources.sources.models import Source


def check_of(viewer: Viewer, source: Source) -> SourceCheck | None:
    """The viewer's own check of a source, handed in or not."""
    return SourceCheck.objects.of(viewer).filter(source=source).first()


def handed_in(viewer: Viewer) -> QuerySet[SourceCheck]:
    """Every check that others handed in to the viewer, for a page by key on `submitted`."""
    return (
        SourceCheck.objects.visible_to(viewer)
        .filter(submitted__isnull=False)
        .exclude(person=viewer.person)
        .select_related("source", "person")
    )


def waiting_checks(viewer: Viewer) -> QuerySet[SourceCheck]:
    """What is handed in to the viewer and has no answer yet, longest waiting first."""
    return handed_in(viewer).filter(answered__isnull=True).order_by("submitted", "id")


def taken_back(check: SourceCheck) -> CheckAnswer | None:
    """The last answer to a check, where it was taken back; the caller got the check through `access`."""
    last = check.answers.select_related("author").order_by("created", "id").last()
    return last if last and last.withdrawn else None


def found_here(viewer: Viewer, source: Source) -> QuerySet[SourceCheck]:
    """What others found out about a source, as far as it is for the viewer, for a page by key on `submitted`."""
    return handed_in(viewer).filter(source=source).select_related("shared_class")


def classes_to_share_with(viewer: Viewer) -> list[SchoolClass]:
    """The classes in which the viewer is a student now, by name, each with `others`: how many students beside.

    One query.
    """
    mine = Enrolment.objects.current().filter(person=viewer.person, role=Enrolment.Role.STUDENT)
    others = Q(enrolments__ended__isnull=True, enrolments__role=Enrolment.Role.STUDENT)
    return list(
        SchoolClass.objects.filter(school=viewer.school, pk__in=mine.values("school_class"))
        .annotate(others=Count("enrolments", filter=others & ~Q(enrolments__person=viewer.person)))
        .order_by("name")
    )


@dataclass(frozen=True)
class Trusted:
    """What checks of one school came to: numbers, never names.  # SAFETY 22"""

    trust: int = 0
    careful: int = 0
    doubt: int = 0

    @property
    def total(self) -> int:
        """How many checks there are."""
        return self.trust + self.careful + self.doubt


# So few checks tell whose they are: they count only for whoever may read them anyway.
FEW = 3


def trust_here(viewer: Viewer, source: Source) -> Trusted:
    """How the handed-in checks of the viewer's school judge a source, as `trust_of` counts."""
    return trust_of(viewer, [source.pk]).get(source.pk, Trusted())


def trust_of(viewer: Viewer, sources: Iterable[int]) -> dict[int, Trusted]:
    """The same for many sources, by their ids; those without a check are left out. Below FEW of them only those
    count that the viewer may read. One query.  # SAFETY 22"""
    here = SourceCheck.objects.filter(school=viewer.school, source__in=sources, submitted__isnull=False)
    readable = Count("id", filter=Q(pk__in=SourceCheck.objects.visible_to(viewer).values("pk")))
    rows = (
        here.exclude(trust="").order_by().values("source", "trust").annotate(every=Count("id"), readable=readable)
    )
    found: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["source"], []).append(row)
    counted = {source: _counted(rows) for source, rows in found.items()}
    return {source: trusted for source, trusted in counted.items() if trusted.total}


def _counted(rows: list[dict[str, Any]]) -> Trusted:
    which = "readable" if sum(row["every"] for row in rows) < FEW else "every"
    return Trusted(**{Trust(row["trust"]).value: row[which] for row in rows})
