"""What an address tells by itself: its one right form, the platform it belongs to, and where its feed is.

Nothing is fetched here. A platform is a row of the table, except YouTube, which has too many kinds of address.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kit.addresses import Address, BadAddress, host_within, parse_address, without_tracking
from resources.feeds.discovery import youtube
from resources.providers.things import is_door_of, thing_of, tidy
from resources.sources.models import SourceKind


@dataclass(frozen=True, slots=True)
class Recognised:
    """`canonical` is the one right form of the address. `feed_address` is where its feed is, if the address alone
    tells that; `platform` is the platform's name for people, or "". `needs_page` says that the feed can be learnt
    from the page itself (`feed_on_page`)."""

    kind: SourceKind
    canonical: str
    feed_address: str | None = None
    platform: str = ""
    needs_page: bool = False


def canonical_address(text: str) -> Address:
    """The one right form of an address as somebody pasted it: scheme added, tracking and fragment dropped, host in
    lower-case ASCII, default port dropped. Raises `BadAddress`."""
    text = text.partition("#")[0].strip(_AROUND_ADDRESSES).removeprefix("feed:").removeprefix("view-source:")
    if handle := _FEDIVERSE_HANDLE.match(text):
        text = f"https://{handle[2]}/@{handle[1]}"
    if text.startswith("//"):
        text = "https:" + text
    elif not _SCHEME.match(text):
        text = "https://" + text
    address = without_tracking(parse_address(text))
    if "." not in address.host and ":" not in address.host and address.host != "localhost":
        raise BadAddress("a single word is no address")
    return tidy(replace(address, fragment=""))


def recognise(text: str) -> Recognised:
    """What `text`, as somebody pasted it, is. Raises `kit.addresses.BadAddress` when it is no address."""
    address = canonical_address(text)
    if youtube.is_youtube(address):
        found = youtube.read_address(address)
        kind = SourceKind.VIDEO if found.video_id else SourceKind.CHANNEL
        return Recognised(kind, found.canonical, found.feed_address, "YouTube", found.needs_page)
    thing = thing_of(str(address))
    for rule in _RULES:
        if not (host_within if rule.is_wide else is_door_of)(address.host, *rule.domains):
            continue
        match = rule.path.match(address.path)
        if match:
            feed = rule.feed(address, match) if rule.feed else None
            return Recognised(thing.what.kind if thing else rule.kind, str(address), feed, rule.platform)
    if profile := _FEDIVERSE_PROFILE.match(address.path):
        # Most sites with such addresses are Mastodon or speak like it; when this one does not, its page is read.
        return Recognised(SourceKind.SOCIAL, str(address), _at(address, f"/@{profile[1]}.rss"))
    if tag := thing is None and _FEDIVERSE_TAG.match(address.path):
        # The same sites have a feed for what is tagged with a word; at any other site there is nothing.
        return Recognised(SourceKind.WEBSITE, str(address), _at(address, f"/tags/{tag[1]}.rss"))
    return Recognised(thing.what.kind if thing else SourceKind.WEBSITE, str(address))


def feed_on_page(page: bytes, address: str) -> str | None:
    """The feed that the page of a known platform tells of in its own way, or None."""
    try:
        parts = parse_address(address)
    except BadAddress:
        return None
    if youtube.is_youtube(parts) and (channel := youtube.channel_id_on_page(page)):
        return youtube.feed_of_channel(channel)
    return None


def apple_podcast_id(address: str) -> str | None:
    """The number under which Apple lists a podcast, from the address of its page there, or None."""
    try:
        parts = parse_address(address)
    except BadAddress:
        return None
    found = host_within(parts.host, "podcasts.apple.com", "itunes.apple.com") and _APPLE_ID.search(parts.path)
    return found[1] if found else None


_AROUND_ADDRESSES = " \t\r\n<>\"'“”‘’"
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+-]*:(?!\d+(?:/|\Z))")  # "example.org:8000/" has a port, not a scheme
_FEDIVERSE_HANDLE = re.compile(r"@([A-Za-z0-9_.-]{1,60})@([A-Za-z0-9.-]+\.[A-Za-z]{2,})\Z")
_FEDIVERSE_PROFILE = re.compile(r"/@([A-Za-z0-9_.-]{1,60})/?\Z")
_FEDIVERSE_TAG = re.compile(r"/tags/(\w{1,100})/?\Z")
_APPLE_ID = re.compile(r"/id(\d{3,15})\b")


def _at(address, path):
    return str(replace(address, path=path, query=""))


def _feed(template):
    """A rule's feed: `template` is a whole address, with {1} for the first group of the rule's path."""
    return lambda address, match: template.format(*match.group(0, *range(1, (match.re.groups or 0) + 1)))


def _feed_here(path):
    """A rule's feed: `path` on the same host, with {1} for the first group of the rule's path."""
    return lambda address, match: _at(address, path.format(*match.group(0, *range(1, (match.re.groups or 0) + 1))))


@dataclass(frozen=True, slots=True)
class _Rule:
    platform: str
    domains: tuple[str, ...]
    kind: SourceKind
    path: re.Pattern
    feed: Callable[[Address, re.Match], str] | None = None
    is_wide: bool = False


def _rule(platform, domains, kind, path="", feed=None, *, is_wide=False):
    """One platform; `is_wide`: all that stands below its domains is one of its pages too."""
    return _Rule(platform, tuple(domains.split()), kind, re.compile(path), feed, is_wide)


_RULES = (
    _rule("Apple Podcasts", "podcasts.apple.com itunes.apple.com", SourceKind.PODCAST, r".*/id\d+"),
    _rule("Spotify", "open.spotify.com", SourceKind.PODCAST, r"/(?:show|episode)/"),
    _rule(
        "Vimeo",
        "vimeo.com",
        SourceKind.CHANNEL,
        r"/(\w*[A-Za-z]\w*)/?\Z",
        _feed("https://vimeo.com/{1}/videos/rss"),
    ),
    _rule(
        "Bluesky",
        "bsky.app",
        SourceKind.SOCIAL,
        r"/profile/([\w.:-]+)(?:/rss)?/?\Z",
        _feed("https://bsky.app/profile/{1}/rss"),
    ),
    _rule("X", "x.com twitter.com", SourceKind.SOCIAL),
    _rule("LinkedIn", "linkedin.com", SourceKind.SOCIAL),
    _rule("Instagram", "instagram.com", SourceKind.SOCIAL),
    _rule("Facebook", "facebook.com fb.com", SourceKind.SOCIAL),
    _rule("TikTok", "tiktok.com", SourceKind.SOCIAL),
    _rule("Threads", "threads.net threads.com", SourceKind.SOCIAL),
    _rule("Khan Academy", "khanacademy.org", SourceKind.COURSE),
    _rule("Coursera", "coursera.org", SourceKind.COURSE, r"/(?:learn|specializations|professional-certificates)/"),
    _rule("TED-Ed", "ed.ted.com", SourceKind.COURSE),
    _rule("edX", "edx.org", SourceKind.COURSE),
    _rule("FutureLearn", "futurelearn.com", SourceKind.COURSE),
    _rule("OpenLearn", "open.edu", SourceKind.COURSE),
    _rule("Medium", "medium.com", SourceKind.BLOG, r"/(@[\w.-]+)/?\Z", _feed("https://medium.com/feed/{1}")),
    _rule("Substack", "substack.com", SourceKind.BLOG, r"/?\Z", _feed_here("/feed"), is_wide=True),
    _rule("WordPress.com", "wordpress.com", SourceKind.BLOG, r"/?\Z", _feed_here("/feed/"), is_wide=True),
    _rule("Blogger", "blogspot.com", SourceKind.BLOG, r"/?\Z", _feed_here("/feeds/posts/default"), is_wide=True),
    _rule("Tumblr", "tumblr.com", SourceKind.BLOG, r"/?\Z", _feed_here("/rss"), is_wide=True),
    _rule(
        "Reddit", "reddit.com", SourceKind.COMMUNITY, r"/r/(\w+)/?\Z", _feed("https://www.reddit.com/r/{1}/.rss")
    ),
    _rule("Reddit", "reddit.com", SourceKind.COMMUNITY, r"/r/"),
    _rule("Discord", "discord.com discord.gg", SourceKind.COMMUNITY),
    _rule("Stack Exchange", "stackexchange.com stackoverflow.com", SourceKind.COMMUNITY, is_wide=True),
    _rule("Scratch", "scratch.mit.edu", SourceKind.COMMUNITY),
    _rule("GitHub", "github.com", SourceKind.COMMUNITY, r"/[^/]+/[^/]+"),
    _rule("Padlet", "padlet.com", SourceKind.TOOL, is_wide=True),
    _rule("Google Docs", "docs.google.com drive.google.com", SourceKind.TOOL),
    _rule("Quizlet", "quizlet.com", SourceKind.TOOL, is_wide=True),
    _rule("Desmos", "desmos.com", SourceKind.TOOL, is_wide=True),
    _rule("GeoGebra", "geogebra.org", SourceKind.TOOL, is_wide=True),
)
