"""Reading what people follow, read and keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import CharField, Count, F, Func, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from accounts.classes.models import Enrolment
from accounts.people.viewer import Viewer
from resources.feeds.models import Entry, Feed
from resources.reading.models import DailyPick, Folder, Follow, Reading
from resources.reading.rows import HEAVY, EntryRow, listed, listed_rows, with_reading
from resources.sources.models import Source


def current_follows(viewer: Viewer) -> QuerySet[Follow]:
    """What the viewer follows now and may still see, newest first, with source and topics."""
    return (
        Follow.objects.of(viewer)
        .current()
        .filter(source__in=Source.objects.visible_to(viewer))
        .select_related("source")
        .prefetch_related("topics")
        .order_by("-created", "-id")
    )


def readable_feeds(viewer: Viewer) -> QuerySet[Follow, tuple[int]]:
    """The ids of the feeds of what the viewer follows now and may read."""
    return (
        Follow.objects.of(viewer)
        .current()
        .filter(source__in=Source.objects.readable_by(viewer), source__feed__isnull=False)
        .values_list("source__feed")
    )


def follow_of(viewer: Viewer, source: Source) -> Follow | None:
    """The viewer's current follow of a source, with its topics."""
    return Follow.objects.of(viewer).current().filter(source=source).prefetch_related("topics").first()


def said_of_following(viewer: Viewer, source: Source) -> str:
    """The sentence after following: what comes next is promised only where it comes."""
    if not Feed.objects.filter(source=source).exists():
        return _("You keep it now.")
    if viewer.is_student and Source.objects.readable_by(viewer).filter(pk=source.pk).exists():
        return _("You follow it now. What is new there comes to Today.")
    return _("You follow it now.")


def followers_here(viewer: Viewer, source: Source) -> int:
    """How many of the viewer's classmates (for staff: of the school) follow the source, the viewer not counted.

    A number only: who follows what is each one's own affair.  # SAFETY 22
    """
    return other_follows(viewer, source).count()


def other_follows(viewer: Viewer, source: Source | OuterRef) -> QuerySet[Follow]:
    """The follows that `followers_here` counts; never to be shown.  # SAFETY 22"""
    others = Follow.objects.current().filter(school=viewer.school, source=source).exclude(person=viewer.person)
    if not viewer.is_staff:
        others = others.filter(person__in=Enrolment.objects.classmates_of(viewer).values("person_id"))
    return others


def followed_entries(
    viewer: Viewer, *, source: Source | None = None, kind: str = "", folder: Folder | None = None
) -> QuerySet[Entry]:
    """All entries of what the viewer follows (or of one source, followed or not), for a page by key."""
    entries = with_reading(viewer, Entry.objects.visible_to(viewer))
    if source is not None:
        return entries.filter(feed__source=source)
    follows = Follow.objects.of(viewer).current()
    if folder is not None:
        follows = follows.filter(folder=folder)
    entries = entries.filter(feed__source__in=follows.values("source_id"))
    return entries.filter(feed__source__kind=kind) if kind else entries


def saved_readings(viewer: Viewer, *, tag: str = "") -> QuerySet[Reading]:
    """What the viewer saved and may still read, for a page by key on `saved`; `tag` for what carries it."""
    tagged = {"tags__contains": [tag]} if tag else {}
    return (
        Reading.objects.filter(
            person=viewer.person,
            school=viewer.school,
            saved__isnull=False,
            **tagged,
            entry__in=Entry.objects.visible_to(viewer),
        )
        .select_related("entry__feed__source")
        .defer(*(f"entry__{name}" for name in HEAVY))
    )


def own_tags(viewer: Viewer) -> list[str]:
    """The tags the viewer gave to what they saved, in the order of the alphabet. One query."""
    mine = Reading.objects.filter(person=viewer.person, school=viewer.school, saved__isnull=False)
    tags = (
        mine.exclude(tags=[])
        .annotate(tag=Func(F("tags"), function="unnest", output_field=CharField()))
        .values_list("tag", flat=True)
    )
    return sorted(tags.distinct())


def reading_of(viewer: Viewer, entry: Entry) -> Reading:
    """What the viewer did with an entry; an unsaved, empty one when nothing yet. No query after `with_reading`."""
    if hasattr(entry, "is_mine_known"):
        return getattr(entry, "mine", None) or Reading(entry=entry)
    mine = Reading.objects.filter(person=viewer.person, school=viewer.school, entry=entry)
    return mine.first() or Reading(entry=entry)


def neighbours_of(viewer: Viewer, entry: Entry) -> tuple[Entry | None, Entry | None]:
    """The next newer and the next older entry of the same source, where there are some. One query."""
    here = Entry.objects.visible_to(viewer).filter(feed=entry.feed_id).only("uuid", "title", "published")
    same = Q(published=entry.published)
    newer = here.filter(Q(published__gt=entry.published) | same & Q(pk__gt=entry.pk)).order_by("published", "pk")
    older = here.filter(Q(published__lt=entry.published) | same & Q(pk__lt=entry.pk)).order_by("-published", "-pk")
    found = sorted(newer[:1].union(older[:1]), key=lambda one: (one.published, one.pk))
    is_newer = [(one.published, one.pk) > (entry.published, entry.pk) for one in found]
    return (
        next((one for one, after in zip(found, is_newer, strict=True) if after), None),
        next((one for one, after in zip(found, is_newer, strict=True) if not after), None),
    )


@dataclass(frozen=True)
class TodayReading:
    """The day's entries in order; `is_done` when there were some and all are read."""

    items: list[EntryRow]

    @property
    def read_count(self) -> int:
        """How many of today's are read."""
        return sum(item.is_read for item in self.items)

    @property
    def is_done(self) -> bool:
        """Whether all of today's are read; a day without any is not done."""
        return bool(self.items) and self.read_count == len(self.items)


def today(viewer: Viewer) -> TodayReading:
    """What `picks.pick_today` chose for this school day, as far as the viewer may still read it. One query."""
    place = DailyPick.objects.filter(
        person=viewer.person, school=viewer.school, day=viewer.school.today(), entry=OuterRef("pk")
    ).values("position")
    picks = DailyPick.objects.filter(person=viewer.person, school=viewer.school, day=viewer.school.today())
    entries = Entry.objects.visible_to(viewer).filter(pk__in=picks.values("entry"))
    return TodayReading(items=listed_rows(listed(viewer, entries).order_by(Subquery(place))))


@dataclass(frozen=True)
class ReadingActivity:
    """How much one person read, saved and noted since some day, and how many sources they follow now.

    Numbers alone: what was read and what a note says stays with its owner.
    """

    read: int = 0
    saved: int = 0
    noted: int = 0
    follows: int = 0


def activity_of(viewer: Viewer, people: Iterable[int], since: datetime) -> dict[int, ReadingActivity]:
    """The reading activity of people at the viewer's school, by person id, for everybody asked for. Two queries.

    `people` are ids, or a queryset of them, that the caller got through `visible_to`.
    """
    people = list(people)
    counts = {
        row["person"]: row
        for row in Reading.objects.filter(person__in=people, school=viewer.school)
        .values("person")
        .annotate(
            read_since=Count("id", filter=Q(read__gte=since)),
            saved_since=Count("id", filter=Q(saved__gte=since)),
            noted_since=Count("id", filter=Q(noted__gte=since)),
        )
    }
    follows = dict(
        Follow.objects.current()
        .filter(person__in=people, school=viewer.school)
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
