"""One feed after the other way it can go, with a real site, PostgreSQL and all."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from demo.sites import DemoSites
from resources.feeds import jobs
from resources.feeds.polling import findings, storing
from resources.models import Entry, Feed
from tests.resources.feeds.site import Item, add_feed, poll_now, rss, titles
from tests.resources.making import make_follow, make_source

pytestmark = pytest.mark.django_db

ONE, TWO, THREE = (Item(f"Piece {n}", f"guid-{n}", f"https://a.example/{n}", day=n) for n in (1, 2, 3))


def test_first_poll(site):
    html = '<p onclick="x()">Hello <b>you</b><script>alert(1)</script> <a href="/about">about</a></p>'
    feed = add_feed(site.shows("/feed", Item("Piece", "g", "https://a.example/p", html, day=3), ONE))
    before = timezone.now()
    assert poll_now(feed) == 1
    assert titles(feed) == ["Piece", "Piece 1"]
    entry = Entry.objects.get(title="Piece")
    assert "script" not in entry.html
    assert "onclick" not in entry.html
    assert 'href="http://127.0.0.1' in entry.html
    assert entry.summary == "Hello you about"
    assert entry.published == datetime(2026, 1, 4, tzinfo=UTC)
    assert entry.edited is None
    assert feed.last_poll >= before
    assert feed.last_success == feed.last_poll
    assert feed.last_new == entry.published
    assert (feed.failures, feed.trouble, feed.trouble_since) == (0, "", None)
    assert (feed.lease, feed.held_until) == (None, None)
    assert feed.next_poll > timezone.now() + timedelta(minutes=10)
    assert feed.usual_gap == 2 * 24 * 3600
    assert poll_feeds_again() == 0


def poll_feeds_again():
    return jobs.poll_feeds()


def test_nothing_new_costs_one_question(site):
    feed = add_feed(site.shows("/feed", ONE, TWO))
    poll_now(feed)
    before = feed.last_success
    poll_now(feed)
    assert site.server.seen[-1].headers["if-none-match"]
    assert feed.last_success > before
    assert titles(feed) == ["Piece 2", "Piece 1"]


def test_the_same_bytes_without_validators_are_not_read_again(site, monkeypatch):
    site.validators = False
    feed = add_feed(site.shows("/feed", ONE, TWO))
    poll_now(feed)
    read = []
    monkeypatch.setattr(findings, "parse_feed", lambda *given, **named: read.append(given))
    before = feed.last_success
    poll_now(feed)
    assert not read
    assert site.asked("/feed") == 2
    assert feed.last_success > before
    assert feed.trouble == ""


def test_an_edited_entry_is_changed_in_place(site):
    feed = add_feed(site.shows("/feed", ONE, TWO))
    poll_now(feed)
    was = Entry.objects.get(title="Piece 1")
    site.shows("/feed", Item("Piece 1, better", "guid-1", "https://a.example/1", "<p>New</p>", day=1), TWO)
    poll_now(feed)
    entry = Entry.objects.get(pk=was.pk)
    assert (entry.title, entry.text) == ("Piece 1, better", "New")
    assert entry.edited is not None
    assert entry.published == was.published
    assert Entry.objects.filter(search="better").count() == 1
    assert Entry.objects.count() == 2
    assert Entry.objects.get(title="Piece 2").edited is None


def test_a_feed_that_marks_itself_hides_what_it_brought_before(site):
    # SAFETY 42
    feed = add_feed(site.shows("/feed", ONE, TWO))
    poll_now(feed)
    assert not Entry.objects.filter(explicit=True).exists()
    site.shows("/feed", TWO, THREE, channel="<rating>Adult</rating>")
    poll_now(feed)
    assert Entry.objects.filter(explicit=True).count() == 3


def test_a_new_date_makes_nothing_new(site):
    feed = add_feed(site.shows("/feed", ONE, TWO))
    poll_now(feed)
    site.shows("/feed", Item(ONE.title, ONE.guid, ONE.link, day=9), TWO)
    poll_now(feed)
    assert titles(feed) == ["Piece 2", "Piece 1"]
    assert not Entry.objects.exclude(edited=None).exists()
    site.shows("/feed", ONE, Item(TWO.title, TWO.guid, TWO.link, day=0))
    poll_now(feed)
    assert titles(feed) == ["Piece 1", "Piece 2"]


def test_reordered_entries_stay_what_they_are(site):
    feed = add_feed(site.shows("/feed", ONE, TWO, THREE))
    poll_now(feed)
    ids = set(Entry.objects.values_list("pk", flat=True))
    site.shows("/feed", TWO, THREE, ONE)
    poll_now(feed)
    assert set(Entry.objects.values_list("pk", flat=True)) == ids


def test_without_dates_the_first_in_the_document_is_the_newest(site):
    undated = [Item(f"Piece {n}", f"g{n}") for n in (3, 2, 1)]
    feed = add_feed(site.shows("/feed", *undated))
    poll_now(feed)
    site.shows("/feed", Item("Piece 4", "g4"), *undated)
    poll_now(feed)
    assert titles(feed) == ["Piece 4", "Piece 3", "Piece 2", "Piece 1"]


@pytest.mark.parametrize(
    "changed",
    [
        Item("Piece 1", "another-guid", "https://a.example/1", day=1),
        Item("Piece 1", "", "http://www.a.example/1/?utm_source=x", day=1),
        Item("A new title", "another-guid", "https://a.example/1", day=1),
    ],
)
def test_a_changed_guid_is_the_same_entry(site, changed):
    feed = add_feed(site.shows("/feed", ONE, TWO))
    poll_now(feed)
    was = Entry.objects.get(title="Piece 1").pk
    site.shows("/feed", changed, TWO)
    poll_now(feed)
    poll_now(feed)
    assert Entry.objects.count() == 2
    assert Entry.objects.get(pk=was).title == changed.title


def test_several_entries_may_stand_at_one_address(site):
    front = "https://a.example/"
    feed = add_feed(site.shows("/feed", Item("Monday", "m", front, day=1)))
    poll_now(feed)
    site.shows("/feed", Item("Tuesday", "t", front, day=2))
    poll_now(feed)
    site.shows("/feed", Item("Thursday", "th", front, day=4), Item("Wednesday", "w", front, day=3))
    poll_now(feed)
    assert titles(feed) == ["Thursday", "Wednesday", "Tuesday", "Monday"]


def test_what_left_the_feed_stays_with_us(site):
    feed = add_feed(site.shows("/feed", ONE, TWO))
    poll_now(feed)
    site.shows("/feed", THREE)
    poll_now(feed)
    assert titles(feed) == ["Piece 3", "Piece 2", "Piece 1"]


def test_explicit_entries_are_marked(site):
    space = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    body = rss(ONE, channel="<itunes:explicit>true</itunes:explicit>").replace(b'"2.0"', f'"2.0" {space}'.encode())
    feed = add_feed(site.shows("/feed", body=body))
    poll_now(feed)
    assert Entry.objects.get().explicit


def test_the_sites_of_the_demo():
    with DemoSites(port=0) as sites:
        slugs = ("rock-pool-diary", "tide-pool", "small-machines", "night-sky", "harbour-lane-news")
        feeds = {slug: add_feed(sites.feed_address(slug)) for slug in slugs}
        poll_now(*feeds.values())
        for slug, feed in feeds.items():
            assert titles(feed) == [out.item.title for out in sites.published(slug)][:20]
        assert all(Entry.objects.filter(feed=feeds["tide-pool"]).values_list("audio_seconds", flat=True))
        new = sites.publish("night-sky")
        poll_now(*feeds.values())
        assert titles(feeds["night-sky"])[0] == new.item.title


def test_the_demo_plays_its_own_videos(settings):
    with DemoSites(port=0) as sites:
        settings.DEMO_SITES_ADDRESS = sites.address
        poll_now(add_feed(sites.feed_address("small-machines")))
        assert set(Entry.objects.values_list("video_platform", flat=True)) == {"demo"}


def statements(*feeds) -> int:
    """How many it takes beside the claims: of one host feeds are taken a few at a time."""
    with CaptureQueriesContext(connection) as queries:
        assert poll_now(*feeds) == len(feeds)
    claims = sum("pg_advisory_xact_lock" in query["sql"] for query in queries)
    assert claims <= len(feeds) / 4 + 3
    return len(queries) - 4 * claims - 1 - len(feeds)  # without what the test itself asked


@pytest.mark.parametrize("validators", [True, False])
def test_unchanged_feeds_cost_as_many_statements_for_ten_as_for_fifty(site, validators, monkeypatch):
    monkeypatch.setattr(jobs, "_SLICE_SECONDS", 600)  # on a busy machine a slice would end by the clock
    site.validators = validators
    feeds = [add_feed(site.shows(f"/f{n}", ONE, TWO)) for n in range(60)]
    poll_now(*feeds)
    Feed.objects.update(next_poll=timezone.now() + timedelta(days=1))
    few = statements(*feeds[:10])
    Feed.objects.update(next_poll=timezone.now() + timedelta(days=1))
    many = statements(*feeds[10:])
    assert few == many
    assert many <= 12


def test_known_entries_are_found_by_their_indexes():
    feed = add_feed("https://a.example/feed")
    facts = {"feed": feed, "title": "Piece", "published": timezone.now()}
    Entry.objects.bulk_create(Entry(identity=f"i{n}", address_hash=f"p{n}", **facts) for n in range(2000))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE resources_entry")
        for way in ("seqscan", "hashjoin", "mergejoin"):  # so small a table would be read whole
            cursor.execute(f"SET LOCAL enable_{way} = off")
        cursor.execute(f"EXPLAIN {storing._FIND_KNOWN}", ["[]", "[]"])
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "entry_once_a_feed" in plan
    assert "entry_at_address" in plan


@pytest.mark.parametrize(
    ("channel", "german"), [("<language>de-AT</language>", True), ("<language>en</language>", False), ("", False)]
)
def test_words_are_read_in_the_language_of_the_feed(site, channel, german):
    item = Item("Am Meer", "g", "https://a.example/p", "<p>Alte Häuser, they were running</p>", day=3)
    poll_now(add_feed(site.shows("/feed", item, channel=channel)))

    def holds(word, reading):
        return Entry.objects.filter(search=SearchQuery(word, config=reading)).exists()

    assert holds("Haus", "folded_german") is german
    assert holds("run", "folded_english") is not german


def test_an_episode_is_kept_with_its_number_and_its_words(site, cast):
    body = (Path(__file__).parents[2] / "data" / "feeds" / "podcast.xml").read_bytes()
    numbers = b"<itunes:season>2</itunes:season><itunes:episode>14</itunes:episode>"
    source = make_source(cast.harbour)
    make_follow(cast.mia, cast.harbour, source)
    Feed.objects.update(
        address=site.shows("/feed", body=body.replace(b"<itunes:explicit>true</itunes:explicit>", numbers))
    )
    poll_now(source.feed)
    entry = Entry.objects.get(title="Day 1")
    assert (entry.season, entry.episode) == (2, 14)
    page = cast.client(cast.mia).get(f"/sources/entries/{entry.uuid}/").content.decode()
    assert "Season 2, episode 14" in page
