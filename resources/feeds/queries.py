"""How the feeds of a school's sources are doing, for those who run the school."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from kit.text.times import ago
from resources.feeds.health import trouble_in_words
from resources.feeds.models import LATE_AFTER, Feed, is_due, is_failing, is_late

MOST_HOSTS = 20


class Which(StrEnum):
    """A part of a school's feeds."""

    ALL = ""
    FAILING = "failing"
    LATE = "late"
    RESTING = "resting"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many feeds a school has, and how many of them are in which condition just now."""

    feeds: int
    due: int
    late: int
    failing: int
    resting: int
    pushed: int


@dataclass(frozen=True, slots=True)
class HostTally:
    """The feeds of a school that come from one site."""

    host: str
    feeds: int
    failing: int
    late: int
    last_poll: datetime | None


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One feed: `tone` is "good", "care" or "" and `state` says the same in words; `why` is a sentence or ""."""

    title: str
    href: str
    host: str
    tone: str
    state: str
    why: str
    since: datetime | None
    last_poll: datetime | None
    last_success: datetime | None
    next_poll: datetime | None
    is_due: bool


def feeds_here(viewer: Viewer, which: Which = Which.ALL, *, host: str = "", now: datetime) -> QuerySet[Feed]:
    """The feeds that somebody of the viewer's school brought in, each with `looked`: when it was last asked, or
    else when it was added. `host` is a site's name, for its feeds alone."""
    rows = Feed.objects.visible_to(viewer)
    match which:
        case Which.FAILING:
            rows = rows.failing()
        case Which.LATE:
            rows = rows.late(now)
        case Which.RESTING:
            rows = rows.exclude(state=Feed.State.ACTIVE)
    if host:
        rows = rows.filter(host=host.lower())
    return rows.select_related("source").annotate(looked=Coalesce("last_poll", "created"))


def tally_here(viewer: Viewer, now: datetime) -> Tally:
    """The school's feeds, counted by condition. One query."""
    counted = Feed.objects.visible_to(viewer).aggregate(
        feeds=Count("pk"),
        due=Count("pk", filter=is_due(now)),
        late=Count("pk", filter=is_late(now)),
        failing=Count("pk", filter=is_failing()),
        resting=Count("pk", filter=~Q(state=Feed.State.ACTIVE)),
        pushed=Count("pk", filter=Q(state=Feed.State.ACTIVE, pushed_until__gt=now)),
    )
    return Tally(**counted)


def hosts_here(viewer: Viewer, now: datetime) -> list[HostTally]:
    """The sites the school's feeds come from, those with trouble first, then those with most feeds; at most
    MOST_HOSTS. One query."""
    rows = (
        Feed.objects.visible_to(viewer)
        .order_by()
        .values("host")
        .annotate(
            feeds=Count("pk"),
            failing=Count("pk", filter=is_failing()),
            late=Count("pk", filter=is_late(now)),
            last_asked=Max("last_poll"),
        )
        .order_by("-failing", "-late", "-feeds", "host")[:MOST_HOSTS]
    )
    return [HostTally(row["host"], row["feeds"], row["failing"], row["late"], row["last_asked"]) for row in rows]


def feed_line(feed: Feed, now: datetime) -> FeedLine:
    """A row of `feeds_here` as it is shown. No query of its own."""
    tone, state, why = _condition(feed, now)
    return FeedLine(
        title=feed.source.title,
        href=reverse("resources:source-detail", args=[feed.source.uuid]),
        host=feed.host,
        tone=tone,
        state=state,
        why=why,
        since=feed.trouble_since if feed.trouble else None,
        last_poll=feed.last_poll,
        last_success=feed.last_success,
        next_poll=feed.next_poll if feed.state == Feed.State.ACTIVE else None,
        is_due=feed.state == Feed.State.ACTIVE and feed.next_poll <= now,
    )


def _condition(feed, now):
    trouble = trouble_in_words(feed, now)
    if feed.state == Feed.State.ENDED:
        return "", _("Ended"), trouble or _("It moved to where we have another feed.")
    if feed.state == Feed.State.ASLEEP:
        return "", _("Asleep"), _("Nobody follows it.")
    held = feed.held_until is not None and feed.held_until > now
    late = not held and feed.next_poll <= now - LATE_AFTER
    if trouble:
        return "care", _("Failing"), trouble
    if late:
        return (
            "care",
            _("Late"),
            _("Its turn was %(ago)s, and nobody has asked it yet.") % {"ago": ago(feed.next_poll, now)},
        )
    if held:
        return "good", _("Being asked"), ""
    if feed.next_poll <= now:
        return "good", _("Due now"), ""
    pushed = feed.pushed_until is not None and feed.pushed_until > now
    return "good", _("Well"), _("Its hub tells us of news at once.") if pushed else ""
