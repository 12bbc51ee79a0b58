"""Pictures beside the text, sounds of any kind, and chapters in the feed itself; the same on each road."""

import json
from datetime import UTC, datetime

import pytest

from resources.feeds.parsing.documents import Audio
from resources.feeds.parsing.feeds import parse_feed
from resources.feeds.parsing.meaning import feed_of
from resources.feeds.parsing.sounds import chapters_of, sound_type
from resources.feeds.parsing.syndication import read_any
from resources.feeds.parsing.wellformed import read_plain
from resources.models import Entry
from tests.resources.feeds.site import add_feed, poll_now

NOW = datetime(2030, 1, 1, tzinfo=UTC)
ADDRESS = "https://pond.example/feeds/all.xml"
DECLARED = (
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:psc="http://podlove.org/simple-chapters" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
)


def rss(item):
    item = f"<item><title>A</title>{item}</item>"
    return f'<rss version="2.0" {DECLARED}><channel><title>T</title>{item}</channel></rss>'


def entry(item):
    body = rss(item).encode()
    broken = body.replace(b"<channel>", b"<channel><generator>a & b</generator>")
    readings = (read_plain(body, "utf-8"), read_any(body, ""), read_any(broken, ""))
    quick, slow, loose = (feed_of(reading, body, ADDRESS, NOW).entries[0] for reading in readings)
    assert quick == slow == loose
    return quick


def test_a_picture_beside_the_text_stands_below_it_with_its_words():
    found = entry(
        "<description>&lt;p&gt;Look.&lt;/p&gt;</description>"
        "<media:content url='/limpet.jpg' type='image/jpeg' medium='image'>"
        "<media:rating>nonadult</media:rating>"
        "<media:description type='plain'>A limpet &amp; its scar</media:description></media:content>"
        "<media:content url='/b.png' medium='image'/><media:content url='/c.mp4' type='video/mp4'/>"
    )
    assert found.html == (
        '<p>Look.</p><figure><img src="https://pond.example/limpet.jpg" alt="A limpet &amp; its scar">'
        "<figcaption>A limpet &amp; its scar</figcaption></figure>"
        '<figure><img src="https://pond.example/b.png" alt=""></figure>'
    )
    assert (found.summary, found.title) == ("", "A")


def test_one_picture_in_several_sizes_is_one():
    sizes = "<media:content url='/a.jpg?w={0}' width='{0}' medium='image'/>"
    found = entry("".join(sizes.format(width) for width in (140, 460, 300)))
    assert found.html.count("<img") == 1
    assert "w=460" in found.html
    group = "<media:group><media:content url='/s.jpg'/><media:content url='/l.jpg' width='900'/></media:group>"
    assert entry(group).html.count("<img") == 1
    assert entry(group + "<media:content url='/other.jpg'/>").html.count("<img") == 2


@pytest.mark.parametrize(
    "item",
    [
        "<content:encoded>&lt;img src='/own.jpg'&gt;</content:encoded><media:content url='/a.jpg'/>",
        "<description>x</description><media:content url='https://0.gravatar.com/avatar/1?s=96' medium='image'/>",
        "<description>x</description><media:content url='javascript:alert(1)' medium='image'/>",
        "<description>x</description><media:thumbnail url='/small.jpg'/>",
    ],
)
def test_pictures_that_are_not_added(item):
    assert "<figure" not in entry(item).html


def test_the_words_of_a_video_stay_the_words_of_its_entry():
    words = "<media:group><media:content url='/a.mp4'/><media:description>About</media:description></media:group>"
    assert entry(words).html == "About"


@pytest.mark.parametrize(
    ("kind", "address", "known"),
    [
        ("mp3", "https://a.example/play?id=7", "audio/mpeg"),
        (".mp3", "https://a.example/play?id=7", "audio/mpeg"),
        ("MP3", "https://a.example/play", "audio/mpeg"),
        ("application/ogg", "https://a.example/play", "audio/ogg"),
        ("application/x-mp3", "https://a.example/play", "audio/mpeg"),
        ("audio", "https://a.example/play", ""),
        ("audio/x-m4a", "https://a.example/play", "audio/x-m4a"),
        ("AUDIO/MPEG; charset=utf-8", "https://a.example/play", "audio/mpeg"),
        ("", "https://a.example/talk.mp3?token=a&x=1", ""),
        ("application/octet-stream", "https://a.example/talk.mp3#t=1", ""),
        ("", "https://a.example/talk", None),
        ("video/mp4", "https://a.example/talk", None),
        ("image/png", "https://a.example/talk.png", None),
    ],
)
def test_kinds_of_sound(kind, address, known):
    assert sound_type(kind, address) == known


def test_a_sound_by_a_wrong_kind_has_a_player():
    assert entry("<enclosure url='/play?id=77' type='mp3' length='1000'/>").audio == Audio(
        "https://pond.example/play?id=77", "audio/mpeg", 1000
    )
    item = {"id": "1", "title": "A", "attachments": [{"url": "https://a.example/play", "mime_type": "mp3"}]}
    body = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [item]}).encode()
    assert parse_feed(body).entries[0].audio == Audio("https://a.example/play", "audio/mpeg")


CHAPTERS = (
    '<psc:chapters version="1.2"><psc:chapter start="00:03:34.700" title="Limpets &amp; more"/>'
    '<psc:chapter start="00:00:00.000" title="Hello"/><psc:chapter title="Nowhere"/>'
    '<psc:chapter start="soon" title="x"/><psc:chapter start="90"/></psc:chapters>'
    '<enclosure url="/b.mp3" type="audio/mpeg"/>'
)


def test_chapters_in_the_feed():
    assert entry(CHAPTERS).own_chapters == ((0, "Hello"), (214, "Limpets & more"))
    assert entry(CHAPTERS.replace("enclosure", "other")).own_chapters == ()


def test_chapters_that_make_no_sense():
    assert chapters_of([("1:02:03", "a"), ("-5", "b"), (None, "c"), ("9" * 30, "d"), ("5", "\u202e")]) == (
        (3723, "a"),
    )
    assert len(chapters_of([(str(second), "x") for second in range(5000)])) == 200


@pytest.mark.django_db
def test_chapters_are_kept_and_edited_with_their_entry(site):
    feed = add_feed(site.shows("/feed", body=rss(CHAPTERS).encode()))
    poll_now(feed)
    assert Entry.objects.get().chapters == [[0, "Hello"], [214, "Limpets & more"]]
    site.shows("/feed", body=rss(CHAPTERS.replace("Hello", "Good day")).encode())
    poll_now(feed)
    assert Entry.objects.get().chapters[0] == [0, "Good day"]
