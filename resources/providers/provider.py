"""What is known of one outside provider, and how to say it. Each has a module of its own in `sites/`.

Everything here is worked out from an address, or from what came back when somebody asked; nothing is fetched.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import quote

from django.utils.functional import Promise

from kit.addresses import Address
from kit.fetch import Limits, Trouble
from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.sources.kinds import SourceKind

_FRONT_DOORS = frozenset("www m mobile web old new np".split())
_COUNTRY = re.compile(r"[a-z]{2}(?:-[a-z]{2,4})?\Z")


@dataclass(frozen=True, slots=True)
class PlayerHost:
    """A player of a provider. `key` is what a school's switch is kept under; `host` is what the frame may load
    from. `frame` makes its address of an id: a template with {} for the id, or a function. `shape` is "video",
    "sound" or "page"; `takes_answers` lets a form be sent."""

    key: str
    name: str
    host: str
    about: str | Promise
    frame: str | Callable[[str], str]
    shape: str = "video"
    takes_answers: bool = False

    def frame_address(self, ref: str) -> str:
        """The address of the frame that plays what has this id."""
        return self.frame(ref) if callable(self.frame) else self.frame.format(quote(ref, safe="/:"))


@dataclass(frozen=True, slots=True)
class Page:
    """One kind of page of a provider: `path` is a pattern for its path and query, with the id in the first
    brackets.

    `player` is the key of the player that shows it. `is_edit_link`: the address is the one for its owner's own
    work, which shows others nothing. `has_feed`: a feed belongs to it, by default as its kind has one. `host` and
    `site` are given where only one of the provider's hosts has such pages, or they go by another name. `ask` is
    what to ask of an owner who does not show it to others: always for an edit link, else when it is closed.
    """

    path: str
    kind: ContentKind
    player: str = ""
    is_edit_link: bool = False
    has_feed: bool | None = None
    host: str = ""
    site: str = ""
    ask: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What stands at an address of a known provider. `site` is the name people know; `ref` is its id, `player` the
    key of the player that shows it, both "" when there is none; the rest as in `Page`."""

    provider: "Provider"
    site: str
    kind: ContentKind
    ref: str = ""
    player: str = ""
    is_edit_link: bool = False
    has_feed: bool = False
    ask: str | Promise = ""

    @property
    def stands_alone(self) -> bool:
        """Whether it is looked at by itself: no feed belongs to it, so nobody goes there by the clock."""
        return not self.has_feed


class Provider:
    """An outside provider. A module in `sites/` names what it has, and says what is special about it."""

    key = ""
    name = ""
    kind = SourceKind.WEBSITE  # of a page there of which nothing more is known

    # -- its addresses
    domains: tuple[str, ...] = ()
    is_wide = False  # all that stands below its domains is its own, too
    has_country_sites = False  # "uk.provider.example" is its site as well
    short_links: tuple[str, ...] = ()  # domains of links that stand for others; our server goes and sees
    canonical_host = ""  # the one host to write; "": as it is
    query_parts: tuple[str, ...] | None = None  # what means something in a query; None: anything may
    pages: tuple[Page, ...] = ()
    open_paths: str | None = ""  # a pattern of the paths where anybody can publish; None: nowhere

    # -- its feeds
    feeds: tuple[tuple[str, str], ...] = ()  # pattern of a path, and the feed's address or path with {1} of it
    feed_is_sure = False  # a feed that its address tells is there, even while it does not answer
    page_knows_feed_better = False  # its page tells the feed by an id that stays
    outage: str | Promise = ""  # what to say while its feeds are out, which passes

    # -- its pages
    consent_hosts: tuple[str, ...] = ()  # where a question about cookies stands in place of a page
    sign_in_hosts: tuple[str, ...] = ()
    page_tells_nothing = False  # its pages are scripts, or empty
    signs_everybody_in = False  # its sign-in stands before every server, and says nothing of one page
    is_guessed = False  # known by the form of an address alone, so its site has the last word
    titles: tuple[str, ...] = ()  # what it puts behind the titles of its pages, and calls them without one

    # -- what it tells and shows
    oembed: OembedEndpoint | None = None
    players: tuple[PlayerHost, ...] = ()

    # -- what a school and a student are told
    is_off_by_default = False  # a school has to switch it on
    about_switch: str | Promise = ""  # what an admin reads beside the switch
    refused_while_off: str | Promise = ""
    goes_on_while_off: str | Promise = ""

    def is_main_site(self, host: str) -> bool:
        """Whether a host is the site at one of its domains: the domain itself, or what it calls its www, its pages
        for phones or for a country. What else stands below is a site of its own: a blog, feeds, help."""
        for domain in self.domains:
            before = "" if host == domain else host.removesuffix(f".{domain}")
            if before == "" or (before != host and before in _FRONT_DOORS):
                return True
            if before != host and self.has_country_sites and _COUNTRY.match(before):
                return True
        return False

    def is_at(self, host: str) -> bool:
        """Whether it speaks for a host that stands at or below one of its domains."""
        return self.is_wide or self.is_main_site(host)

    @property
    def claims_all(self) -> bool:
        """Whether a page at or below its domains that it does not know is nobody else's either."""
        return bool(self.pages)

    def canonical(self, address: Address) -> Address:
        """The one right form of an address of its main site: one host, without what tells who shared it or any
        secret in it."""
        if self.query_parts is None:
            return address
        kept = (pair for pair in address.query.split("&") if pair.partition("=")[0] in self.query_parts)
        host = self.canonical_host or address.host
        return replace(address, scheme="https", port=443, host=host, query="&".join(kept))

    def content(self, address: Address) -> Content | None:
        """What stands at a canonical address, as far as the address tells."""
        path = f"{address.path}?{address.query}" if address.query else address.path
        for page in self.pages:
            if page.host and page.host != address.host:
                continue
            if match := re.match(page.path, path):
                ref = (match.re.groups and match[1]) or ""
                site = page.site or self.name or address.host
                fed = page.kind.has_feed if page.has_feed is None else page.has_feed
                return Content(self, site, page.kind, ref, page.player, page.is_edit_link, fed, page.ask)
        return None

    def is_open_at(self, address: Address) -> bool:
        """Whether anybody can publish there, so that its name says nothing of who does."""
        return self.open_paths is not None and re.match(self.open_paths, address.path) is not None

    def feed_of(self, address: Address) -> str:
        """The address of the feed of a page, if its address alone tells that; else ""."""
        for path, feed in self.feeds:
            if match := re.match(path, address.path):
                where = feed.format(match[0], *match.groups())
                return str(replace(address, path=where, query="")) if where.startswith("/") else where
        return ""

    def feed_in_directory(self, address: Address, limits: Limits) -> str:
        """The feed of a page as a directory of the provider tells it; it is asked. "" where there is none."""
        return ""

    def feed_on_page(self, page: bytes) -> str:
        """The feed that a page tells of in the provider's own way, or ""."""
        return ""

    def lasting_address(self, page: bytes) -> str:
        """Where what a page is about is found for good, as the page tells it, or ""."""
        return ""

    def goes_by_name(self, address: Address) -> bool:
        """Whether an address goes by a name that can change hands, not by an id."""
        return False

    def feed_title(self, feed: Address, title: str, author: str) -> str:
        """What a feed is called, by what it says of itself."""
        return title

    def hub_of(self, feed: Address, topic: str) -> tuple[str, str] | None:
        """The hub that tells of a feed's news, and the topic to name there; `topic` is what the feed says."""
        return None

    def video_on_page(self, page: bytes) -> str:
        """The video that a page is built round, as "youtube:ID", or ""."""
        return ""

    def oembed_for(self, content: Content) -> OembedEndpoint | None:
        """Whom to ask what something is."""
        return self.oembed

    def is_closed(self, oembed: Trouble | None, page: Trouble | None) -> bool:
        """Whether what went wrong when its oEmbed and its page were asked means that it is shown only to some."""
        return False

    def author_of(self, address: Address) -> str:
        """Who wrote a post, as far as its address tells."""
        return ""

    def name_of(self, content: Content) -> str:
        """What something is called where its id alone is its name."""
        return ""

    def refusal_of(self, address: Address) -> str | Promise:
        """Why a page of it may be nobody's source; "" for all but a few."""
        return ""

    def beyond_sign_in(self, address: Address) -> str:
        """Where one of its sign-ins would lead on to, or ""."""
        return ""

    def __repr__(self) -> str:
        return f"<provider {self.key}>"
