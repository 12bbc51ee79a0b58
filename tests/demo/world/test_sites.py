"""The demo's outside world speaks the real formats over real HTTP."""

import io
import json
import socket
import wave
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest
from lxml import html as lxml_html

from demo.sites import DemoSites
from demo.sites.catalogue import FEEDS, sites
from demo.sites.timeline import Timeline

FEED_SITES = list(FEEDS)
BEGAN = datetime(2025, 3, 3, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def world():
    with DemoSites(port=0) as running:
        yield running


def ask(world, path, method="GET", **headers):
    """Return `(status, headers, body)`; `path` may be a whole address of the same server."""
    connection = HTTPConnection("127.0.0.1", int(world.address.rsplit(":", 1)[1]), timeout=10)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path.removeprefix(world.address), headers=named)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize("slug", FEED_SITES)
def test_a_page_names_its_feed_only_in_its_head(world, slug):
    status, _, body = ask(world, f"/{slug}/")
    page = lxml_html.fromstring(body)
    assert status == 200
    assert page.xpath("//head/link[@rel='alternate']/@href") == [world.feed_address(slug)]
    assert sites()[slug].feed_name not in page.xpath("string(//body)")


@pytest.mark.parametrize(
    "path", ["/", "/old-library/", "/embed/machine0001", *(f"/{slug}/" for slug in FEED_SITES)]
)
def test_pages_are_valid_html(world, path):
    html5lib.HTMLParser(strict=True).parse(ask(world, path)[2].decode())


def test_one_page_has_no_feed(world):
    assert b"alternate" not in ask(world, "/old-library/")[2]


@pytest.mark.parametrize("slug", [slug for slug in FEED_SITES if slug != "night-sky"])
def test_xml_feeds_are_read_by_a_common_reader(world, slug):
    feed = feedparser.parse(ask(world, world.feed_address(slug))[2])
    assert not feed.bozo
    assert feed.feed.title == sites()[slug].title
    assert len(feed.entries) == len(sites()[slug].opening)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert all(entry.published_parsed and entry.link for entry in feed.entries)
    assert all(ask(world, entry.link)[0] == 200 for entry in feed.entries)


def test_the_json_feed_has_what_its_version_asks_for(world):
    feed = json.loads(ask(world, world.feed_address("night-sky"))[2])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == world.feed_address("night-sky")
    assert all(item["id"] and item["content_html"] for item in feed["items"])


def test_a_feed_known_already_is_not_sent_again(world):
    address = world.feed_address("tide-pool")
    _, headers, body = ask(world, address)
    assert body
    for condition in ({"If_None_Match": headers["ETag"]}, {"If_Modified_Since": headers["Last-Modified"]}):
        status, _, body = ask(world, address, **condition)
        assert (status, body) == (304, b"")
    assert ask(world, address, If_None_Match='"other"')[0] == 200
    assert ask(world, address, If_Modified_Since="nonsense")[0] == 200


def test_an_episode_plays_and_can_be_sought_in(world):
    enclosure = feedparser.parse(ask(world, world.feed_address("tide-pool"))[2]).entries[0].enclosures[0]
    status, headers, whole = ask(world, enclosure.href)
    assert (status, headers["Accept-Ranges"], headers["Content-Type"]) == (200, "bytes", "audio/wav")
    assert int(enclosure.length) == len(whole) == int(ask(world, enclosure.href, "HEAD")[1]["Content-Length"])
    with wave.open(io.BytesIO(whole)) as sound:
        assert sound.getnframes() / sound.getframerate() == 45
    middle = ask(world, enclosure.href, Range="bytes=1000-1999")
    assert (middle[0], middle[2]) == (206, whole[1000:2000])
    assert middle[1]["Content-Range"] == f"bytes 1000-1999/{len(whole)}"
    assert ask(world, enclosure.href, Range="bytes=-10")[2] == whole[-10:]
    assert ask(world, enclosure.href, Range=f"bytes={len(whole)}-")[0] == 416


def test_no_two_episodes_sound_the_same(world):
    entries = feedparser.parse(ask(world, world.feed_address("tide-pool"))[2]).entries
    assert ask(world, entries[0].enclosures[0].href)[2] != ask(world, entries[1].enclosures[0].href)[2]


def test_a_video_brings_a_player_that_may_be_framed(world):
    feed = ET.fromstring(ask(world, world.feed_address("small-machines"))[2])
    player = feed.find(".//{http://search.yahoo.com/mrss/}player").get("url")
    assert feed.find(".//{http://www.youtube.com/xml/schemas/2015}videoId").text in player
    status, headers, body = ask(world, player)
    assert status == 200
    assert "X-Frame-Options" not in headers
    assert b"animateTransform" in body


def test_pictures_are_pictures(world):
    for path in ("/tide-pool/cover.png", "/night-sky/1-find-north-without-a-phone.png"):
        _, headers, body = ask(world, path)
        assert headers["Content-Type"] == "image/png"
        assert body.startswith(b"\x89PNG")


def test_new_items_come_in_turn_and_in_the_same_way_after_a_restart():
    one, other = Timeline(BEGAN), Timeline(BEGAN)
    now = BEGAN + timedelta(minutes=20)
    for site in sites().values():
        before, after = one.published(site, BEGAN), one.published(site, now)
        assert len(after) - len(before) == 2
        assert after == other.published(site, now)
        assert after == sorted(after, key=lambda out: out.when, reverse=True)


def test_a_demo_left_alone_for_a_week_slows_down():
    for site in sites().values():
        out = Timeline(BEGAN).published(site, BEGAN + timedelta(days=7))
        assert len(out) < len(site.items) + 30
        assert len({(item.item.number, item.item.title) for item in out}) == len(out)


def test_publishing_brings_one_more_item_at_once():
    with DemoSites() as world:
        before = world.published("night-sky")
        status, _, body = ask(world, "/_publish?site=night-sky", "POST", Content_Length="0")
        told = json.loads(body)
        after = world.published("night-sky")
        assert status == 200
        assert after[1:] == before
        assert after[0].item.title == told["title"]
        assert ask(world, told["address"])[0] == 200
        assert world.publish("night-sky").item.number == after[0].item.number + 1


def test_publishing_is_for_this_machine_only(world):
    assert world.publish_answer("night-sky", "192.0.2.7")[0] == 403
    assert world.publish_answer("no-such-site", "127.0.0.1")[0] == 404
    assert ask(world, "/_other", "POST", Content_Length="0")[0] == 404


@pytest.mark.parametrize(
    ("path", "status"), [("/gone", 410), ("/broken", 500), ("/missing", 404), ("/moved", 301)]
)
def test_addresses_that_misbehave(world, path, status):
    assert ask(world, path)[0] == status


def test_an_answer_that_never_seems_to_end(world):
    with socket.create_connection(("127.0.0.1", int(world.address.rsplit(":", 1)[1])), timeout=10) as line:
        line.sendall(b"GET /big HTTP/1.1\r\nHost: demo\r\n\r\n")
        received = 0
        while received < 2_000_000:
            received += len(line.recv(65_536))
    assert ask(world, "/")[0] == 200, "one rude visitor does not stop the others"


def test_a_slow_answer_does_not_hold_up_the_end():
    with DemoSites() as world:
        line = socket.create_connection(("127.0.0.1", int(world.address.rsplit(":", 1)[1])), timeout=10)
        line.sendall(b"GET /slow HTTP/1.1\r\nHost: demo\r\n\r\n")
    line.settimeout(10)
    line.close()


def test_a_feed_that_is_not_one(world):
    _, headers, body = ask(world, "/not-a-feed")
    assert headers["Content-Type"] == "application/rss+xml"
    assert b"<" not in body
