"""Feeds to follow, as they are found at an address: asked for, read, and put into words."""

from kit.addresses import parse_address
from kit.fetch import Outcome, Request, fetch_many
from kit.text.html import plain_text
from resources.adding.clock import Clock
from resources.adding.preview import FeedOffer
from resources.feeds.discovery.pages import PageFacts, common_paths, find_feeds
from resources.feeds.parsing.documents import FeedKind, NotAFeed, ParsedFeed
from resources.feeds.parsing.feeds import parse_feed
from resources.providers.recognising import Recognised
from resources.providers.registry import NOBODY, owner_of
from resources.sources.kinds import SourceKind

HTML = ("text/html", "application/xhtml+xml")
MOST_FEEDS = 4
_KIND_OF_FEED = {FeedKind.PODCAST: SourceKind.PODCAST, FeedKind.VIDEO: SourceKind.CHANNEL}


def read_feed(answer: Outcome) -> ParsedFeed | None:
    """The feed in an answer, or None."""
    if answer.content_type in HTML and b"<html" in answer.body[:2000].lower():
        return None
    try:
        return parse_feed(answer.body, answer.headers.get("content-type", ""), answer.address)
    except NotAFeed:
        return None


def fetch_feeds(addresses: list[str], clock: Clock) -> list[FeedOffer]:
    """Those of `addresses` that answer with a feed, in the order given, each feed once."""
    if not addresses or clock.is_up:
        return []
    requests = [Request(address, limits=clock.limits(), key=place) for place, address in enumerate(addresses)]
    found = {}
    for answer in fetch_many(requests):
        if answer.ok and (feed := read_feed(answer)):
            found[answer.request.key] = offer_of(answer, feed)
    offers = [found[place] for place in sorted(found)]
    return list({offer.address: offer for offer in offers}.values())


def feeds_of_page(found: Recognised, answer: Outcome, page: PageFacts, clock: Clock) -> list[FeedOffer]:
    """The feeds a page names that really are feeds; else those at the usual places. Comments alone are no feed to
    follow."""
    provider = owner_of(parse_address(answer.address).host) or NOBODY
    sure = provider.feed_on_page(answer.body) or (found.feed_address if found.feed_is_sure else "")
    if sure:
        return fetch_feeds([sure], clock) or [
            FeedOffer(address=sure, title=plain_text(page.title)[:200], kind=found.kind.value)
        ]
    named = find_feeds(answer.body, answer.address, answer.headers)
    addresses = [feed.address for feed in named] if named and not named[0].is_of_comments else []
    if not addresses and found.feed_address:
        addresses = [found.feed_address]
    if (offers := fetch_feeds(addresses[:MOST_FEEDS], clock)) or found.platform:
        return offers
    return fetch_feeds(list(common_paths(answer.address))[:MOST_FEEDS], clock)[:1]


def offer_of(answer: Outcome, feed: ParsedFeed) -> FeedOffer:
    """A feed that came with an answer."""
    asked = parse_address(answer.request.address)
    provider = owner_of(asked.host) or NOBODY
    return FeedOffer(
        address=answer.permanent_address or str(asked),
        title=plain_text(provider.feed_title(asked, feed.title, feed.author))[:200],
        kind=_KIND_OF_FEED.get(feed.kind, SourceKind.BLOG).value,
        description=plain_text(feed.description)[:600],
        author=plain_text(feed.author)[:120],
        language=feed.language[:20],
        image_address=feed.image,
        latest=_latest(feed),
        site_address=feed.site_address,
    )


def _latest(feed: ParsedFeed) -> tuple[str, ...]:
    """The newest titles; those marked explicit are nobody's to see before they may be read.  # SAFETY 42"""
    newest = feed.entries[:3]
    return tuple(plain_text(entry.title)[:140] for entry in newest if entry.title and not entry.explicit)
