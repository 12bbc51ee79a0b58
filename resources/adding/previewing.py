"""Previewing an address: what is there, and can it be followed?

Everything together has a few seconds. Nothing is written here, and nothing of a request is needed.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from kit.addresses import Address, BadAddress, parse_address
from kit.errors import Refused
from kit.fetch import Outcome, Request, Trouble, fetch
from kit.text.html import plain_text
from resources.adding.clock import Clock
from resources.adding.contents import preview_content
from resources.adding.feed_offers import HTML, feeds_of_page, fetch_feeds, offer_of, read_feed
from resources.adding.naming import name_of
from resources.adding.preview import FeedOffer, Preview
from resources.feeds.discovery.pages import PageFacts, find_feeds, read_page
from resources.feeds.parsing.documents import ParsedFeed
from resources.providers.recognising import Recognised, canonical, read_address, recognise
from resources.providers.registry import consent_at, refusal_of, shortener_at, sign_in_at
from resources.sources.kinds import SourceKind

SECONDS = 8.0
_NOT_THERE = (Trouble.NOT_FOUND, Trouble.GONE)
_MAY_BE_PLAIN = (Trouble.NO_ANSWER, Trouble.BROKEN_ANSWER)


def fetch_preview(address: Address, clock: Clock | None = None) -> Preview:
    """Go and see what stands at a canonical address.

    Raises Refused (field `address`) with a plain sentence when there is nothing to show.
    """
    clock = clock or Clock(SECONDS)
    found = recognise(_behind_short_link(address, clock))
    if refusal := refusal_of(found.address):
        raise Refused(refusal, field="address")
    if found.content and found.content.stands_alone:
        return preview_content(found, clock)
    return _preview_listed(found, clock) or _preview_known_feed(found, clock) or _preview_page(found, clock)


def _behind_short_link(address: Address, clock: Clock) -> Address:
    """What a short link stands for: our server goes and sees. What leads nowhere stays as it is."""
    if not shortener_at(address.host):
        return address
    answer = fetch(Request(str(address), limits=clock.limits()))
    try:
        landed = parse_address(answer.address or str(address))
        sign_in = sign_in_at(landed.host)
        meant = sign_in.beyond_sign_in(landed) if sign_in else ""
        beyond = read_address(meant) if meant else canonical(landed)
    except BadAddress:
        return address
    return address if shortener_at(beyond.host) else beyond


def _preview_listed(found: Recognised, clock: Clock) -> Preview | None:
    """The preview of the feed that a directory of the provider tells, None when there is none."""
    feed_address = found.provider.feed_in_directory(found.address, clock.limits())
    if not feed_address or clock.is_up:
        return None
    answer = fetch(Request(feed_address, limits=clock.limits()))
    feed = read_feed(answer) if answer.ok else None
    return _preview_feed(recognise(read_address(feed_address)), answer, feed, clock) if feed else None


def _preview_known_feed(found: Recognised, clock: Clock) -> Preview | None:
    """The preview of the feed that the address alone tells, None when its page has to be asked."""
    if not found.feed_address or found.provider.page_knows_feed_better:
        return None
    offers = fetch_feeds([found.feed_address], clock)
    return _preview_of(found, None, offers) if offers else None


def _preview_page(found: Recognised, clock: Clock) -> Preview:
    answer = fetch(Request(found.canonical, limits=clock.limits()))
    if answer.trouble in _MAY_BE_PLAIN and found.address.scheme_assumed and not clock.is_up:
        # Typed without http:// or https://, as people do, and the site knows only the plain one.
        found = recognise(_plain(found.address))
        answer = fetch(Request(found.canonical, limits=clock.limits()))
    if answer.trouble or consent_at(parse_address(answer.address).host):
        return _preview_unanswered(found, answer.trouble or Trouble.NO_ANSWER)
    if feed := read_feed(answer):
        return _preview_feed(found, answer, feed, clock)
    if answer.content_type not in HTML:
        raise Refused(
            _("This is a file, not a page or a feed. Paste the address of the page it is on."), field="address"
        )
    page = read_page(answer.body, answer.address, answer.headers)
    return _preview_of(found, page, feeds_of_page(found, answer, page, clock), at=answer)


def _plain(address: Address) -> Address:
    return canonical(replace(address, scheme="http", port=80 if address.port == 443 else address.port))


def _preview_unanswered(found: Recognised, trouble: Trouble) -> Preview:
    """A card for what is known without its site's help. Raises Refused where it may well not exist."""
    content = found.content
    if content is None or content.provider.is_guessed or (trouble in _NOT_THERE and not found.feed_is_sure):
        raise Refused(trouble.sentence_to_asker, field="address")
    name = name_of(found.address, content)
    feeds = []
    if found.feed_is_sure:
        feeds = [FeedOffer(address=found.feed_address, title=name, kind=found.kind.value)]
    return replace(_preview_of(found, PageFacts(title=name), feeds), site_name=content.site, silent=True)


def _preview_feed(found: Recognised, answer: Outcome, feed: ParsedFeed, clock: Clock) -> Preview:
    """A feed was pasted. Its site is believed only if the site itself names this feed: else anybody's feed could
    pass for the feed of a well-known site."""
    offer = offer_of(answer, feed)
    if feed.site_address and not clock.is_up:
        site = fetch(Request(feed.site_address, limits=clock.limits()))
        if site.ok and site.content_type in HTML:
            named = {link.address for link in find_feeds(site.body, site.address, site.headers)}
            if named & {offer.address, answer.request.address}:
                page = read_page(site.body, site.address, site.headers)
                return _preview_of(recognise(read_address(feed.site_address)), page, [offer], at=site)
    return _preview_of(found, None, [offer])


def _preview_of(
    found: Recognised, page: PageFacts | None, feeds: list[FeedOffer], at: Outcome | None = None
) -> Preview:
    first = feeds[0] if feeds else None
    page = page or PageFacts()
    address, requested = found.canonical, ""
    title = _first_of(page.title, first and first.title, found.canonical)
    if at is not None and at.permanent_address:
        address = str(read_address(at.permanent_address))
    if at is not None and (lasting := found.provider.lasting_address(at.body)):
        address = lasting
        requested = found.canonical if found.provider.goes_by_name(found.address) else ""
        title = _first_of(first and first.title, title)
    kind = first.kind if first and found.kind == SourceKind.WEBSITE else found.kind
    return Preview(
        address=address,
        kind=str(kind),
        title=title[:200],
        description=_first_of(page.description, first and first.description)[:600],
        site_name=_first_of(page.site_name)[:120],
        author=_first_of(page.author, first and first.author)[:120],
        language=_first_of(page.language, first and first.language)[:20],
        image_address=(page.image or (first.image_address if first else ""))[:800],
        feeds=tuple(feeds),
        requested=requested,
    )


def _first_of(*words: str | None) -> str:
    return next((plain for word in words if word and (plain := plain_text(word))), "")
