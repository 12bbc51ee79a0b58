"""The quick reader of feeds is held equal to feedparser: on our samples, and on feeds that nobody would write."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.feeds.parsing.documents import NotAFeed
from resources.feeds.parsing.feeds import prepared
from resources.feeds.parsing.meaning import feed_of
from resources.feeds.parsing.syndication import charset_of, read_any
from resources.feeds.parsing.wellformed import read_plain
from tests.resources.feeds.odd_feeds import feeds

DATA = Path(__file__).parents[2] / "data" / "feeds"
NOW = datetime(2030, 1, 1, tzinfo=UTC)
ADDRESS = "https://pond.example/feeds/all.xml"
LEFT_TO_FEEDPARSER = {
    "entity-bomb.xml",
    "external-entity.xml",
    "html-entities.xml",
    "latin1-undeclared.xml",
    "shift-jis.xml",
    "truncated.xml",
    "unescaped.xml",
    "windows1251.xml",
}


def both(body, content_type=""):
    """What the quick reader and feedparser make of a document: None from either that makes nothing of it."""
    charset = charset_of(body, content_type)
    quick = read_plain(body, charset)
    try:
        slow = read_any(body, charset)
    except NotAFeed:
        slow = None
    return [document and feed_of(document, body, ADDRESS, NOW) for document in (quick, slow)]


def same(body, content_type=""):
    quick, slow = both(body, content_type)
    if quick is not None:
        assert quick == slow
    return quick is not None


def samples():
    for path in sorted(DATA.iterdir()):
        if path.suffix in (".xml", ".gz") and not path.name.startswith("not-a-feed"):
            yield pytest.param(prepared(path.read_bytes()), path.name, id=path.name)


@pytest.mark.parametrize(("body", "name"), list(samples()))
def test_samples_are_read_as_feedparser_reads_them(body, name):
    assert same(body) == (name not in LEFT_TO_FEEDPARSER)


@given(feeds())
def test_feeds_that_nobody_would_write_are_read_as_feedparser_reads_them(body):
    same(body)


@given(feeds(), st.data())
def test_damaged_feeds_are_read_as_feedparser_reads_them(body, data):
    place = data.draw(st.integers(0, len(body)))
    cut = data.draw(st.integers(0, 6))
    same(body[:place] + data.draw(st.binary(max_size=3)) + body[place + cut :])


# What must be left to feedparser  # SAFETY 14


RSS = '<rss version="2.0"{}><channel><title>T</title>{}</channel></rss>'


@pytest.mark.parametrize(
    "body",
    [
        '<!DOCTYPE rss [<!ENTITY a "b">]>' + RSS.format("", "<description>&a;</description>"),
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd">' + RSS.format("", ""),
        RSS.format("", "<own:undeclared/>"),
        RSS.format("", "<description>&nbsp;</description>"),
        RSS.format("", "<description>open"),
        RSS.format(' xmlns="https://unknown.example/"', ""),
        RSS.format(
            ' xmlns:media="https://unknown.example/" xmlns:m="http://search.yahoo.com/mrss/"', "<m:title/>"
        ),
        RSS.format(' BASE="https://a.example/"', ""),
        RSS.format("", "<item><description>a <b>b</b></description></item>"),
        RSS.format("", "<a>" * 100 + "</a>" * 100),
        "<html><body/></html>",
        "",
    ],
)
def test_what_is_not_plain_is_left_to_feedparser(body):
    assert read_plain(body.encode(), "utf-8") is None


def test_encodings_that_are_declared():
    body = '<?xml version="1.0" encoding="{}"?>' + RSS.format("", "<item><title>“été”</title></item>")
    assert same(body.format("windows-1252").encode("windows-1252"))
    assert same(body.format("iso-8859-1").replace("“", "").replace("”", "").encode("iso-8859-1"))
    assert same(body.format("iso-8859-1").encode("windows-1252"))
    assert same(body.format("iso-8859-1").encode())
    assert not same(body.format("koi8-r").replace("é", "").replace("“", "").encode("koi8-r", "replace") + b"\xff")
