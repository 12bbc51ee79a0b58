"""From the bytes of a document to a `ParsedFeed`, whatever it is written in. No network and no database here."""

import gzip
import io
import re
import zlib
from dataclasses import replace
from datetime import UTC, datetime

from resources.feeds.parsing import jsonfeed, syndication
from resources.feeds.parsing.documents import MOST_ENTRIES, NotAFeed, ParsedEntry, ParsedFeed
from resources.feeds.parsing.identity import tell_apart

__all__ = ["NotAFeed", "ParsedEntry", "ParsedFeed", "has_root", "parse_feed", "prepared"]

_MOST_UNPACKED = 15 * 1024 * 1024
_ROOT_WITHIN, _DECLARED_WITHIN = 100_000, 1_000
_ROOT = re.compile(rb"<(?:[A-Za-z][\w.-]{0,20}:)?(?:rss|feed|rdf|channel|item|entry)\b", re.I)
_PAGE = re.compile(rb"\s*(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s+html|html)\b", re.I | re.S)
_DECLARED = re.compile(r"(<\?xml[^>]{0,200}?)\s{1,20}encoding\s{0,20}=\s{0,20}[\"'][^\"'>]{0,60}[\"']")
_CONTROLS = bytes(set(range(32)) - {0x09, 0x0A, 0x0D})
_MARKS = ((b"\xff\xfe\0\0", "utf-32-le"), (b"\0\0\xfe\xff", "utf-32-be"), (b"\xff\xfe", "utf-16-le"),
          (b"\xfe\xff", "utf-16-be"), (b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))  # fmt: skip


def parse_feed(
    body: bytes, content_type: str = "", address: str = "", *, now: datetime | None = None
) -> ParsedFeed:
    """Read a feed document fetched from `address` and served as `content_type` (the whole header, "" if unknown).

    Broken documents are read as far as they go. At most `MOST_ENTRIES` entries come out, the newest ones; each has
    an identity of its own. Raises `NotAFeed`, and nothing else, when there is no feed in it.
    """
    now = now or datetime.now(UTC)
    body = prepared(body)
    if body[:1] == b"{":
        feed = jsonfeed.read(body, address, now)
    else:
        if not has_root(body) or _PAGE.match(body[:_ROOT_WITHIN]):
            raise NotAFeed("no feed begins here")
        feed = syndication.read(body, content_type, address, now)
    return replace(feed, entries=tuple(tell_apart(_newest(feed.entries))))


def _newest(entries):
    if len(entries) <= MOST_ENTRIES:
        return list(entries)
    long_ago = datetime.min.replace(tzinfo=UTC)
    return sorted(entries, key=lambda entry: entry.published or entry.updated or long_ago, reverse=True)[
        :MOST_ENTRIES
    ]


def has_root(body: bytes) -> bool:
    """Is there an element near the beginning that only feeds have?"""
    return bool(_ROOT.search(body[:_ROOT_WITHIN]))


def prepared(body: bytes) -> bytes:
    """The document unpacked, in an encoding that extends ASCII, without what XML forbids and what is before it."""
    if body[:2] == b"\x1f\x8b":
        body = _unpacked(body)
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            text = body.decode(encoding, "replace").lstrip("\ufeff")
            text = _DECLARED.sub(r"\1", text[:_DECLARED_WITHIN], count=1) + text[_DECLARED_WITHIN:]
            body = text.encode("utf-8", "replace")
            break
    body = body.removeprefix(b"\xef\xbb\xbf")
    if b"\x1b" in body:  # ISO-2022: the escapes are part of the text
        return body.strip()
    return body.translate(None, _CONTROLS).strip()


def _unpacked(body):
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as packed:
            unpacked = packed.read(_MOST_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise NotAFeed("packed, but broken") from error
    if len(unpacked) > _MOST_UNPACKED:
        raise NotAFeed("unpacks to too much")
    return unpacked
