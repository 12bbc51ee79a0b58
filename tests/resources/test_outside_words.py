"""By whatever way words come in from outside, what misleads in them stays outside."""

import json

import pytest

from resources.adding.previewing import fetch_preview
from resources.feeds.parsing.feeds import parse_feed
from resources.import_export.documents import read_document
from resources.providers.recognising import read_address

TURNED = "Tides\u202e and\u200b rocks"
GOOD = "Tides and rocks"
FEEDS = {
    "rss": "<rss version='2.0'><channel><title>{0}</title><description>{0}</description><item><title>{0}</title>"
    "<author>{0}</author><guid>1</guid><description>{0}</description></item></channel></rss>",
    "atom": "<feed xmlns='http://www.w3.org/2005/Atom'><title type='text'>{0}</title><subtitle>{0}</subtitle>"
    "<entry><id>1</id><title type='text'>{0}</title><author><name>{0}</name></author><content>{0}</content>"
    "<summary type='text'>{0}</summary></entry></feed>",
    "json": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "{0}",
            "description": "{0}",
            "items": [{"id": "1", "title": "{0}", "authors": [{"name": "{0}"}], "summary": "{0}"}],
        }
    ),
}


def feed(kind, words):
    return parse_feed(FEEDS[kind].replace("{0}", words).encode(), "", "https://a.example/feed")


@pytest.mark.parametrize("kind", FEEDS)
def test_feeds(kind):
    found = feed(kind, TURNED)
    entry = found.entries[0]
    assert {found.title, found.description, entry.title, entry.author} == {GOOD}
    assert entry.summary in ("", GOOD)


@pytest.mark.parametrize("kind", FEEDS)
def test_a_feed_called_nothing_to_be_seen_has_no_title(kind):
    found = feed(kind, "\u202e\u200b")
    assert (found.title, found.entries) == ("", ())  # an entry of nothing else is none


@pytest.mark.parametrize(
    "document",
    [
        '<opml version="2.0"><body><outline text="{0}"><outline text="{0}" xmlUrl="https://a.example/f"/></outline>'
        "</body></opml>",
        '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><H3>{0}</H3><DL><DT><A HREF="https://a.example/f">{0}</A></DL>'
        "</DL>",
    ],
)
def test_lists(document):
    outline = read_document(document.replace("{0}", TURNED).encode()).outlines[0]
    assert (outline.title, outline.path) == (GOOD, (GOOD,))


def test_pages(little_server):
    page = f"<html><title>{TURNED}</title><meta name='description' content='{TURNED}'><p>Hello</p></html>"
    shown = fetch_preview(read_address(little_server.says("/", page, Content_Type="text/html")))
    assert (shown.title, shown.description) == (GOOD, GOOD)
