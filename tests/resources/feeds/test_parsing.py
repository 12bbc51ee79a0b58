"""Our own small pack of odd documents, and what must come out of each."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text.html import clean_html
from resources.feeds.parsing.documents import MOST_ENTRIES, Audio, FeedKind, NotAFeed, Video
from resources.feeds.parsing.feeds import parse_feed

DATA = Path(__file__).parents[2] / "data" / "feeds"
NOW = datetime(2026, 2, 1, tzinfo=UTC)
ADDRESS = "https://pond.example/feeds/all.xml"


def read(name, content_type="", address=ADDRESS):
    return parse_feed((DATA / name).read_bytes(), content_type, address, now=NOW)


def titles(feed):
    return [entry.title for entry in feed.entries]


def test_the_pack_is_large_enough():
    assert len(list(DATA.iterdir())) >= 40


def test_rss_20():
    feed = read("rss20.xml")
    assert (feed.title, feed.description) == ("The pond diary", "What lives in one pond.")
    assert (feed.site_address, feed.language, feed.ttl) == ("https://pond.example/", "en-gb", 120)
    assert feed.skip_hours == {1, 2}
    assert feed.image == "https://pond.example/pond.png"
    assert feed.kind == FeedKind.TEXT
    first = feed.entries[0]
    assert (first.title, first.address) == ("Day 3", "https://pond.example/day/3")
    assert first.html == "<p>Newts: 3.</p>"
    assert first.published == datetime(2026, 1, 5, 8, tzinfo=UTC)
    assert len(feed.entries) == 3


def test_old_rss():
    assert titles(read("rss091.xml")) == ["Old"]
    feed = read("rss092.xml")
    assert feed.entries[0].audio == Audio("https://pond.example/frog.mp3", "audio/mpeg", 1000)
    assert feed.entries[1].title.startswith("No title at all, only words about a heron")
    assert len(feed.entries[1].title) <= 80


def test_rdf():
    feed = read("rdf.xml")
    assert (feed.title, feed.site_address) == ("Moss notes", "https://moss.example/")
    assert feed.entries[0].author == "Ama Boateng"
    assert feed.entries[0].published == datetime(2026, 1, 3, 9, tzinfo=UTC)
    assert len(feed.entries) == 2


def test_atom_10():
    feed = read("atom10.xml")
    assert (feed.title, feed.description, feed.language) == ("Night & sky", "Looking up", "de")
    assert (feed.hub, feed.self_address) == ("https://hub.example/", "https://stars.example/blog/atom.xml")
    assert feed.site_address == "https://stars.example/blog/"
    orion, moons = feed.entries
    assert orion.title == "The tag <b> explained"
    assert orion.address == "https://stars.example/blog/orion"
    assert (orion.published.day, orion.updated.day, orion.summary) == (5, 6, "Short.")
    cleaned = clean_html(orion.html, orion.base, image_address=str)
    assert cleaned.images[0].address == "https://stars.example/blog/orion.png"
    assert moons.title == "Two moons"
    assert moons.audio == Audio("https://stars.example/blog/moons.ogg", "audio/ogg", 77)
    assert clean_html(moons.html).text == "a < b and more"
    assert moons.published.day == 4


def test_atom_03():
    feed = read("atom03.xml")
    assert titles(feed) == ["One"]
    assert feed.entries[0].html == "<p>Hi</p>"
    assert feed.entries[0].published.year == 2004


def test_json_feed():
    feed = read("jsonfeed1.json")
    assert (feed.title, feed.author, len(feed.entries)) == ("Bridges", "Noor", 2)
    assert feed.entries[0].published == datetime(2026, 1, 5, 8, tzinfo=UTC)
    assert clean_html(feed.entries[0].html).text == "Steel < stone & wood End"
    assert feed.entries[1].summary == "Short"
    feed = read("jsonfeed11.json", address="https://talks.example/feed.json")
    assert (feed.kind, feed.language, feed.hub) == (FeedKind.PODCAST, "fr-ca", "https://hub.example/")
    assert feed.image == "https://talks.example/i.png"
    assert feed.entries[0].audio == Audio("https://talks.example/a.mp3", "audio/mpeg", 99, 60)
    assert feed.entries[0].author == "Zoé"
    assert len(feed.entries) == 1


def test_a_podcast():
    feed = read("podcast.xml")
    assert (feed.kind, feed.author, feed.explicit) == (FeedKind.PODCAST, "Pond people", False)
    first, second = feed.entries
    assert first.audio == Audio("https://cdn.example/1.mp3?utm_source=rss", "audio/mpeg", 1234567, 3723)
    assert (first.chapters, first.transcript) == ("https://pond.example/1.json", "https://pond.example/1.vtt")
    assert first.image == "https://pond.example/1.jpg"
    assert second.audio == Audio("https://pond.example/2.m4a", "", None, 754)


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ("<itunes:season>2</itunes:season><itunes:episode> 14 </itunes:episode>", (2, 14)),
        ("<itunes:episode>7</itunes:episode>", (None, 7)),
        ('<itunes:season name="Two">2</itunes:season><itunes:episode>1.5</itunes:episode>', (None, None)),
        ("<itunes:season>99999999</itunes:season><itunes:episode>-1</itunes:episode>", (None, None)),
    ],
)
def test_season_and_episode(told, known):
    body = (DATA / "podcast.xml").read_bytes().replace(b"<itunes:duration>", told.encode() + b"<itunes:duration>")
    entry = parse_feed(body, "", ADDRESS, now=NOW).entries[0]
    assert (entry.season, entry.episode) == known


def test_what_is_marked_as_not_for_children_is_known():
    # SAFETY 42
    assert [entry.explicit for entry in read("podcast.xml").entries] == [True, False]
    assert [entry.explicit for entry in read("podcast-explicit.xml").entries] == [True]
    assert [entry.explicit for entry in read("media-rss.xml").entries] == [True]
    assert [entry.explicit for entry in read("rss20.xml").entries] == [False] * 3


def test_a_video_channel():
    feed = read("youtube.xml")
    assert feed.kind == FeedKind.VIDEO
    (video,) = feed.entries
    assert video.video == Video("youtube", "AAAAAAAAAA1")
    assert video.image == "https://i1.ytimg.com/vi/AAAAAAAAAA1/hqdefault.jpg"
    assert clean_html(video.html).text == "Pins & springs"


def test_media_rss():
    (entry,) = read("media-rss.xml").entries
    assert entry.image == "https://pond.example/a.jpg"
    assert entry.audio == Audio("https://pond.example/a.mp3", "audio/mpeg", None, 61)


def test_the_whole_text_is_preferred_and_the_short_one_kept():
    (entry,) = read("content-encoded.xml").entries
    assert entry.html.startswith("<p>The <b>long</b> form")
    assert (entry.summary, entry.author) == ("The short form", "Kofi")


@pytest.mark.parametrize(
    ("name", "title", "content_type"),
    [
        ("latin1-declared.xml", "Größe und Übermut", ""),
        ("latin1-declared.xml", "Größe und Übermut", "text/xml; charset=utf-8"),
        ("latin1-undeclared.xml", "Größe und Übermut", "application/xml; charset=utf-8"),
        ("utf16.xml", "Größe und Übermut", ""),
        ("windows1251.xml", "Пруд", "application/rss+xml"),
        ("utf8-called-latin1.xml", "Größe und Übermut", "text/xml; charset=iso-8859-1"),
        ("shift-jis.xml", "池の日記", ""),
        ("gzip-without-header.xml.gz", "The pond diary", "application/octet-stream"),
        ("junk-before.xml", "The pond diary", "text/html"),
        ("control-characters.xml", "The pond diary", ""),
        ("html-entities.xml", "The pond diary", ""),
        ("unescaped.xml", "The pond diary", ""),
        ("upper-case.xml", "The pond diary", ""),
        ("external-entity.xml", "The pond diary", ""),
    ],
)
def test_broken_and_oddly_encoded_documents_are_read(name, title, content_type):
    feed = read(name, content_type)
    assert feed.title == title
    assert len(feed.entries) == 3


def test_a_document_that_was_cut_off_is_read_as_far_as_it_goes():
    assert titles(read("truncated.xml"))[:2] == ["Day 3", "Day 2"]


def test_entities_neither_grow_nor_reach_outside():
    started = monotonic()
    assert sum(len(entry.html) for entry in read("entity-bomb.xml").entries) < 100_000
    assert monotonic() - started < 5
    hostname = Path("/etc/hostname")
    inside = "".join(entry.html for entry in read("external-entity.xml").entries)
    assert not hostname.exists() or hostname.read_text().strip() not in inside


def test_hostile_dates():
    assert [entry.published for entry in read("bad-dates.xml").entries[:5]] == [None] * 5
    assert len(read("bad-dates.xml").entries) == 6


def test_relative_addresses_are_resolved_but_a_guid_is_left_alone():
    (entry,) = read("relative.xml").entries
    assert entry.address == "https://pond.example/day/1"
    assert entry.audio.address == "https://pond.example/feeds/sound/1.mp3"
    moved = read("relative.xml", address="https://pond.example/moved/feed.xml").entries[0]
    assert moved.identity == entry.identity
    assert read("guid-is-a-word.xml").entries[0].address == ""


def test_titles_are_plain_words():
    assert titles(read("escaped-title.xml")) == [
        "Cats & dogs",
        "A & B <script>alert(1)</script>",
    ]  # words, not markup


def test_absurd_lengths_are_cut():
    body = (DATA / "rss20.xml").read_bytes()
    long = body.replace(b"Day 3", b"T" * 200_000).replace(b"day/2", b"u" * 70_000)
    first, second, _third = parse_feed(long, "", ADDRESS, now=NOW).entries
    assert len(first.title) == 300
    assert second.address == ""


def test_of_very_many_entries_the_newest_are_kept():
    items = b"".join(
        b"<item><title>%d</title><guid>%d</guid><pubDate>%02d Jan 2026 %02d:%02d:00 GMT</pubDate></item>"
        % (n, n, 5 + n // 1440, n // 60 % 24, n % 60)
        for n in range(MOST_ENTRIES + 200)
    )
    feed = parse_feed(b'<rss version="2.0"><channel><title>x</title>' + items + b"</channel></rss>", now=NOW)
    assert len(feed.entries) == MOST_ENTRIES
    assert {int(title) for title in titles(feed)} == set(range(200, MOST_ENTRIES + 200))


def test_a_feed_without_entries_is_a_feed():
    assert read("no-entries.xml").entries == ()


@pytest.mark.parametrize("path", sorted(DATA.glob("not-a-feed*")), ids=lambda path: path.name)
def test_what_is_no_feed_is_refused(path):
    with pytest.raises(NotAFeed):
        read(path.name)


@pytest.mark.parametrize(
    "body", [b"\x1f\x8bbroken", b"{" * 100_000, b'{"version": ', b"<rss", b"\xff\xfe", b"<feed>\0"]
)
def test_wreckage_is_refused_or_empty(body):
    with suppress(NotAFeed):
        assert parse_feed(body).entries == ()


SAMPLES = [path.read_bytes() for path in sorted(DATA.iterdir())]


@given(st.sampled_from(SAMPLES), st.integers(0, 5000), st.integers(0, 200), st.binary(max_size=30))
def test_a_damaged_document_gives_a_feed_or_not_a_feed(sample, start, length, put_in):
    assert_feed_or_refused(sample[:start] + put_in + sample[start + length :])


@given(st.binary(max_size=200) | st.text(alphabet='<>/="rsfedchanlitmgu&;!-[]? \n', max_size=200).map(str.encode))
def test_any_bytes_give_a_feed_or_not_a_feed(body):
    for start in (b"", b"<rss>", b"<feed xmlns='http://www.w3.org/2005/Atom'><entry>", b"{"):
        assert_feed_or_refused(start + body)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3)
)


@given(
    st.dictionaries(
        st.sampled_from("id url title content_html content_text authors attachments image".split()), JSON
    )
)
def test_json_of_any_shape_gives_a_feed(item):
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item], "hubs": [item], "title": 5})
    assert len(parse_feed(body.encode()).entries) <= 1


def assert_feed_or_refused(body):
    try:
        feed = parse_feed(body, "text/xml", ADDRESS, now=NOW)
    except NotAFeed:
        return
    identities = [entry.identity for entry in feed.entries]
    assert len(set(identities)) == len(identities)
    for entry in feed.entries:
        assert len(entry.title) <= 300
        assert len(entry.address) <= 1000
        assert entry.published is None or entry.published <= NOW
        for words in (entry.title, entry.html, entry.author, entry.summary):
            assert "\0" not in words
            words.encode()
