"""The day's reading, as far as it has been put together."""

from dataclasses import dataclass
from uuid import UUID

from accounts.people.viewer import Viewer
from kit.web.routes import address_of
from resources.feeds.models import Entry
from resources.reading.readings.rows import EntryRow, listed, listed_rows, with_mine
from resources.reading.today.models import DailyPick


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


def chosen_today(viewer: Viewer) -> list[int]:
    """The ids of the entries that were chosen for this school day, in their order. One query."""
    picks = DailyPick.objects.filter(person=viewer.person, school=viewer.school, day=viewer.school.today())
    return list(picks.order_by("position").values_list("entry_id", flat=True))


def today(viewer: Viewer, chosen: list[int] | None = None) -> TodayReading:
    """What `jobs.make_day` chose for this school day, as far as the viewer may still read it.

    `chosen` is its answer, where it was just asked. One query, and one for what was chosen."""
    chosen = chosen_today(viewer) if chosen is None else chosen
    if not chosen:
        return TodayReading(items=[])
    rows = listed_rows(listed(viewer, Entry.objects.visible_to(viewer).filter(pk__in=chosen)))
    return TodayReading(items=sorted(rows, key=lambda row: chosen.index(row.pk)))


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One of the day's entries, as far as the way from one to the next tells of it."""

    uuid: UUID
    title: str
    source_title: str
    is_read: bool

    @property
    def address(self) -> str:
        """Its page."""
        return address_of("resources:entry-detail", self.uuid)


def way_through_today(viewer: Viewer) -> list[DayEntry]:
    """The same entries as `today` gives, in their order. Two queries."""
    chosen = chosen_today(viewer)
    if not chosen:
        return []
    entries = with_mine(viewer, Entry.objects.visible_to(viewer).filter(pk__in=chosen))
    facts = entries.values_list("pk", "uuid", "title", "feed__source__title", "mine__read")
    found = {pk: DayEntry(*rest, is_read=read is not None) for pk, *rest, read in facts}
    return [found[pk] for pk in chosen if pk in found]
