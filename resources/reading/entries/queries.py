"""The entries of what one follows, and those beside an entry."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from accounts.people.viewer import Viewer
from kit.web.routes import address_of
from resources.feeds.models import Entry
from resources.follows.folders.models import Folder
from resources.follows.models import Follow
from resources.reading.readings.rows import with_reading
from resources.reading.today.queries import DayEntry
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


@dataclass(frozen=True, slots=True)
class Step:
    """The way to another entry."""

    title: str
    address: str


def steps_from(viewer: Viewer, entry: Entry, day: Iterable[DayEntry]) -> tuple[Step | None, Step | None]:
    """What comes before and after an entry that the viewer reads: in the day's reading if it is part of it, else
    among the entries of its source, newest first. At most two queries."""
    rows = list(day)
    at = next((place for place, row in enumerate(rows) if row.uuid == entry.uuid), None)
    if at is None:
        return _steps_in_source(viewer, entry)
    around = rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None
    return tuple(row and Step(row.title, row.address) for row in around)


def _steps_in_source(viewer: Viewer, entry: Entry) -> tuple[Step | None, Step | None]:
    # Whoever may read an entry may read its source, and each entry there that is fit for them.
    here = Entry.objects.fit_for(viewer).filter(feed=entry.feed_id)
    newer = here.filter(Q(published__gt=entry.published) | Q(pk__gt=entry.pk), published__gte=entry.published)
    older = here.filter(Q(published__lt=entry.published) | Q(pk__lt=entry.pk), published__lte=entry.published)
    return _step(newer.order_by("published", "pk")), _step(older.order_by("-published", "-pk"))


def _step(entries: QuerySet[Entry]) -> Step | None:
    found = entries.values_list("title", "uuid").first()
    return found and Step(found[0], address_of("resources:entry-detail", found[1]))
