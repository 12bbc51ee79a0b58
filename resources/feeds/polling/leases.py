"""Which feeds to ask next, and who has them in hand.

A worker takes due feeds for a while. If it dies, the time runs out and another takes them; if it was only slow,
its results no longer fit and are dropped. One host is in the hands of one worker at a time, also a host that a
redirect leads to, and a worker asks a host at most twice at once, so that politeness needs nothing but these rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import Value
from django.db.models.functions import Greatest
from django.utils import timezone

from resources.feeds.models import Feed
from resources.sources.following import is_followed

MOST_AT_ONCE = 200
_FEWEST_HOSTS = 12
_FEWEST_OF_A_HOST, _MOST_OF_A_HOST = 4, 100
_CONSIDERED = 4_000
_ONE_AT_A_TIME = 0x666565647321  # the number of our advisory lock


@dataclass(frozen=True, slots=True)
class FeedState:
    """What polling reads and writes of a feed: columns of `Feed` by their names. `ended` stands for its state;
    `host` follows from the address, `pushed_until` and `hub_notified_at` are the hub's to write: these are only
    read."""

    id: int
    address: str
    host: str
    next_poll: datetime | None
    ask_after: datetime | None = None
    last_poll: datetime | None = None
    last_success: datetime | None = None
    last_new: datetime | None = None
    failures: int = 0
    trouble: str = ""
    trouble_since: datetime | None = None
    etag: str = ""
    last_modified: str = ""
    body_hash: str = ""
    hub: str = ""
    usual_gap: int | None = None
    ttl: int | None = None
    skip_hours: str = ""
    topic: str = ""
    pushed_until: datetime | None = None
    hub_notified_at: datetime | None = None
    ended: bool = False


_READ = [f"feed.{field.name}" for field in fields(FeedState) if field.name not in ("hub_notified_at", "ended")]
_CLAIM = f"""
WITH given AS (
    SELECT * FROM unnest(%(hosts)s::text[], %(in_hand)s::int[]) AS given (host, in_hand)
), shut AS (
    SELECT coalesce(visiting, host) AS host FROM resources_feed
    WHERE held_until > %(now)s AND lease IS DISTINCT FROM %(lease)s
    UNION SELECT host FROM given WHERE in_hand > {_MOST_OF_A_HOST} / 2
), due AS (
    SELECT id, host, next_poll FROM resources_feed
    WHERE state = 'active' AND next_poll <= %(now)s AND (held_until IS NULL OR held_until <= %(now)s)
        AND host NOT IN (SELECT host FROM shut)
    ORDER BY next_poll LIMIT {_CONSIDERED}
), ranked AS (
    SELECT id, host, min(next_poll) OVER (PARTITION BY host) AS longest_due,
        row_number() OVER (PARTITION BY host ORDER BY next_poll, id) AS place,
        greatest({_FEWEST_OF_A_HOST}, least({_MOST_OF_A_HOST}, count(*) OVER (PARTITION BY host) / 4)) AS share
    FROM due
), lined_up AS (
    SELECT id, place, dense_rank() OVER (ORDER BY longest_due, host) AS turn
    FROM ranked LEFT JOIN given USING (host)
    WHERE place <= share AND coalesce(in_hand, 0) <= share / 2
), taken AS (
    SELECT feed.id, feed.hub_notified_at FROM resources_feed feed JOIN lined_up USING (id)
    WHERE turn <= (SELECT greatest({_FEWEST_HOSTS}, max(turn) / 4) FROM lined_up)
    ORDER BY place, turn LIMIT {MOST_AT_ONCE} FOR UPDATE OF feed SKIP LOCKED
)
UPDATE resources_feed feed SET held_until = %(until)s, lease = %(lease)s, visiting = NULL, hub_notified_at = NULL
FROM taken WHERE feed.id = taken.id
RETURNING {", ".join(_READ)}, taken.hub_notified_at
"""  # noqa: S608 - made of our own words

_VISIT = """
UPDATE resources_feed SET visiting = CASE WHEN EXISTS (
    SELECT FROM resources_feed other WHERE other.held_until > %(now)s AND other.lease IS DISTINCT FROM %(lease)s
        AND coalesce(other.visiting, other.host) = %(host)s
) THEN '' ELSE %(host)s END
WHERE id = %(id)s AND lease = %(lease)s RETURNING visiting
"""


def claim_feeds(
    *,
    hold: timedelta,
    lease: UUID | None = None,
    in_hand: Mapping[str, int] | None = None,
    now: datetime | None = None,
) -> tuple[UUID, list[FeedState]]:
    """Take a share of the due feeds in hand for the time of `hold`: the lease to show later (a new one unless one
    is given), and the feeds.

    A quarter of the hosts, those first that have been due longest, and a quarter of what is due at each: many
    hosts are asked at once, other workers find some too, and all end together, also when a host has very many
    feeds. Nothing of a host of which the caller still has plenty `in_hand` (host to number of feeds not answered
    yet), nor of one that another living worker is asking: the list may be empty while feeds are due.
    """
    now = now or timezone.now()
    lease = lease or uuid4()
    with transaction.atomic(), connection.cursor() as cursor:
        # One claim after the other, or two could take feeds of the same host in the same moment.
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
        given = {"hosts": list(in_hand or {}), "in_hand": list((in_hand or {}).values())}
        cursor.execute(_CLAIM, {"now": now, "until": now + hold, "lease": lease, **given})
        return lease, [FeedState(*row) for row in cursor.fetchall()]


def may_visit(feed_id: int, host: str, *, lease: UUID, now: datetime | None = None) -> bool:
    """Whether a redirect may lead a feed in hand to another host: not while another worker asks that one.

    Either way the feed has left its own host, which others may now take: waiting holds nobody up.
    """
    if ":" in host:  # as the column has an IPv6 address
        host = f"[{host.partition(':')[0]}"
    given = {"now": now or timezone.now(), "lease": lease, "host": host, "id": feed_id}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
        cursor.execute(_VISIT, given)
        return cursor.fetchone() == (host,)


def release(lease: UUID) -> int:
    """Give back what is still held under a lease, to be taken by whoever comes next; the number of feeds."""
    return Feed.objects.filter(lease=lease).update(lease=None, held_until=None, visiting=None)


def send_to_sleep(now: datetime | None = None) -> int:
    """Let the due feeds that nobody follows any more sleep, once they have been read; the number of feeds."""
    unfollowed = Feed.objects.due(now).order_by().filter(~is_followed()("source"), last_poll__isnull=False)
    return unfollowed.update(state=Feed.State.ASLEEP)


def wake_the_followed(now: datetime | None = None) -> int:
    """Wake what sleeps though somebody follows it; the number of feeds. Following wakes a feed by itself, but one
    that was just falling asleep in that moment is missed."""
    asleep = Feed.objects.filter(is_followed()("source"), state=Feed.State.ASLEEP)
    return asleep.update(state=Feed.State.ACTIVE, next_poll=earliest(now or timezone.now()))


def earliest(now: datetime) -> Greatest:
    """When a feed may be asked at the earliest: `now`, or when its site lets us come back."""
    return Greatest(Value(now), "ask_after")  # PostgreSQL takes no notice of NULL here


def leave_host_alone(host: str, until: datetime) -> int:
    """Ask nothing of a host before `until`; the number of its feeds."""
    return Feed.objects.filter(host=host).update(
        ask_after=Greatest("ask_after", Value(until)), next_poll=Greatest("next_poll", Value(until))
    )
