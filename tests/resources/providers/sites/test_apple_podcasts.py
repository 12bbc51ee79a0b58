"""A podcast's page at Apple leads to the feed of the podcast, through the directory that Apple offers."""

import json

import pytest

from kit.fetch import Limits
from resources.adding.previewing import fetch_preview
from resources.providers.recognising import read_address
from resources.providers.sites.apple_podcasts import PROVIDER, feed_of_podcast
from resources.sources.kinds import SourceKind
from tests.resources.providers.sites.told import Told
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
    shown = fetch_preview(read_address(PAGE))
    assert (shown.title, shown.kind) == ("Tide talk", SourceKind.PODCAST)
    assert [offer.address for offer in shown.feeds] == [feed]
    assert fetch_preview(read_address("podcasts.apple.com/us/podcast/another-name/id123456")).feeds == shown.feeds
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
    shown = fetch_preview(read_address(PAGE))
    assert (shown.kind, shown.feeds) == (SourceKind.PODCAST, ())
    fetch_preview(read_address(PAGE))
    assert len(directory.seen) == 1


@pytest.mark.parametrize("body", [b"", b"not json", b"[" * 100_000, b"[]", b'{"results": {}}', b"\xff\xfe"])
def test_a_directory_that_talks_nonsense(directory, body):
    directory.says("/lookup?id=123456&entity=podcast", body)
    assert fetch_preview(read_address(PAGE)).feeds == ()


def test_a_directory_that_is_down_is_left_alone_for_a_while(directory):
    directory.says("/lookup?id=123456&entity=podcast", status=503)
    assert fetch_preview(read_address(PAGE)).feeds == fetch_preview(read_address(PAGE)).feeds == ()
    assert len(directory.seen) == 1


def test_a_feed_that_cannot_be_read_leaves_the_page(directory):
    directory.tells(result(feedUrl=directory.says("/feed.xml", "<html>no", Content_Type="text/html")))
    assert fetch_preview(read_address(PAGE)).feeds == ()


def test_what_the_directory_tells_cannot_lead_inside(directory):  # SAFETY 28
    directory.tells(result(feedUrl="http://169.254.169.254/latest/"))
    assert feed_of_podcast("123456", Limits()) == "http://169.254.169.254/latest/"
    assert fetch_preview(read_address(PAGE)).feeds == ()


TOLD = [
    Told(
        "podcasts.apple.com/gb/podcast/x/id123456",
        "https://podcasts.apple.com/gb/podcast/x/id123456",
        "podcast",
        content="podcast",
    ),
    Told(
        "https://itunes.apple.com/gb/podcast/x/id123456?i=77",
        "https://itunes.apple.com/gb/podcast/x/id123456?i=77",
        "podcast",
        content="episode",
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
