"""The newest entries of many feeds at once, however many have come and however old they are.

One index holds the entries of each feed, newest first. The question is asked of every followed feed by itself, for
no more entries than a page shows, and the answers are merged. PostgreSQL does not find that way from a plain
"feed in (…) order by published": it reads either all that the feeds ever published, or what all other feeds have
published since, and which of the two is worse depends on what somebody follows.
"""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from accounts.people.viewer import Viewer
from kit.web.paging import Page, cut_page, page_by_key, read_key
from resources.feeds.models import Entry
from resources.follows.folders.models import Folder
from resources.follows.queries import readable_feeds
from resources.reading.entries.queries import followed_entries
from resources.reading.readings.rows import EntryRow, entry_rows, listed, listed_rows

SIZE = 30


def river(viewer: Viewer, *, kind: str = "", after: str = "") -> Page[EntryRow]:
    """A page of all entries of what the viewer follows and may read, newest first. One query.

    `kind` keeps to sources of one kind; `after` is the `next` of the page before.
    """
    rows = listed_rows(_river(viewer, kind, *(read_key(after) or ())))
    return cut_page(rows, by="published", size=SIZE)


def shelf(viewer: Viewer, folder: Folder, kind: str = "", after: str = "") -> Page[EntryRow]:
    """The same of what stands on one of the viewer's shelves: a few feeds, each known to an index. One query."""
    found = page_by_key(followed_entries(viewer, kind=kind, folder=folder), by="published", after=after, size=SIZE)
    return Page(rows=entry_rows(viewer, found.rows), next=found.next)


def _river(viewer: Viewer, kind: str, *before: datetime | int) -> QuerySet[Entry, tuple]:
    feeds = readable_feeds(viewer)
    if kind:
        feeds = feeds.filter(source__kind=kind)
    entries = Entry.objects.fit_for(viewer)
    newest = newest_of_feeds(feeds, entries, before=before, size=SIZE + 1)
    return listed(viewer, entries.filter(pk__in=newest)).order_by("-published", "-id")


def newest_of_feeds(
    feeds: QuerySet[Any, tuple[int]],
    entries: QuerySet[Entry],
    *,
    before: tuple[datetime, int] | tuple[()],
    size: int,
) -> RawSQL:
    """The ids of the `size` newest of `entries` in any of `feeds` (their ids), as a subquery.

    `before` is a key of paging, or empty for the first page.
    """
    one_feed = entries.filter(feed_id=RawSQL("followed.id", ()))
    if before:
        when, last = before
        one_feed = one_feed.filter(Q(published__lt=when) | Q(id__lt=last), published__lte=when)
    newest = one_feed.order_by("-published", "-id").values_list("published", "id")[:size]
    feeds_sql, feeds_values = feeds.order_by().query.sql_with_params()
    newest_sql, newest_values = newest.query.sql_with_params()
    return RawSQL(  # noqa: S611 -- made of nothing but SQL that the ORM wrote, values apart
        f"SELECT newest.id FROM ({feeds_sql}) AS followed (id)"  # noqa: S608
        f" CROSS JOIN LATERAL ({newest_sql}) AS newest (published, id)"
        " ORDER BY newest.published DESC, newest.id DESC LIMIT %s",
        (*feeds_values, *newest_values, size),
    )
