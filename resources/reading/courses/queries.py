"""Reading how far somebody is."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import ngettext

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from resources.follows.models import Follow
from resources.follows.purposes import purposes
from resources.reading.courses.models import CoursePart
from resources.sources.models import Source, SourceKind


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a course is done."""

    done: int
    total: int

    @property
    def words(self) -> str:
        """ "2 of 5 parts"."""
        return ngettext("%(done)d of %(total)d part", "%(done)d of %(total)d parts", self.total) % {
            "done": self.done,
            "total": self.total,
        }

    @property
    def is_whole(self) -> bool:
        """Whether all of it is done."""
        return 0 < self.total == self.done


@dataclass(frozen=True, slots=True)
class CoursePage:
    """A course as one person goes through it; `goals` are the goals it is tied to, in words."""

    source: Source
    parts: list[CoursePart]
    goals: list[str]
    follow: Follow | None

    @property
    def progress(self) -> Progress:
        """How much of it is done."""
        return Progress(sum(1 for part in self.parts if part.done), len(self.parts))

    @property
    def next_part(self) -> CoursePart | None:
        """The first part not yet done."""
        return next((part for part in self.parts if not part.done), None)


def course_page(viewer: Viewer, source: Source, follow: Follow | None) -> CoursePage | None:
    """A course as the viewer goes through it; None for a source that is no course. Three queries at most."""
    if source.kind != SourceKind.COURSE:
        return None
    parts = list(CoursePart.objects.filter(person=viewer.person, school=viewer.school, source=source))
    goals: list[str] = []
    if follow is not None and (chosen := set(purposes().chosen(follow))):
        goals = [str(words) for uuid, words in purposes().choices(viewer) if uuid in chosen]
    return CoursePage(source, parts, goals, follow)


def progress_in(viewer: Viewer, person: Person, sources: Iterable[int]) -> dict[int, Progress]:
    """How far a person is in courses at the viewer's school, by the source's id, where there are parts. One query.

    Whoever asks has been let in to what the person does for a goal.
    """
    rows = (
        CoursePart.objects.filter(person=person, school=viewer.school, source__in=list(sources))
        .values_list("source")
        .annotate(total=Count("id"), finished=Count("id", filter=Q(done__isnull=False)))
        .order_by()
    )
    return {source: Progress(finished, total) for source, total, finished in rows}
