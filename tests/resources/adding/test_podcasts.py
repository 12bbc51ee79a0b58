"""A podcast's page at Apple leads to the feed of the podcast, through the directory that Apple offers."""

import json

import pytest

from resources.adding import podcasts
from resources.adding.previewing import look_at
from resources.models import SourceKind
from tests.servers.little import LittleServer

PAGE = "https://podcasts.apple.com/gb/podcast/tide-talk/id123456?i=1000"
ITUNES = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
EPISODE = '<item><title>One</title><enclosure url="/1.mp3" type="audio/mpeg"/></item>'
FEED = f'<rss version="2.0" {ITUNES}><channel><title>Tide talk</title>{EPISODE}</channel></rss>'


@pytest.fixture
def directory(settings):
    """A directory that speaks as Apple's does; `tells` what it says of number 123456."""
    server = LittleServer()
    settings.APPLE_LOOKUP = server.address("/lookup")

    def tells(*results, **said):
        body = {"resultCount": len(results), "results": list(results)} | said
        server.says("/lookup?id=123456&entity=podcast", json.dumps(body), Content_Type="text/javascript")

    server.tells = tells
    yield server
    server.close()


def result(**facts):
    return {
        "wrapperType": "track",
        "kind": "podcast",
        "packId": 123456,
        "packName": "Tide talk",
    } | facts


def test_the_page_of_a_podcast_leads_to_its_feed(directory):
    feed = directory.says("/feed.xml", FEED, Content_Type="application/rss+xml")
    directory.tells(result(feedUrl=feed))
    look = look_at(PAGE)
    assert (look.title, look.kind) == ("Tide talk", SourceKind.PODCAST)
    assert [offer.address for offer in look.feeds] == [feed]
    assert look_at("podcasts.apple.com/us/podcast/another-name/id123456").feeds == look.feeds
    assert directory.paths().count("/lookup?id=123456&entity=podcast") == 1, "once for each podcast"


@pytest.mark.parametrize(
    "results",
    [
        [],
        [result()],
        [result(feedUrl=None)],
        [result(feedUrl="javascript:alert(1)")],
        ["nonsense"],
        [{"feedUrl": 7}],
    ],
)
def test_a_podcast_whose_feed_is_not_told_is_a_page_to_visit(directory, results):
    directory.tells(*results)
    look = look_at(PAGE)
    assert (look.kind, look.feeds) == (SourceKind.PODCAST, ())
    look_at(PAGE)
    assert len(directory.seen) == 1


@pytest.mark.parametrize("body", [b"", b"not json", b"[" * 100_000, b"[]", b'{"results": {}}', b"\xff\xfe"])
def test_a_directory_that_talks_nonsense(directory, body):
    directory.says("/lookup?id=123456&entity=podcast", body)
    assert look_at(PAGE).feeds == ()


def test_a_directory_that_is_down_is_left_alone_for_a_while(directory):
    directory.says("/lookup?id=123456&entity=podcast", status=503)
    assert look_at(PAGE).feeds == look_at(PAGE).feeds == ()
    assert len(directory.seen) == 1


def test_a_feed_that_cannot_be_read_leaves_the_page(directory):
    directory.tells(result(feedUrl=directory.says("/feed.xml", "<html>no", Content_Type="text/html")))
    assert look_at(PAGE).feeds == ()


def test_what_the_directory_tells_cannot_lead_inside(directory):  # SAFETY 28
    directory.tells(result(feedUrl="http://169.254.169.254/latest/"))
    assert podcasts.feed_of_podcast("123456", podcasts.Limits()) == "http://169.254.169.254/latest/"
    assert look_at(PAGE).feeds == ()
