"""The day's reading, as far as it has been put together."""

from dataclasses import dataclass

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.readings.rows import EntryRow, listed, listed_rows


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
    """What `jobs.make_day` chose for this school day, as far as the viewer may still read it. One query."""
    return TodayReading(items=listed_rows(listed(viewer, _chosen(viewer))))


def _chosen(viewer: Viewer) -> QuerySet[Entry]:
    chosen = Entry.objects.visible_to(viewer).filter(
        picks__person=viewer.person, picks__school=viewer.school, picks__day=viewer.school.today()
    )
    return chosen.order_by("picks__position")
