"""What the machine's watchers want to know. Nothing of any school or person; every query is cheap on a full
database: feeds are some thousand rows, and entries are never counted but by the hour, from their index."""

from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Count, Min, Q
from redis.exceptions import RedisError

from kit.fetch import Trouble
from kit.heartbeat import last_beat
from plnsite.pages.metrics.exposition import Gauge
from resources.feeds.models import LATE_AFTER, Entry, Feed
from resources.feeds.websub.models import Subscription

_HOUR = timedelta(hours=1)


def gauges(now: datetime) -> list[Gauge]:
    """Everything that is measured, at `now`. Seven queries."""
    return [*_feeds(now), *_entries(now), *_pushing(), *_beat(now)]


def _feeds(now):
    by_state = dict(Feed.objects.order_by().values_list("state").annotate(Count("pk")))
    failing = dict(Feed.objects.failing().order_by().values_list("trouble").annotate(Count("pk")))
    due = Feed.objects.due(now).order_by()
    seen = due.aggregate(
        due=Count("pk"), late=Count("pk", filter=Q(next_poll__lte=now - LATE_AFTER)), oldest=Min("next_poll")
    )
    polled = Feed.objects.filter(last_poll__gt=now - _HOUR).count()
    return [
        Gauge("plnsite_feeds", "Feeds by state.", _each(Feed.State.values, by_state), label="state"),
        Gauge("plnsite_feeds_due", "Feeds whose turn has come and that no worker has in hand.", {"": seen["due"]}),
        Gauge("plnsite_feeds_late", "Feeds whose turn came over 15 minutes ago.", {"": seen["late"]}),
        Gauge(
            "plnsite_feeds_oldest_due_seconds",
            "For how long the feed that waits longest has been due.",
            {"": _age(seen["oldest"], now)},
        ),
        Gauge(
            "plnsite_feeds_failing",
            "Feeds whose last poll failed, by kind of trouble.",
            _each(Trouble.values, failing),
            label="trouble",
        ),
        Gauge("plnsite_feeds_polled_last_hour", "Feeds that were asked in the last hour.", {"": polled}),
    ]


def _entries(now):
    new = Entry.objects.filter(created__gt=now - _HOUR).count()  # by the index entry_stored
    with connection.cursor() as cursor:
        # The planner's own estimate, as of the last ANALYZE; -1 before the first.
        cursor.execute(
            "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'resources_entry'::regclass"
        )
        stored = cursor.fetchone()[0]
    return [
        Gauge("plnsite_entries_stored_last_hour", "Entries that were stored in the last hour.", {"": new}),
        Gauge("plnsite_entries_estimate", "Entries in all, as PostgreSQL estimates them.", {"": stored}),
    ]


def _pushing():
    by_state = dict(Subscription.objects.order_by().values_list("state").annotate(Count("pk")))
    values = _each(Subscription.State.values, by_state)
    return [Gauge("plnsite_subscriptions", "Subscriptions at hubs by state.", values, label="state")]


def _beat(now):
    """No line at all while no beat is known: an absent value cannot be taken for a young one."""
    try:
        beat = last_beat()
    except RedisError:
        beat = None
    age = {"": _age(beat, now)} if beat else {}
    return [Gauge("plnsite_beat_age_seconds", "Since a beat last came through to a worker.", age)]


def _each(names, counted):
    return {name: counted.get(name, 0) for name in names}


def _age(moment, now):
    return round(max((now - moment).total_seconds(), 0), 1) if moment else 0
