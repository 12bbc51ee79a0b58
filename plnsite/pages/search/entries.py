"""Entries that hold what is looked for, of what the viewer follows and may read.

Two ways lead to the best of them. The index of words knows every entry of every school that holds a word: where
few hold it that is by far the quicker way, and where very many do by far the slower. Frequent words are looked for
among what came last of each source. Which words are frequent PostgreSQL knows; the second way it does not find.
"""

from datetime import datetime

from django.contrib.postgres.search import SearchRank
from django.db import connection
from django.db.models import BooleanField, F, QuerySet
from django.db.models.expressions import RawSQL

from accounts.people.viewer import Viewer
from accounts.search.words import Query, found_by, passage
from resources.follows.queries import readable_feeds
from resources.models import Entry, Follow

BEST = 10  # entries on the first page
NEWEST_HITS = 300  # so many hits of the index are weighed against one another, however many there are
CAME_LAST = 2_000  # entries among which frequent words are looked for, as many of each source

SHOWN = ("uuid", "title", "passage", "feed__source__kind", "published")

_EXPECTED = f"""
EXPLAIN (FORMAT JSON) SELECT FROM (SELECT search FROM {Entry._meta.db_table} LIMIT {CAME_LAST}) AS came
WHERE search @@ ({{}})
"""  # noqa: S608 -- made of our own words


def best_entries(
    viewer: Viewer, query: str, barred: str = "", topic: str = "", since: datetime | None = None
) -> list[tuple]:
    """What is SHOWN of the entries that fit best, at most BEST. Two queries.

    They are the best of the newest NEWEST_HITS hits, or, for frequent words, of the hits among the CAME_LAST where
    these are enough. They hold `query` and lack `barred` (as in `SearchQuery`); `topic` keeps to what is followed
    for it, `since` to what is newer.
    """
    frequent = is_frequent(Query(viewer, query, barred))
    values = (query, barred, *([topic] if topic else []), *([since] if since else []))
    return list(_best(viewer, frequent, bool(topic), bool(since), *values))


def found_entries(
    viewer: Viewer, query: str, barred: str = "", topic: str = "", since: datetime | None = None
) -> QuerySet[Entry]:
    """All of them with their `passage`, for a page by key."""
    feeds, entries = _narrowed(viewer, topic, since)
    tsquery = Query(viewer, query, barred)
    return _with_passage(entries.of_feeds(feeds).filter(found_by("search", tsquery)), tsquery)


def is_frequent(tsquery: Query) -> bool:
    """Whether PostgreSQL expects well more than a page of hits among any CAME_LAST entries."""
    with connection.cursor() as cursor:
        cursor.execute(_EXPECTED.format(tsquery.words), tsquery.params)  # into a subquery it would not look
        ((plan,),) = cursor.fetchall()
    return plan[0]["Plan"]["Plan Rows"] >= 1.5 * BEST


def _best(
    viewer: Viewer,
    is_frequent: bool,
    by_topic: bool,
    by_age: bool,
    query: str,
    barred: str,
    *narrowed: str | datetime,
) -> QuerySet[Entry, tuple]:
    topic, since = narrowed[0] if by_topic else "", narrowed[-1] if by_age else None
    tsquery = Query(viewer, query, barred)
    hits = (_among_last if is_frequent else _by_index)(*_narrowed(viewer, topic, since), tsquery)
    by_rank = SearchRank(F("search"), tsquery).desc(), "-published", "-id"
    best = Entry.objects.filter(pk__in=hits).order_by(*by_rank).values("pk")[:BEST]
    return _with_passage(Entry.objects.filter(pk__in=best).order_by(*by_rank), tsquery).values_list(*SHOWN)


def _narrowed(
    viewer: Viewer, topic: str, since: datetime | None
) -> tuple[QuerySet[Follow, tuple[int]], QuerySet[Entry]]:
    feeds, entries = readable_feeds(viewer), Entry.objects.fit_for(viewer)
    if topic:
        feeds = feeds.filter(topics__slug=topic)
    if since:
        entries = entries.filter(published__gte=since)
    return feeds, entries


def _with_passage(entries: QuerySet[Entry], tsquery: Query) -> QuerySet[Entry]:
    return entries.annotate(passage=passage("text", tsquery, F("search_config")))


def _by_index(feeds: QuerySet, entries: QuerySet[Entry], tsquery: Query) -> RawSQL:
    """The newest hits of the index of words; whose feeds they are is asked of these few alone."""
    feeds, of_feeds = feeds.query.sql_with_params()
    hits, of_hits = (
        entries.filter(found_by("search", tsquery)).values_list("id", "feed", "published").query.sql_with_params()
    )
    return RawSQL(  # noqa: S611 -- made of nothing but SQL that the ORM wrote, values apart
        f"WITH hits (id, feed, published) AS MATERIALIZED ({hits})"  # noqa: S608
        f" SELECT id FROM hits WHERE feed IN ({feeds}) ORDER BY published DESC, id DESC LIMIT {NEWEST_HITS}",
        (*of_hits, *of_feeds),
    )


def _among_last(feeds: QuerySet, entries: QuerySet[Entry], tsquery: Query) -> RawSQL:
    """The hits among what came last of each feed; only when they are too few the index is asked after all."""
    feeds, of_feeds = feeds.query.sql_with_params()
    newest = entries.order_by("-published", "-id")
    one_feed = newest.filter(feed_id=RawSQL("followed.feed", ()))
    came, of_came = one_feed.values_list("id", "search").query.sql_with_params()
    followed = RawSQL("feed_id = ANY (ARRAY(SELECT feed FROM followed))", (), output_field=BooleanField())
    too_few = RawSQL("(SELECT count(*) FROM near) < %s", (BEST,), output_field=BooleanField())
    far = newest.filter(followed, too_few, found_by("search", tsquery)).values_list("id")[:NEWEST_HITS]
    far, of_far = far.query.sql_with_params()
    return RawSQL(  # noqa: S611 -- as above
        f"WITH followed (feed) AS MATERIALIZED ({feeds}), near AS MATERIALIZED ("  # noqa: S608
        "SELECT came.id FROM followed CROSS JOIN LATERAL"
        f" ({came} LIMIT 1 + {CAME_LAST} / (1 + (SELECT count(*) FROM followed))) AS came (id, search)"
        f" WHERE came.search @@ ({tsquery.sql}))"
        f" SELECT id FROM near UNION ALL ({far})",
        (*of_feeds, *of_came, *tsquery.params, *of_far),
    )
