"""What a feed says, in one form whatever it was written in.

Words are plain text, and "" when missing, never None.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

LONGEST_TITLE = 300
LONGEST_NAME = 120
LONGEST_SUMMARY = 400
LONGEST_ADDRESS = 1000
LONGEST_ENTRY_HTML = 200_000
MOST_ENTRIES = 2_000
MOST_READ = 5_000  # of a document; the newest of them are kept

Chapter = tuple[int, str]  # where it begins, in seconds, and what it is called


class NotAFeed(Exception):
    """The document is no feed that we can read."""


class FeedKind(StrEnum):
    """What most of a feed's entries are."""

    TEXT = "text"
    PODCAST = "podcast"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Audio:
    """An episode to listen to; `length` in bytes and `seconds` where the feed tells them."""

    address: str
    type: str = ""
    length: int | None = None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Video:
    """A video: `platform` is "youtube", or "" for one that we have no player for."""

    platform: str
    id: str


@dataclass(frozen=True, slots=True)
class ParsedEntry:
    """One article, episode or video.

    `identity` is a hash that stays the same while the entry is the same; `aliases` are all the hashes it may be
    known by, its identity first. `fingerprint` is a hash of everything that is stored. `html` is as the feed sent
    it: clean it with `base` as its base address before anything else. `published` is never in the future, and None
    when the feed gives no sensible date. `summary` is "" unless the feed gives one beside the whole text.
    `chapters` is the address of a file of them, `own_chapters` are those in the feed itself.
    """

    identity: str
    fingerprint: str
    address: str = ""
    title: str = ""
    author: str = ""
    html: str = ""
    base: str = ""
    summary: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    audio: Audio | None = None
    video: Video | None = None
    image: str = ""
    explicit: bool = False
    chapters: str = ""
    own_chapters: tuple[Chapter, ...] = ()
    transcript: str = ""
    season: int | None = None
    episode: int | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A whole feed. `ttl` is in minutes, `skip_hours` are hours of the day in UTC; `hub` and `self_address` are
    what one needs to be told of news at once."""

    title: str = ""
    description: str = ""
    site_address: str = ""
    kind: FeedKind = FeedKind.TEXT
    language: str = ""
    author: str = ""
    image: str = ""
    hub: str = ""
    self_address: str = ""
    ttl: int | None = None
    skip_hours: frozenset[int] = frozenset()
    explicit: bool = False
    entries: tuple[ParsedEntry, ...] = ()
