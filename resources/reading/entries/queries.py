"""The entries of what one follows, and those beside an entry."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import reverse

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.follows.folders.models import Folder
from resources.follows.models import Follow
from resources.reading.readings.rows import EntryRow, with_reading
from resources.sources.models import Source


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


@dataclass(frozen=True, slots=True)
class Step:
    """The way to another entry."""

    title: str
    address: str


def steps_from(viewer: Viewer, entry: Entry, day: Iterable[EntryRow]) -> tuple[Step | None, Step | None]:
    """What comes before and after an entry: in the day's reading if it is part of it, else among the entries of
    its source, newest first."""
    rows = list(day)
    at = next((place for place, row in enumerate(rows) if row.uuid == entry.uuid), None)
    if at is not None:
        around = rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None
        return tuple(row and Step(row.title, row.address) for row in around)
    around = neighbours_of(viewer, entry)
    return tuple(one and Step(one.title, reverse("resources:entry-detail", args=[one.uuid])) for one in around)
