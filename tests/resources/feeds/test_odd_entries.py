"""Entries as they really come: without titles, with a base of their own, under one guid, by prefixes of nobody."""

import json
from datetime import UTC, datetime

import pytest

from resources.feeds.parsing.credits import name_and_mail
from resources.feeds.parsing.documents import NotAFeed
from resources.feeds.parsing.feeds import parse_feed
from resources.feeds.parsing.meaning import feed_of
from resources.feeds.parsing.syndication import read_any
from resources.feeds.parsing.wellformed import read_plain

NOW = datetime(2030, 1, 1, tzinfo=UTC)
ADDRESS = "https://pond.example/feeds/all.xml"


def rss(*items, about=""):
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0"><channel><title>T</title>{about}{inside}</channel></rss>'


def json_feed(*items):
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})


def roads(text):
    """The feed by the quick reader, by feedparser, and by feedparser where the document is broken."""
    body = text.encode()
    feeds = [
        feed_of(read_plain(body, "utf-8"), body, ADDRESS, NOW),
        feed_of(read_any(body, ""), body, ADDRESS, NOW),
    ]
    broken = body.replace(b"</title>", b" & more</title>", 1)
    return [*feeds, feed_of(read_any(broken, ""), broken, ADDRESS, NOW)]


def entries(text):
    """The entries, the same on all roads."""
    quick, slow, broken = (feed.entries for feed in roads(text))
    assert quick == slow == broken
    return quick


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("<title></title><description>Only words.</description>", "Only words."),
        ("<title> \u200b </title><link>https://www.pond.example/day/one/</link>", "pond.example/day/one"),
        ("<guid>https://pond.example/caf%C3%A9?x=1</guid>", "pond.example/café?x=1"),
        ("<description>&lt;img src='/a/heron.jpg' alt=''&gt;</description>", "heron.jpg"),
        ("<description>&lt;img alt='A heron' src='/a.jpg'&gt;</description>", "A heron"),
        (f"<description>{'&lt;p class=&quot;x&quot;&gt;' * 300}Late words</description>", "Late words"),
        (
            "<description>&lt;figure&gt;&lt;/figure&gt;</description><pubDate>2026-11-21</pubDate>",
            "2026-11-21",
        ),
        ("<enclosure url='https://cdn.example/frog%20talk.mp3?x=1' type='audio/mpeg'/>", "frog talk.mp3"),
    ],
)
def test_no_entry_is_without_a_title(item, title):
    assert [entry.title for entry in entries(rss(item))] == [title]


@pytest.mark.parametrize(
    "item", ["", "<title> </title>", "<guid isPermaLink='false'>7</guid>", "<pubDate>2026-11-21</pubDate>",
             "<description>&lt;p&gt;&amp;nbsp;&lt;/p&gt;</description>"]
)  # fmt: skip
def test_what_holds_nothing_is_no_entry(item):
    assert [entry.title for entry in entries(rss(item, "<title>One</title>"))] == ["One"]


def test_json_without_a_title():
    body = json_feed({"id": "1", "url": "https://pond.example/a"}, {"id": "2"}, {"id": "3", "image": "/b.png"})
    feed = parse_feed(body.encode(), "", ADDRESS, now=NOW)
    assert [entry.title for entry in feed.entries] == ["pond.example/a", "…"]


def test_a_title_in_json_is_plain_text():
    body = json_feed({"id": "1", "title": "The <b> element &amp; others", "url": "https://pond.example/a"})
    assert parse_feed(body.encode(), now=NOW).entries[0].title == "The <b> element &amp; others"


def test_a_base_of_one_item_is_its_own():
    based = "<item xml:base='https://other.example/x/'><title>A</title><link>a</link></item>"
    plain = "<item><title>B</title><link>b</link><description>&lt;img src='c.jpg'&gt;</description></item>"
    text = f"<rss version='2.0'><channel><title>T</title>{based}{plain}</channel></rss>"
    first, second = entries(text)
    assert first.address == "https://other.example/x/a"
    assert (second.address, second.base) == ("https://pond.example/feeds/b", ADDRESS)


def test_a_base_within_a_base_ends_with_its_element():
    text = (
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'><title>T</title>"
        "<entry xml:base='https://b.example/'><title>A</title><link href='1'/>"
        "<content type='html' xml:base='https://c.example/'>x</content><id>1</id></entry>"
        "<entry><title>B</title><link href='2'/><id>2</id></entry></feed>"
    )
    first, second = entries(text)
    assert (first.address, first.base) == ("https://b.example/1", "https://c.example/")
    assert second.address == "https://a.example/2"


def test_a_relative_link_that_is_the_guid_too_is_a_link():
    (entry,) = entries(rss("<title>A</title><link>day/1</link><guid>day/1</guid>"))
    assert entry.address == "https://pond.example/feeds/day/1"
    (entry,) = entries(rss("<title>A</title><guid>day/1</guid>"))
    assert entry.address == ""


def test_of_one_guid_at_two_addresses_nothing_is_lost():
    one = "<title>{}</title><link>https://pond.example/{}</link><guid isPermaLink='false'>same</guid>"
    items = [one.format(title, place) for title, place in (("A", "x"), ("B", "x"), ("C", "y"), ("A", "y"))]
    parsed = parse_feed(rss(*items).encode(), now=NOW).entries
    assert [entry.title for entry in parsed] == ["A", "B", "C", "A"]
    again = parse_feed(rss(*reversed(items)).encode(), now=NOW).entries
    assert {entry.identity for entry in parsed} == {entry.identity for entry in again}
    twice = parse_feed(rss(*items, *items).encode(), now=NOW).entries
    assert [entry.identity for entry in twice] == [entry.identity for entry in parsed]


def test_items_under_a_prefix_that_nobody_declared_are_read():
    text = (
        "<rss version='2.0'><channel><title>T</title>"
        "<rss:item><rss:title>A</rss:title><rss:link>https://pond.example/a</rss:link></rss:item>"
        "<rss:item><title>B</title></rss:item></channel></rss>"
    )
    feed = parse_feed(text.encode(), "", ADDRESS, now=NOW)
    assert [(entry.title, entry.address) for entry in feed.entries] == [("A", "https://pond.example/a"), ("B", "")]
    other = text.replace("rss:", "x:").replace("<x:title>", "<title>").replace("</x:title>", "</title>")
    assert [entry.title for entry in parse_feed(other.encode(), "", ADDRESS, now=NOW).entries] == ["A", "B"]
    with pytest.raises(NotAFeed):
        parse_feed(b"<x:things><x:thing/></x:things>")


@pytest.mark.parametrize(
    ("words", "name", "mail"),
    [
        ("Ann (mailto:ann@x.example)", "Ann", "ann@x.example"),
        ("Ann <mailto:ann@x.example>", "Ann", "ann@x.example"),
        ("ann@x.example (Ann Lee)", "Ann Lee", "ann@x.example"),
        ("ann@x.example (Ann (editor))", "(Ann (editor))", "ann@x.example"),
        ("Ann Lee, ann@x.museum", "Ann Lee", "ann@x.museum"),
        ("Ann [ann@x.example]", "Ann", "ann@x.example"),
        ("mailto:ann@x.example?subject=Hi", "", "ann@x.example"),
        ("ann@x.example", "", "ann@x.example"),
        ("Ann (@ann@social.example)", "Ann (@ann@social.example)", ""),
        ("Ann @ the pond", "Ann @ the pond", ""),
        ("Ann", "Ann", ""),
        ("", "", ""),
    ],
)
def test_names_and_mail_addresses(words, name, mail):
    assert name_and_mail(words) == (name, mail)


def test_an_author_is_a_name():
    said = "<title>A</title><author>{}</author>"
    for words in ("Ann (mailto:ann@x.example)", "ann@x.example (Ann)", "Ann &lt;ann@x.example&gt;", "Ann"):
        assert entries(rss(said.format(words)))[0].author == "Ann"
    assert entries(rss(said.format("ann@x.example")))[0].author == ""
    inside = "<author><name>Ann (ann@x.example)</name><email>ann@x.example</email></author>"
    assert entries(rss(f"<title>A</title>{inside}"))[0].author == "Ann"
    body = json_feed({"id": "1", "title": "A", "authors": [{"name": "Ann <ann@x.example>"}]})
    assert parse_feed(body.encode(), now=NOW).entries[0].author == "Ann"
