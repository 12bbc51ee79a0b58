"""A process of its own that reads one hostile document and cleans what is in it, and tells what that cost.

python -m tests.resources.feeds.hostile document|page NAME
"""

import json
import os
import resource
import sys
import tempfile
from pathlib import Path
from time import process_time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")

from kit.text.html import clean_html
from resources.feeds.discovery.pages import find_feeds, read_page
from resources.feeds.parsing.documents import NotAFeed
from resources.feeds.parsing.feeds import parse_feed

MOST = 14_000_000  # about what the fetcher lets through
RSS = b"<rss version='2.0' xmlns:m='http://search.yahoo.com/mrss/'><channel><title>T</title>"
ITEM = RSS + b"<item><title>One</title>"
JSON = b'{"version":"https://jsonfeed.org/version/1.1","items":'
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9)).encode()


def many(part: bytes) -> bytes:
    return part * (MOST // len(part))


def numbered(part: str) -> bytes:
    return "".join(part.format(n) for n in range(MOST // (len(part) + 5))).encode()


DOCUMENTS = {
    "a billion laughs": lambda: b'<!DOCTYPE r [<!ENTITY l0 "ha">' + LAUGHS + b"]>" + ITEM + b"&l9;</item>",
    "laughs of one kind": lambda: (
        b"<!DOCTYPE r [<!ENTITY a '" + b"x" * 50_000 + b"'>]>" + ITEM + b"&a;" * 50_000 + b"</item>"
    ),
    "a long line": lambda: ITEM + b"<description>" + b"a" * MOST + b"</description></item></channel></rss>",
    "a tag without end": lambda: b"<rss " + b"a" * MOST,
    "an attribute without end": lambda: RSS + b'<item><link href="' + b"a" * MOST,
    "very many attributes": lambda: b"<rss " + numbered("a{}='' ") + b"/>",
    "very many entries": lambda: RSS + many(b"<item><title>a</title></item>") + b"</channel></rss>",
    "very many empty entries": lambda: RSS + many(b"<item/>"),
    "very many links": lambda: ITEM + many(b"<link href='a'/>"),
    "very many pictures": lambda: ITEM + many(b"<m:content url='a'/>") + b"</item></channel></rss>",
    "very many kinds of tags": lambda: ITEM + numbered("<a{}/>"),
    "very many names": lambda: b"<rss " + numbered("xmlns:a{}='b' ") + b"/>",
    "very deep": lambda: RSS + many(b"<a>"),
    "tags that do not begin": lambda: RSS + many(b"<"),
    "references that are none": lambda: ITEM + b"<title>" + many(b"&"),
    "references to tags": lambda: ITEM + b"<title>" + many(b"&lt;a ") + b"</title></item></channel></rss>",
    "cdata without end": lambda: ITEM + b"<title>" + many(b"<![CDATA["),
    "cdata again and again": lambda: ITEM + b"<title>" + many(b"<![CDATA[a]]>"),
    "comments without end": lambda: ITEM + many(b"<!--"),
    "comments before all": lambda: many(b"<!---->")[:99_000] + b"x" + RSS,
    "hours without end": lambda: RSS + many(b"<skipHours>"),
    "a date without end": lambda: ITEM + b"<pubDate>" + b"1 " * (MOST // 2) + b"</pubDate></item></channel></rss>",
    "a guid without end": lambda: ITEM + b"<guid>" + b"a/" * (MOST // 2) + b"</guid></item></channel></rss>",
    "marked, and blank": lambda: b"\xff\xfe" + ("<?xml" + " " * (MOST // 2)).encode("utf-16-le"),
    "marked, and begun again": lambda: b"\xff\xfe" + ("<?xml" * (MOST // 10)).encode("utf-16-le"),
    "a doctype without end": lambda: b"<!DOCTYPE " + b"[" * MOST + RSS,
    "json, very many items": lambda: JSON + b"[" + many(b"{},") + b"{}]}",
    "json, very many lists": lambda: JSON + b"[" + many(b"[],") + b"{}]}",
    "json, very many numbers": lambda: JSON + b"[" + many(b"1,") + b"{}]}",
    "json, very deep": lambda: JSON + many(b"["),
}
PAGES = {
    "very many feeds": lambda: many(b'<link rel="alternate" type="application/rss+xml" href="/feed">'),
    "very many anchors": lambda: many(b"<a href=/feed>"),
    "very deep": lambda: many(b"<div>"),
    "a tag without end": lambda: b"<link " + b"a" * MOST,
    "comments without end": lambda: many(b"<!--"),
    "references that are none": lambda: many(b"&"),
}


def read(body: bytes) -> int:
    """How many entries come out, -1 for no feed."""
    try:
        feed = parse_feed(body, "text/xml", "https://pond.example/feed")
    except NotAFeed:
        return -1
    for entry in feed.entries:
        clean_html(entry.html, entry.base, image_address=str)
    return len(feed.entries)


def look(page: bytes) -> int:
    """How many feeds a page offers."""
    read_page(page, "https://pond.example/")
    return len(find_feeds(page, "https://pond.example/"))


def main(what: str, name: str) -> None:
    """Print what came out, megabytes of memory gained, and seconds of work."""
    body = _made_elsewhere(DOCUMENTS[name] if what == "document" else PAGES[name])
    before, began = _peak(), process_time()
    came = read(body) if what == "document" else look(body)
    sys.stdout.write(json.dumps({"came": came, "memory": _peak() - before, "work": process_time() - began}))


def _made_elsewhere(make) -> bytes:
    """What is made in a child, so that the making leaves no trace in our own peak."""
    with tempfile.NamedTemporaryFile() as file:
        if (child := os.fork()) == 0:
            Path(file.name).write_bytes(make())
            os._exit(0)
        os.waitpid(child, 0)
        return Path(file.name).read_bytes()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
