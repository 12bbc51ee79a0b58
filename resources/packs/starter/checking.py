"""Asking every address of the starter library whether it still answers. Nothing is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kit.fetch import Outcome, Request, fetch_many
from resources.feeds.discovery.pages import find_feeds
from resources.feeds.parsing.documents import NotAFeed
from resources.feeds.parsing.feeds import parse_feed
from resources.packs.starter.library import StarterSource


class State(StrEnum):
    """How an address of the library is doing."""

    WELL = "well"
    MOVED = "moved"
    FEED_FOUND = "feed found"
    NO_FEED = "no feed"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of asking one address; `note` is where it moved, the feed that was found, or what is wrong."""

    source: StarterSource
    address: str
    state: State
    note: str = ""


def check_sources(sources: Iterable[StarterSource]) -> Iterator[Finding]:
    """Ask the page and, where one is named, the feed of every source; a finding for each, as they come in."""
    yield from (_judge(outcome) for outcome in fetch_many(_requests(sources)))


def _requests(sources: Iterable[StarterSource]) -> Iterator[Request]:
    for source in sources:
        yield Request(source.address, key=(source, False))
        if source.feed:
            yield Request(source.feed, key=(source, True))


def _judge(outcome: Outcome) -> Finding:
    source, is_feed = outcome.request.key
    asked = outcome.request.address
    if outcome.trouble:
        return Finding(source, asked, State.DEAD, str(outcome.trouble.label))
    if is_feed and not _is_feed(outcome):
        return Finding(source, asked, State.NO_FEED, outcome.content_type)
    if outcome.permanent_address and outcome.permanent_address != asked:
        return Finding(source, asked, State.MOVED, outcome.permanent_address)
    if not is_feed and not source.feed:
        feeds = find_feeds(outcome.body, outcome.address, outcome.headers)
        if feeds:
            return Finding(source, asked, State.FEED_FOUND, feeds[0].address)
    return Finding(source, asked, State.WELL)


def _is_feed(outcome: Outcome) -> bool:
    try:
        parse_feed(outcome.body, outcome.headers.get("content-type", ""), outcome.address)
    except NotAFeed:
        return False
    return True
