"""What an answer means for a feed: its next state, and the entries it brought. No network and no database here."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kit.addresses import parse_address
from kit.fetch import Outcome, Request, Trouble
from resources.feeds.discovery.hubs import hub_and_topic
from resources.feeds.parsing.documents import NotAFeed, ParsedEntry, ParsedFeed
from resources.feeds.parsing.feeds import parse_feed
from resources.feeds.parsing.identity import body_hash
from resources.feeds.polling.leases import FeedState
from resources.feeds.polling.scheduling import freshness, next_poll, usual_gap
from resources.providers.registry import outage_at

ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5"
)
_ANOTHER_TIME = timedelta(minutes=5)
_LONGEST_ETAG, _LONGEST_DATE, _LONGEST_ADDRESS = 500, 100, 800

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one feed's turn brought. `entries` are all of a document that was new to us, `language` is what it says
    they are written in, and `explicit` that it marks all it ever brought as for adults; `is_first` says that
    nothing of the feed was ever stored; `moved_to` is where the feed lives from now on, or ""; `peace` is a host
    that wants no question at all, and until when, or None; `rested` is the moment (of `time.monotonic`) until
    which the feed stays in hand, for its site to rest."""

    state: FeedState
    entries: Sequence[ParsedEntry] = ()
    language: str = ""
    explicit: bool = False
    is_first: bool = False
    moved_to: str = ""
    peace: tuple[str, datetime] | None = None
    rested: float = 0.0


def request_of(state: FeedState) -> Request:
    """What to ask for a feed; `key` is its state. Validators go along only with a document they are of."""
    known = bool(state.body_hash)
    return Request(
        state.address,
        etag=(state.etag or None) if known else None,
        last_modified=(state.last_modified or None) if known else None,
        accept=ACCEPT,
        key=state,
    )


def finding_of(state: FeedState, outcome: Outcome, now: datetime, *, floor: timedelta) -> Finding:
    """Judge an answer that came at `now`. `floor` is the shortest time between two polls of a feed."""
    if not outcome.was_sent:
        until = now + timedelta(seconds=outcome.retry_after or 0)
        state = replace(state, next_poll=max(until, now + floor), ask_after=until)
        return Finding(state, peace=(parse_address(outcome.address).host, until))
    if outcome.trouble:
        return Finding(_in_trouble(state, outcome.trouble, outcome, now, floor))
    if outcome.not_modified:
        return _unchanged(state, outcome, now, floor)
    digest = body_hash(outcome.body)
    if digest == state.body_hash:
        return _unchanged(state, outcome, now, floor)
    try:
        feed = parse_feed(outcome.body, outcome.headers.get("content-type", ""), outcome.address, now=now)
    except NotAFeed:
        return Finding(_in_trouble(state, Trouble.BROKEN_ANSWER, outcome, now, floor))
    except Exception:  # one odd document must not keep a thousand other feeds from being read
        logger.exception("Could not read %s", state.address)
        return Finding(_in_trouble(state, Trouble.BROKEN_ANSWER, outcome, now, floor))
    return _news(state, outcome, feed, digest, now, floor)


def put_off(state: FeedState, now: datetime) -> Finding:
    """The feed was not reached this time."""
    return Finding(replace(state, next_poll=now + _ANOTHER_TIME))


def broken(state: FeedState, now: datetime, *, floor: timedelta) -> FeedState:
    """The state of a feed whose document could be read, but not be kept."""
    return _in_trouble(state, Trouble.BROKEN_ANSWER, None, now, floor)


def _in_trouble(state, trouble, outcome, now, floor):
    since = (state.trouble_since if state.trouble else None) or now
    failures = min(state.failures + 1, 30_000)
    retry_after = outcome.retry_after if outcome else None
    moment = next_poll(
        now,
        retry_after=retry_after,
        skip_hours=_hours(state.skip_hours),
        failures=failures,
        trouble=trouble,
        failing_since=since,
        shaky_platform=bool(outage_at(state.address)),
        seed=state.id,
        floor=floor,
    )
    return replace(
        state,
        next_poll=moment or now,
        ended=moment is None,
        ask_after=now + timedelta(seconds=retry_after) if retry_after else None,
        last_poll=now,
        failures=failures,
        trouble=str(trouble),
        trouble_since=since,
    )


def _unchanged(state, outcome, now, floor):
    usual = timedelta(seconds=state.usual_gap or 0)
    published = (state.last_new, state.last_new - usual) if state.last_new and usual else ()
    well = _well(state, outcome, published, now, floor)
    if state.hub_notified_at:  # the hub is ahead of the site, or some copy on the way is old: look again soon
        wait = max(floor, timedelta(seconds=freshness(outcome.headers, now) or 0))
        well = replace(well, next_poll=min(well.next_poll, now + wait))
    return Finding(well, moved_to=_moved_to(state, outcome))


def _news(state, outcome, feed: ParsedFeed, digest, now, floor):
    published = [entry.published for entry in feed.entries if entry.published]
    is_first = state.last_success is None
    gap = usual_gap(published)
    hub, topic = hub_and_topic(feed, outcome.address, outcome.headers)
    state = replace(
        state,
        etag=_short(outcome.headers.get("etag", ""), _LONGEST_ETAG),
        last_modified=_short(outcome.headers.get("last-modified", ""), _LONGEST_DATE),
        body_hash=digest,
        hub=_short(hub, _LONGEST_ADDRESS),
        topic=_short(topic, _LONGEST_ADDRESS) if topic != state.address else "",
        usual_gap=min(int(gap.total_seconds()), 2**31 - 1) if gap else None,
        ttl=feed.ttl,
        skip_hours=" ".join(map(str, sorted(feed.skip_hours))),
    )
    state = _well(state, outcome, published, now, floor)
    found = {"entries": feed.entries, "language": feed.language, "explicit": feed.explicit, "is_first": is_first}
    return Finding(state, **found, moved_to=_moved_to(state, outcome))


def _well(state, outcome, published, now, floor):
    moment = next_poll(
        now,
        published=published,
        fresh_seconds=freshness(outcome.headers, now),
        ttl=state.ttl,
        skip_hours=_hours(state.skip_hours),
        pushed=state.pushed_until is not None and state.pushed_until > now,
        seed=state.id,
        floor=floor,
    )
    return replace(
        state,
        next_poll=moment,
        ask_after=None,
        last_poll=now,
        last_success=now,
        failures=0,
        trouble="",
        trouble_since=None,
    )


def _moved_to(state, outcome):
    """A permanent address that differs from the feed's; one that is too long is redirected to each time."""
    to = (outcome.permanent_address or "").partition("#")[0]
    return to if to != state.address and len(to) <= _LONGEST_ADDRESS else ""


def _hours(words):
    return frozenset(map(int, words.split())) if words else frozenset()


def _short(text, longest):
    """A validator cut short would never match, so one that is too long is none."""
    text = text.replace("\0", "")
    return text if len(text) <= longest else ""
