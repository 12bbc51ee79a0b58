"""Looking at an address somebody pasted: what is it, and can it be followed?

Done inside one web request, so everything together has a few seconds. Nothing is written here.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from kit.addresses import BadAddress, parse_address
from kit.errors import Refused
from kit.fetch import Outcome, Request, Trouble, fetch, fetch_many
from kit.html import plain_text
from resources.adding.clock import Clock
from resources.adding.known import (
    behind_short_link,
    look_at_thing,
    name_from_address,
    refuse_certificate,
)
from resources.adding.offers import FeedOffer, Look
from resources.adding.podcasts import feed_of_podcast
from resources.feeds.discovery import youtube
from resources.feeds.discovery.pages import PageFacts, common_paths, find_feeds, read_page
from resources.feeds.discovery.platforms import Recognised, apple_podcast_id, feed_on_page, recognise
from resources.feeds.parsing.documents import FeedKind, NotAFeed, ParsedFeed
from resources.feeds.parsing.feeds import parse_feed
from resources.providers.things import Thing, thing_of
from resources.sources.models import SourceKind

SECONDS = 8.0
MOST_FEEDS = 4
_HTML = ("text/html", "application/xhtml+xml")
_NOT_THERE = (Trouble.NOT_FOUND, Trouble.GONE)
_MAY_BE_PLAIN = (Trouble.NO_ANSWER, Trouble.BROKEN_ANSWER)
_KIND_OF_FEED = {FeedKind.PODCAST: SourceKind.PODCAST, FeedKind.VIDEO: SourceKind.CHANNEL}


def canonical_of(address: str) -> Recognised:
    """What an address is, as far as it tells by itself.

    Raises Refused (field `address`) when it is none.
    """
    try:
        return recognise(address)
    except BadAddress:
        raise _refused(Trouble.BAD_ADDRESS) from None


def look_at(address: str, *, seconds: float = SECONDS) -> Look:
    """Go and look at an address. Takes at most about `seconds`.

    Raises Refused (field `address`) with a plain sentence when there is nothing to show.
    """
    clock = Clock(seconds)
    known = behind_short_link(canonical_of(address), clock)
    refuse_certificate(known.canonical)
    thing = thing_of(known.canonical)
    if thing and thing.stands_alone:
        return look_at_thing(known, thing, clock)
    if (number := apple_podcast_id(known.canonical)) and (look := _look_at_podcast(number, clock)):
        return look
    # At Bluesky a name can change hands: its page tells the feed by the id that stays.
    asks_page_first = thing is not None and thing.tool == "bluesky"
    if known.feed_address and not asks_page_first and (offers := _fetch_feeds([known.feed_address], clock)):
        return _look(known, None, offers)
    answer = fetch(Request(known.canonical, limits=clock.limits()))
    if answer.trouble in _MAY_BE_PLAIN and "://" not in address and not clock.is_up:
        # Typed without http:// or https://, as people do, and the site knows only the plain one.
        known = canonical_of(f"http://{address.strip()}")
        answer = fetch(Request(known.canonical, limits=clock.limits()))
    if answer.trouble or youtube.asks_for_consent(answer.address):
        return _unanswered(known, thing, answer.trouble or Trouble.NO_ANSWER)
    if feed := _as_feed(answer):
        return _look_at_feed(known, answer, feed, clock)
    if answer.content_type not in _HTML:
        raise Refused(
            _("This is a file, not a page or a feed. Paste the address of the page it is on."), field="address"
        )
    page = read_page(answer.body, answer.address, answer.headers)
    return _look(known, page, _feeds_of(known, answer, page, clock), at=answer)


def _unanswered(known: Recognised, thing: Thing | None, trouble: Trouble) -> Look:
    """A card for what is known without its site's help. Raises Refused where it may well not exist."""
    is_sure = known.platform == "YouTube" and known.feed_address is not None
    if thing is None or thing.tool == "fediverse" or (trouble in _NOT_THERE and not is_sure):
        raise _refused(trouble)
    name = name_from_address(known.canonical, thing)
    feeds = [FeedOffer(address=known.feed_address, title=name, kind=known.kind.value)] if is_sure else []
    return replace(_look(known, PageFacts(title=name), feeds), site_name=thing.site, silent=True)


def _refused(trouble: Trouble) -> Refused:
    return Refused(trouble.sentence_to_asker, field="address")


def _as_feed(answer: Outcome) -> ParsedFeed | None:
    if answer.content_type in _HTML and b"<html" in answer.body[:2000].lower():
        return None
    try:
        return parse_feed(answer.body, answer.headers.get("content-type", ""), answer.address)
    except NotAFeed:
        return None


def _feeds_of(known: Recognised, answer: Outcome, page: PageFacts, clock: Clock) -> list[FeedOffer]:
    """The feeds a page names that really are feeds; else those at the usual places. Comments alone are no feed to
    follow."""
    sure = feed_on_page(answer.body, answer.address) or (
        known.feed_address if known.platform == "YouTube" else None
    )
    if sure:
        # YouTube's feeds fail for hours at a time: one whose address is certain can be followed all the same.
        return _fetch_feeds([sure], clock) or [
            FeedOffer(address=sure, title=plain_text(page.title)[:200], kind=known.kind.value)
        ]
    named = find_feeds(answer.body, answer.address, answer.headers)
    addresses = [found.address for found in named] if named and not named[0].is_of_comments else []
    if not addresses and known.feed_address:
        addresses = [known.feed_address]
    if (offers := _fetch_feeds(addresses[:MOST_FEEDS], clock)) or known.platform:
        return offers
    return _fetch_feeds(list(common_paths(answer.address))[:MOST_FEEDS], clock)[:1]


def _fetch_feeds(addresses: list[str], clock: Clock) -> list[FeedOffer]:
    """Those of `addresses` that answer with a feed, in the order given, each feed once."""
    if not addresses or clock.is_up:
        return []
    requests = [Request(address, limits=clock.limits(), key=place) for place, address in enumerate(addresses)]
    found = {}
    for answer in fetch_many(requests):
        if answer.ok and (feed := _as_feed(answer)):
            found[answer.request.key] = _offer(answer, feed)
    offers = [found[place] for place in sorted(found)]
    return list({offer.address: offer for offer in offers}.values())


def _look_at_podcast(number: str, clock: Clock) -> Look | None:
    """The look of the feed of a podcast in Apple's directory, None when that leads to no feed."""
    address = feed_of_podcast(number, clock.limits())
    if not address or clock.is_up:
        return None
    answer = fetch(Request(address, limits=clock.limits()))
    feed = _as_feed(answer) if answer.ok else None
    return _look_at_feed(canonical_of(address), answer, feed, clock) if feed else None


def _look_at_feed(known: Recognised, answer: Outcome, feed: ParsedFeed, clock: Clock) -> Look:
    """A feed was pasted. Its site is believed only if the site itself names this feed: else anybody's feed could
    pass for the feed of a well-known site."""
    offer = _offer(answer, feed)
    if feed.site_address and not clock.is_up:
        site = fetch(Request(feed.site_address, limits=clock.limits()))
        if site.ok and site.content_type in _HTML:
            named = {found.address for found in find_feeds(site.body, site.address, site.headers)}
            if named & {offer.address, answer.request.address}:
                page = read_page(site.body, site.address, site.headers)
                return _look(recognise(feed.site_address), page, [offer], at=site)
    return _look(known, None, [offer])


def _offer(answer: Outcome, feed: ParsedFeed) -> FeedOffer:
    return FeedOffer(
        address=answer.permanent_address or answer.request.address,
        title=plain_text(_own_title(answer, feed))[:200],
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


def _own_title(answer: Outcome, feed: ParsedFeed) -> str:
    # YouTube calls the feed of every channel "Videos"; the channel's name stands where the author does.
    is_channel = youtube.channel_of_feed(parse_address(answer.request.address))
    return feed.author if is_channel and feed.author else feed.title


def _look(known: Recognised, page: PageFacts | None, feeds: list[FeedOffer], at: Outcome | None = None) -> Look:
    first = feeds[0] if feeds else None
    page = page or PageFacts()
    asked, address, title = "", known.canonical, _first_of(page.title, first and first.title, known.canonical)
    if at is not None and at.permanent_address:
        address = recognise(at.permanent_address).canonical
    if at is not None and known.platform == "YouTube" and (channel := youtube.channel_id_on_page(at.body)):
        # A handle can change hands and a video is one of many: the channel is what is followed.
        address = f"https://www.youtube.com/channel/{channel}"
        asked = known.canonical if youtube.is_handle(known.canonical) else ""
        title = _first_of(first and first.title, title)
    kind = first.kind if first and known.kind == SourceKind.WEBSITE else known.kind
    return Look(
        address=address,
        kind=str(kind),
        title=title[:200],
        description=_first_of(page.description, first and first.description)[:600],
        site_name=_first_of(page.site_name)[:120],
        author=_first_of(page.author, first and first.author)[:120],
        language=_first_of(page.language, first and first.language)[:20],
        image_address=(page.image or (first.image_address if first else ""))[:800],
        feeds=tuple(feeds),
        asked=asked,
    )


def _first_of(*words: str | None) -> str:
    return next((plain for word in words if word and (plain := plain_text(word))), "")
