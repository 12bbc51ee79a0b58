"""What stands at an address that somebody pasted, and what is said where nothing does."""

import pytest

from demo.sites import DemoSites
from kit.errors import Refused
from resources.adding.clock import Clock
from resources.adding.forms import AddressForm
from resources.adding.naming import name_of
from resources.adding.previewing import fetch_preview
from resources.models import SourceKind
from resources.providers.recognising import content_of, read_address
from tests.servers.little import LittleServer

RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>%s</title><link>%s</link>
<description>About small things</description>
<item><title>First &amp; best</title><guid>1</guid></item></channel></rss>"""
HTML = "text/html; charset=utf-8"


@pytest.fixture(scope="module")
def demo():
    with DemoSites(port=0) as sites:
        yield sites


@pytest.fixture
def server():
    little = LittleServer()
    yield little
    little.close()


def refusal_of(address, clock=None):
    with pytest.raises(Refused) as no:
        fetch_preview(read_address(address), clock)
    assert no.value.field == "address"
    return str(no.value.sentence)


@pytest.mark.parametrize(
    ("slug", "kind"),
    [
        ("rock-pool-diary", SourceKind.BLOG),
        ("tide-pool", SourceKind.PODCAST),
        ("small-machines", SourceKind.CHANNEL),
        ("night-sky", SourceKind.BLOG),
        ("harbour-lane-news", SourceKind.BLOG),
    ],
)
def test_a_page_whose_feed_is_only_discoverable(demo, slug, kind):
    shown = fetch_preview(read_address(demo.site_address(slug)))
    assert (shown.kind, shown.address) == (kind, demo.site_address(slug))
    assert [feed.address for feed in shown.feeds] == [demo.feed_address(slug)]
    assert shown.title
    assert shown.description
    assert shown.feeds[0].latest[0] == demo.published(slug)[0].item.title


def test_an_address_may_be_typed_without_its_beginning(demo):
    typed = demo.site_address("night-sky").removeprefix("http://")
    assert fetch_preview(read_address(typed)).address == demo.site_address("night-sky")


@pytest.mark.parametrize("slug", ["rock-pool-diary", "tide-pool", "small-machines", "night-sky"])
def test_a_feed_itself_leads_to_its_site(demo, slug):
    shown = fetch_preview(read_address(demo.feed_address(slug)))
    assert shown.address == demo.site_address(slug)
    assert shown.feeds[0].address == demo.feed_address(slug)


def test_a_plain_page_is_a_place_to_visit(demo):
    shown = fetch_preview(read_address(f"{demo.address}/old-library/"))
    assert (shown.title, shown.kind, shown.feeds) == ("The Old Library", SourceKind.WEBSITE, ())


def test_a_title_marked_explicit_is_not_shown_before_anybody_follows(server):  # SAFETY 42
    body = RSS.replace(b"<guid>1</guid>", b"<guid>1</guid><itunes:explicit>yes</itunes:explicit>")
    body = body.replace(b"<rss ", b'<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ')
    feed = server.says("/feed", body % (b"Loud", b""), Content_Type="application/rss+xml")
    assert fetch_preview(read_address(feed)).feeds[0].latest == ()


def test_a_feed_at_a_usual_place_is_found(server):
    page = server.says("/", "<html><title>Nameless</title></html>", Content_Type=HTML)
    server.says("/feed", RSS % (b"Small", page.encode()), Content_Type="application/rss+xml")
    shown = fetch_preview(read_address(page))
    assert [(feed.title, feed.site_address) for feed in shown.feeds] == [("Small", page)]
    assert shown.feeds[0].latest == ("First & best",)


def test_several_feeds_are_offered_and_a_false_one_is_not(server):
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{name}">' for name in "abc")
    page = server.says("/", f"<html><head><title>Many</title>{links}</head></html>", Content_Type=HTML)
    server.says("/a", RSS % (b"A", page.encode()), Content_Type="application/rss+xml")
    server.says("/b", "a shopping list", Content_Type="application/rss+xml")
    server.says("/c", RSS % (b"C", page.encode()), Content_Type="application/rss+xml")
    assert [feed.title for feed in fetch_preview(read_address(page)).feeds] == ["A", "C"]


def test_a_feed_cannot_pass_for_the_feed_of_another_site(server, demo):
    address = server.says(
        "/evil.xml", RSS % (b"Real news", demo.site_address("harbour-lane-news").encode()), Content_Type="text/xml"
    )
    assert fetch_preview(read_address(address)).address == address


def test_a_site_that_moved_for_good_goes_by_its_new_address(demo):
    assert fetch_preview(read_address(f"{demo.address}/moved")).address == demo.site_address("rock-pool-diary")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/gone", "gone for good"),
        ("/broken", "problem of its own"),
        ("/missing", "nothing at this address"),
        ("/loop", "round in circles"),
        ("/inwards", "does not go"),
        ("/big", "more than we can take"),
        ("/not-a-feed", "file, not a page"),
    ],
)
def test_what_goes_wrong_is_said_plainly(demo, path, words):
    assert words in refusal_of(demo.address + path)


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("application/zip", b"PK\x03\x04" + bytes(900)),
        ("application/pdf", b"%PDF-1.7 "),
        ("image/png", b"\x89PNG"),
    ],
)
def test_a_file_of_the_wrong_kind_is_called_one(server, media_type, body):
    server.says("/file", body, **{"Content-Type": media_type})
    assert "This is a file" in refusal_of(server.address("/file"))


def test_a_slow_site_does_not_hold_the_page(demo):
    refusal_of(f"{demo.address}/slow", Clock(0.5))


@pytest.mark.parametrize(
    "nonsense", ["hello", "javascript:alert(1)", "ftp://site.example", "https://", "a.bc or d.ef"]
)
def test_nonsense_is_no_address(nonsense):
    form = AddressForm({"address": nonsense})
    assert "web address" in str(form.errors["address"])


@pytest.mark.parametrize("private", ["http://169.254.169.254/latest/", "http://10.0.0.1/", "http://[::1]/"])
def test_private_addresses_are_not_asked(private):
    assert "does not go" in refusal_of(private)


def test_a_page_that_names_comments_alone_is_no_feed_of_comments(server):
    link = '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">'
    page = server.says("/", f"<html><head><title>Small</title>{link}</head></html>", Content_Type=HTML)
    server.says("/comments/feed", RSS % (b"Comments", page.encode()), Content_Type="application/rss+xml")
    assert fetch_preview(read_address(page)).feeds == ()
    server.says("/feed", RSS % (b"Small", page.encode()), Content_Type="application/rss+xml")
    assert [feed.title for feed in fetch_preview(read_address(page)).feeds] == ["Small"]


def test_usual_places_are_tried_when_the_named_feed_is_none(server):
    link = '<link rel="alternate" type="application/rss+xml" href="/old.xml">'
    page = server.says("/", f"<html><head><title>Small</title>{link}</head></html>", Content_Type=HTML)
    server.says("/feed", RSS % (b"Small", page.encode()), Content_Type="application/rss+xml")
    assert [feed.title for feed in fetch_preview(read_address(page)).feeds] == ["Small"]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.tiktok.com/@nasa", "@nasa"),
        ("https://www.instagram.com/natgeo/", "@natgeo"),
        ("https://www.threads.net/@natgeo", "@natgeo"),
        ("https://x.com/NASA", "@NASA"),
    ],
)
def test_an_account_whose_site_is_silent_has_its_own_name(address, name):
    found = read_address(address)
    assert name_of(found, content_of(found)) == name
