"""Marks for adults, in every vocabulary and spelling, on both roads and in JSON.  # SAFETY 42"""

import json
from datetime import UTC, datetime

import pytest

from resources.feeds.parsing.adult_marks import category_is_adult
from resources.feeds.parsing.feeds import parse_feed
from resources.feeds.parsing.meaning import feed_of
from resources.feeds.parsing.syndication import read_any
from resources.feeds.parsing.wellformed import read_plain

NOW = datetime(2030, 1, 1, tzinfo=UTC)
DECLARED = (
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" xmlns:own="https://own.example/ns" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
ITEM = (
    "<item><title>One</title><guid isPermaLink='false'>1</guid>{}</item>"
    "<item><title>Two</title><link>/2</link></item>"
)

MARKS = [
    *(
        f"<itunes:explicit>{said}</itunes:explicit>"
        for said in (
            "yes", "Yes", " yes ", "YES", "\n\tyes\n", "<![CDATA[yes]]>", "<![CDATA[ Yes ]]>", "true", "True",
            "TRUE", "explicit", "Explicit", "1", "y", "on", "&#121;es", "y<!-- -->es", "yes\u200b",
            "\uff59\uff45\uff53", "yes!", "ja", "sí", "adults only",
        )
    ),
    "<googleplay:explicit>Yes</googleplay:explicit>",
    "<own:explicit>true</own:explicit>",
    "<explicit>yes</explicit>",
    "<itunes:explicit value='yes'/>",
    "<itunes:explicit>no</itunes:explicit><googleplay:explicit>yes</googleplay:explicit>",
    "<itunes:explicit>yes</itunes:explicit><itunes:explicit>no</itunes:explicit>",
    "<media:adult>true</media:adult>",
    "<media:rating>adult</media:rating>",
    "<media:rating> Adult\n</media:rating>",
    "<media:rating scheme='urn:simple'><![CDATA[ADULT]]></media:rating>",
    "<media:rating scheme='urn:simple'>adult</media:rating><media:rating scheme='urn:mpaa'>pg</media:rating>",
    "<media:rating scheme='urn:mpaa'>R</media:rating>",
    "<media:rating scheme='urn:mpaa'>nc-17</media:rating>",
    "<media:rating scheme='urn:v-chip'>TV-MA</media:rating>",
    "<media:rating scheme='urn:fsk'>FSK 18</media:rating>",
    "<media:rating>18+</media:rating>",
    "<media:rating scheme='urn:icra'>r (nz 0 sa 1 vz 1)</media:rating>",
    "<media:group><media:content url='/a.mp4'><media:rating>adult</media:rating></media:content></media:group>",
    "<rating>adult</rating>",
    "<rating>RTA-5042-1996-1400-1577-RTA</rating>",
    '<rating>(PICS-1.1 "http://www.rsac.org/ratingsv01.html" l gen true r (n 4 s 3 v 0 l 2))</rating>',
    '<rating>(PICS-1.1 "http://www.classify.org/safesurf/" L r (SS~~000 7 SS~~001 3))</rating>',
    "<category>NSFW</category>",
    "<category term='nsfw'/>",
    "<dc:subject>Adults only</dc:subject>",
    "<itunes:keywords>frogs, nsfw</itunes:keywords>",
    "<own:isFamilyFriendly>false</own:isFamilyFriendly>",
]  # fmt: skip
NO_MARKS = [
    *(
        f"<itunes:explicit>{said}</itunes:explicit>"
        for said in ("no", "No", " NO ", "false", "False", "clean", "Clean", "0", "", "<![CDATA[no]]>", "none")
    ),
    "<googleplay:explicit>no</googleplay:explicit>",
    "<media:rating>nonadult</media:rating>",
    "<media:rating scheme='urn:mpaa'>PG-13</media:rating>",
    "<media:adult>false</media:adult>",
    "<own:rating>4.5</own:rating>",
    "<own:rating average='4.5' max='5'/>",
    '<rating>(PICS-1.1 "http://www.rsac.org/ratingsv01.html" l gen true r (n 0 s 0 v 1 l 0))</rating>',
    '<rating>(PICS-1.1 "http://www.icra.org/ratingsv02.html" l r (cz 1 lz 1 nz 1 oz 1 vz 1))</rating>',
    "<category>Adult education</category>",
    "<category>Explicit functions</category>",
    "<description>&lt;itunes:explicit&gt;yes&lt;/itunes:explicit&gt;</description>",
    "<description><![CDATA[<itunes:explicit>yes</itunes:explicit>]]></description>",
    "<own:isFamilyFriendly>true</own:isFamilyFriendly>",
]


def document(about="", item=""):
    items = ITEM.format(item)
    return f'<rss version="2.0" {DECLARED}><channel><title>T</title>{about}{items}</channel></rss>'


def roads(text):
    """What the document says on the quick road, on feedparser's, and on the one for what is not well-formed."""
    body = text.encode()
    broken = body.replace(b"<channel>", b"<channel><generator>a & b</generator>")
    readings = (read_plain(body, "utf-8"), read_any(body, "utf-8"), read_any(broken, "utf-8"))
    assert read_plain(broken, "utf-8") is None
    feeds = [feed_of(reading, body, "https://a.example/feed", NOW) for reading in readings if reading]
    assert len(feeds) == 3
    return feeds


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_on_an_item_counts_for_it_alone(mark):
    for feed in roads(document(item=mark)):
        assert not feed.explicit
        assert [entry.explicit for entry in feed.entries] == [True, False]


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_on_the_channel_counts_for_all_that_it_brings(mark):
    for feed in roads(document(about=mark, item="<itunes:explicit>no</itunes:explicit>")):
        assert feed.explicit
        assert [entry.explicit for entry in feed.entries] == [True, True]


@pytest.mark.parametrize("words", NO_MARKS)
def test_what_is_no_mark_hides_nothing(words):
    for feed in roads(document(about=words, item=words)):
        assert not feed.explicit
        assert [entry.explicit for entry in feed.entries] == [False, False]


def test_a_mark_after_the_items_counts_too():
    text = document().replace("</channel>", "<itunes:explicit>Yes</itunes:explicit></channel>")
    assert all(entry.explicit for feed in roads(text) for entry in feed.entries)


def test_atom():
    text = (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {DECLARED}><title>T</title>'
        '<entry><id>1</id><title>A</title><category term="x" label="NSFW"/></entry>'
        "<entry><id>2</id><title>B</title><media:group><media:rating>Adult</media:rating></media:group></entry>"
        "<entry><id>3</id><title>C</title></entry></feed>"
    )
    for reading in (read_plain(text.encode(), "utf-8"), read_any(text.encode(), "utf-8")):
        feed = feed_of(reading, text.encode(), "https://a.example/feed", NOW)
        assert [entry.explicit for entry in feed.entries] == [True, True, False]


def test_a_mark_that_is_never_closed():
    text = document(item="<itunes:explicit>Yes")
    feed = parse_feed(text.encode(), "", "https://a.example/feed", now=NOW)
    assert feed.entries[0].explicit


@pytest.mark.parametrize(
    "mark",
    [
        {"_itunes": {"explicit": "Yes"}},
        {"_itunes": {"explicit": True}},
        {"itunes": {"explicit": " TRUE\n"}},
        {"explicit": 1},
        {"_podcast": {"is_explicit": "yes"}},
        {"_media": {"rating": {"scheme": "urn:simple", "value": "Adult"}}},
        {"_media": {"ratings": [{"rating": "adult"}]}},
        {"_a": {"isFamilyFriendly": False}},
        {"_a": {"contentRating": "TV-MA"}},
        {"_deviant": {"nsfw": True}},
        {"tags": ["art", "NSFW"]},
        {"attachments": [{"url": "https://a.example/a.mp3", "mime_type": "audio/mpeg", "_x": {"adult": "true"}}]},
    ],
)
def test_json(mark):
    def read(about, item):
        items = [{"id": "1", "title": "One", **item}, {"id": "2", "title": "Two"}]
        body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", **about, "items": items})
        feed = parse_feed(body.encode(), "", "https://a.example/feed.json", now=NOW)
        return feed.explicit, *(entry.explicit for entry in feed.entries)

    assert read({}, mark) == (False, True, False)
    assert read(mark, {}) == (True, True, True)


@pytest.mark.parametrize(
    "words",
    [
        {"_itunes": {"explicit": "no"}},
        {"_itunes": {"explicit": False}},
        {"_itunes": {"explicit": None}},
        {"_a": {"starRating": 4, "isFamilyFriendly": True}},
        {"tags": ["Adult education"]},
        {"summary": "explicit"},
    ],
)
def test_json_without_a_mark(words):
    body = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "A", **words}]})
    assert not parse_feed(body.encode(), now=NOW).entries[0].explicit


def test_categories_that_are_marks():
    assert category_is_adult("Not Safe For Work")
    assert category_is_adult(None, "18+")
    assert not category_is_adult("Working with adults", "Class 18", None)
