"""Feeds that fail, send oddities or ask for peace: each ends in its state, and the others go on."""

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.utils import timezone

from resources.feeds import jobs
from resources.feeds.polling import storing
from resources.models import Entry
from tests.resources.feeds.site import Item, add_feed, poll_now, titles

pytestmark = pytest.mark.django_db

ONE, TWO, THREE = (Item(f"Piece {n}", f"guid-{n}", f"https://a.example/{n}", day=n) for n in (1, 2, 3))


def test_trouble_and_recovery(site):
    feed = add_feed(site.shows("/feed", ONE))
    poll_now(feed)
    well = feed.last_success
    site.server.says("/feed", b"oops", status=500)
    poll_now(feed)
    since = feed.trouble_since
    assert (feed.trouble, feed.failures, feed.state) == ("server_error", 1, "active")
    first = feed.next_poll - feed.last_poll
    poll_now(feed)
    assert (feed.failures, feed.trouble_since, feed.last_success) == (2, since, well)
    assert feed.next_poll - feed.last_poll > first
    site.shows("/feed", ONE, TWO)
    poll_now(feed)
    assert (feed.trouble, feed.failures, feed.trouble_since) == ("", 0, None)
    assert titles(feed) == ["Piece 2", "Piece 1"]


def test_gone_is_the_end(site):
    feed = add_feed(site.shows("/feed", ONE))
    poll_now(feed)
    site.server.says("/feed", status=410)
    poll_now(feed)
    assert (feed.state, feed.trouble) == ("ended", "gone")
    assert titles(feed) == ["Piece 1"]
    assert poll_now(feed) == 0


def test_a_site_that_asks_for_time_gets_it(site):
    feed = add_feed(site.server.says("/feed", status=503, Retry_After="7200"))
    poll_now(feed)
    assert feed.trouble == "server_error"
    assert feed.ask_after >= feed.last_poll + timedelta(seconds=7199)
    assert feed.next_poll >= feed.ask_after


def test_a_host_that_asks_for_time_gets_it_for_all_its_feeds(site):
    many = [add_feed(site.server.says(f"/f{n}", status=429, Retry_After="7200")) for n in range(12)]
    other = add_feed(site.shows("/later", ONE), next_poll=timezone.now() + timedelta(minutes=1))
    jobs.poll_feeds()
    assert len(site.server.seen) < len(many)
    with time_machine.travel(timezone.now() + timedelta(minutes=90), tick=False):
        assert jobs.poll_feeds() == 0
    other.refresh_from_db()
    assert other.ask_after is not None
    assert other.trouble == ""


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        (b"", "broken_answer"),
        (b"<html><body>No feed</body></html>", "broken_answer"),
        (b"\0\1\2" * 500, "broken_answer"),
        (b"<rss><channel>" + b"<a>" * 5000, ""),
    ],
)
def test_odd_documents_end_in_their_state(site, body, trouble):
    feed = add_feed(site.shows("/feed", body=body))
    poll_now(feed)
    assert (feed.trouble, feed.lease) == (trouble, None)
    assert not Entry.objects.exists()


def test_every_sample_document_is_kept_as_far_as_it_can_be_read(site):
    folder = Path(__file__).parents[2] / "data" / "feeds"
    feeds = {file.name: add_feed(site.shows(f"/{file.name}", body=file.read_bytes())) for file in folder.iterdir()}
    assert poll_now(*feeds.values()) == len(feeds)
    for name, feed in feeds.items():
        is_feed = not name.startswith("not-a-feed")
        assert bool(feed.last_success) == is_feed, name
        assert bool(feed.trouble) != is_feed, name
    assert all("<script" not in html for html in Entry.objects.values_list("html", flat=True))


def test_what_the_database_does_not_take_harms_only_its_own_feed(site, monkeypatch):
    def row_with_a_hole(entry, *given, **named):
        row = row_of(entry, *given, **named)
        return (
            type(row)(**{name: getattr(row, name) for name in row.__slots__} | {"audio_seconds": 2**40})
            if entry.title == "Bad"
            else row
        )

    row_of = storing.row_of
    monkeypatch.setattr(storing, "row_of", row_with_a_hole)
    good = [add_feed(site.shows(f"/good{n}", ONE)) for n in range(5)]
    bad = add_feed(site.shows("/bad", Item("Bad", "b")))
    assert poll_now(*good, bad) == 6
    assert all(titles(feed) == ["Piece 1"] for feed in good)
    assert (bad.trouble, titles(bad)) == ("broken_answer", [])


def test_odd_letters_are_kept(site):
    item = Item(
        'It\'s \\ "quoted" {a,b} NULL %s 🌱', "g\\'{}", "https://a.example/'%7B", "<p>学校 ß \\N \\x41</p>"
    )
    feed = add_feed(site.shows("/feed", item))
    poll_now(feed)
    entry = Entry.objects.get()
    assert (entry.title, entry.text) == (item.title, "学校 ß \\N \\x41")
