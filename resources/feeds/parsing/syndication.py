"""RSS, RDF and Atom, with podcast and media extensions: feedparser is the judge of what a document says.

Plain documents are read by a quicker reader that is held equal to it.
"""

import io
import re
from xml.sax import SAXException

import feedparser

from resources.feeds.parsing import amended  # noqa: F401 - puts our parsers into feedparser
from resources.feeds.parsing.bounds import within_bounds
from resources.feeds.parsing.documents import NotAFeed, ParsedFeed
from resources.feeds.parsing.meaning import feed_of
from resources.feeds.parsing.wellformed import Document, read_plain

# A few seconds of reading, each its own way: thousands of entries as they are written by people.
_MOST_TAGS_PLAIN, _MOST_TAGS, _MOST_REFERENCES = 300_000, 60_000, 500_000
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.I)


def read(body, content_type, address, now) -> ParsedFeed:
    """The `ParsedFeed` of an XML document. Raises `NotAFeed`."""
    charset = charset_of(body, content_type)
    plain = read_plain(within_bounds(body, _MOST_TAGS_PLAIN), charset)
    return feed_of(plain or read_any(body, charset), body, address, now)


def read_any(body: bytes, charset: str) -> Document:
    """The `Document` that feedparser finds, well-formed or not; `charset` as `charset_of` gives it. Raises
    `NotAFeed`."""
    # The document's own address is kept from feedparser: it would resolve guids too, and then every entry would be
    # new when a feed moves. What is an address is resolved by us.
    headers = {"content-type": f"application/xml; charset={charset}" if charset else "application/xml"}
    body = within_bounds(body, _MOST_TAGS, _MOST_REFERENCES)
    try:
        document = feedparser.parse(
            io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False, response_headers=headers
        )
    except (
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        AssertionError,
        RecursionError,
        SAXException,
    ) as error:
        raise NotAFeed("feedparser could not read it") from error
    if not document.get("version") and not document.entries:  # an empty document has no version at all
        raise NotAFeed("nothing of a feed in it")
    return Document(document.version, document.feed, document.entries)


def charset_of(body: bytes, content_type: str) -> str:
    """What is known of the encoding of a document, "" for nothing. Bytes that are sound UTF-8 are that, whatever a
    header claims."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        charset = _CHARSET.search(content_type or "")
        lies = charset is None or charset[1].lower() in ("utf-8", "utf8")
        return "" if lies else charset[1]
    return "" if b"\x1b" in body else "utf-8"
