"""Reading reflections: a student's own, and what was handed in to a teacher."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import Lower

from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.people.models import Person, Role
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from reflections.journal.answers import has_new_answer, is_answered
from reflections.journal.models import Reflection
from reflections.schedules.models import Occurrence
from reflections.schedules.queries import latest_occurrences, open_occurrences

__all__ = [
    "ReflectionState",
    "answered_reflections",
    "drafts_of",
    "finished_of",
    "open_occurrences",
    "readers_by_class",
    "readers_of",
    "reflection_state_of",
    "waiting_reflections",
]


@dataclass(frozen=True)
class ReflectionState:
    """One student's latest occurrences of the viewer's classes, and what they handed in."""

    due: int = 0
    done: int = 0
    last_submitted: datetime | None = None
    waiting: UUID | None = None  # of what they handed in and nobody has answered, the one that waits longest

    @property
    def stage(self) -> str:
        """How far it came: "waiting" for the teacher, "open", "done", or "" where nothing was asked."""
        if self.waiting:
            return "waiting"
        if self.due:
            return "open"
        return "done" if self.last_submitted else ""


def drafts_of(viewer: Viewer) -> QuerySet[Reflection]:
    """What the viewer began without a prompt of a teacher and has not finished."""
    return (
        Reflection.objects.of(viewer)
        .filter(submitted__isnull=True, occurrence__isnull=True)
        .select_related("prompt")
        .order_by("-created", "-id")
    )


def finished_of(viewer: Viewer) -> QuerySet[Reflection]:
    """The viewer's finished reflections; each carries `answered` (somebody wrote back) and `fresh` (not seen)."""
    return (
        Reflection.objects.of(viewer)
        .filter(submitted__isnull=False)
        .select_related("prompt")
        .annotate(answered=is_answered(), fresh=has_new_answer())
    )


def waiting_reflections(viewer: Viewer) -> QuerySet[Reflection]:
    """What students handed in to the viewer and nobody has answered, the one that waits longest first."""
    return _handed_in(viewer).exclude(is_answered()).order_by("submitted", "id")


def answered_reflections(viewer: Viewer) -> QuerySet[Reflection]:
    """What students handed in to the viewer and somebody answered."""
    return _handed_in(viewer).filter(is_answered())


def _handed_in(viewer: Viewer) -> QuerySet[Reflection]:
    return (
        Reflection.objects.visible_to(viewer)
        .exclude(person=viewer.person)
        .select_related("person", "prompt", "occurrence__schedule__school_class")
    )


@dataclass(frozen=True)
class ClassReaders:
    """A class to which a reflection can be handed in, and its teachers, who then read it."""

    school_class: SchoolClass
    readers: tuple[Person, ...]


def readers_by_class(viewer: Viewer, occurrence: Occurrence | None) -> list[ClassReaders]:
    """Where the viewer can hand it in: to the class that asked, else to each of their classes, by name. One query.

    The very people that `Reflection.visible_to` lets in: what the student is told is what holds.  # SAFETY 30
    """
    teaching = (
        Enrolment.objects.current()
        .filter(
            role=Enrolment.Role.TEACHER,
            school_class__in=known(viewer, ScopePart.STUDIES),
            person__in=Person.objects.with_role(viewer.school, Role.TEACHER),
        )
        .exclude(person=viewer.person)
        .select_related("school_class", "person")
        .order_by(Lower("school_class__name"), "school_class", Lower("person__name"), "person")
    )
    if occurrence is not None:
        teaching = teaching.filter(school_class=occurrence.schedule.school_class_id)
    return [
        ClassReaders(school_class, tuple(enrolment.person for enrolment in enrolments))
        for school_class, enrolments in groupby(teaching, key=lambda enrolment: enrolment.school_class)
    ]


def readers_of(viewer: Viewer, reflection: Reflection) -> tuple[Person, ...]:
    """Who reads what the viewer handed in."""
    for each in readers_by_class(viewer, None):
        if each.school_class.pk == reflection.school_class_id:
            return each.readers
    return ()


def reflection_state_of(viewer: Viewer, people: Iterable[Person]) -> dict[int, ReflectionState]:
    """person id -> how it stands with the occurrences of the classes the viewer teaches.

    Two queries however many people. Private reflections show only in that an occurrence is done.
    """
    ids = [person.pk for person in people]
    occurrences = latest_occurrences(
        viewer,
        Occurrence.objects.filter(person__in=ids, schedule__school_class__in=known(viewer, ScopePart.TEACHES)),
    )
    asked = {
        person: (due, done)
        for person, due, done in occurrences.values_list("person").annotate(
            unfinished=Count("id", filter=Q(done__isnull=True)), finished=Count("id", filter=Q(done__isnull=False))
        )
    }
    handed_in = {
        person: (last, waiting[0] if waiting else None)
        for person, last, waiting in Reflection.objects.visible_to(viewer)
        .filter(person__in=ids)
        .exclude(person=viewer.person)
        .values_list("person")
        .annotate(
            last=Max("submitted"), waiting=ArrayAgg("uuid", filter=~is_answered(), order_by=["submitted", "id"])
        )
    }
    return {pk: ReflectionState(*asked.get(pk, (0, 0)), *handed_in.get(pk, (None, None))) for pk in ids}
