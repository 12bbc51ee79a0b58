"""What a reader did with an entry, and how much people read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.follows.models import Follow
from resources.reading.readings.models import Reading

EVERYTHING = Q()


def reading_of(viewer: Viewer, entry: Entry) -> Reading:
    """What the viewer did with an entry; an unsaved, empty one when nothing yet. No query after `with_reading`."""
    if hasattr(entry, "is_mine_known"):
        return getattr(entry, "mine", None) or Reading(entry=entry)
    mine = Reading.objects.filter(person=viewer.person, school=viewer.school, entry=entry)
    return mine.first() or Reading(entry=entry)


@dataclass(frozen=True)
class ReadingActivity:
    """How much one person read, saved and noted since some day, and how many sources they follow now.

    Numbers alone: what was read and what a note says stays with its owner.
    """

    read: int = 0
    saved: int = 0
    noted: int = 0
    follows: int = 0


def activity_of(
    viewer: Viewer, people: Iterable[int], since: datetime, opened: Q = EVERYTHING
) -> dict[int, ReadingActivity]:
    """The reading activity of people at the viewer's school, by person id, for everybody asked for. Two queries.

    `people` are ids, or a queryset of them, that the caller got through `visible_to`; `opened` says of their rows
    which of them count.
    """
    people = list(people)
    counts = {
        row["person"]: row
        for row in Reading.objects.filter(opened, person__in=people, school=viewer.school)
        .values("person")
        .annotate(
            read_since=Count("id", filter=Q(read__gte=since)),
            saved_since=Count("id", filter=Q(saved__gte=since)),
            noted_since=Count("id", filter=Q(noted__gte=since)),
        )
    }
    follows = dict(
        Follow.objects.current()
        .filter(opened, person__in=people, school=viewer.school)
        .values("person")
        .annotate(number=Count("id"))
        .values_list("person", "number")
    )
    none = {"read_since": 0, "saved_since": 0, "noted_since": 0}
    return {
        person: ReadingActivity(
            read=row["read_since"],
            saved=row["saved_since"],
            noted=row["noted_since"],
            follows=follows.get(person, 0),
        )
        for person in people
        for row in [counts.get(person, none)]
    }
