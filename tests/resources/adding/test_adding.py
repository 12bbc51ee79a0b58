"""Finding what is known already, and adding what is not."""

import threading

import pytest
from django.db import connection

from demo.sites import DemoSites
from kit.errors import Refused
from kit.fetch import Outcome, Request
from resources.adding import previewing
from resources.adding.clock import Clock
from resources.adding.feed_offers import feeds_of_page
from resources.adding.pending import PREVIEWS
from resources.adding.preview import Preview, seal, unseal
from resources.adding.previewing import fetch_preview
from resources.adding.services import add_source, find_source
from resources.feeds.discovery.pages import PageFacts
from resources.models import Feed, Follow, SchoolSource, Source, SourceKind, Verdict
from resources.providers.recognising import read_address, recognise
from tests.resources.making import make_follow, make_source
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


def plain(address="https://plain.example/", **facts):
    return Preview(
        **{
            "address": address,
            "kind": "website",
            "title": "Plain",
            "description": "",
            "site_name": "",
            "author": "",
            "language": "",
            "image_address": "",
        }
        | facts
    )


def test_from_address_to_follow(cast, demo):
    viewer = cast.viewer(cast.mia)
    shown = find_source(actor=viewer, address=read_address(demo.site_address("tide-pool")))
    follow = add_source(actor=viewer, preview=shown, why="To listen", topics=[cast.music])
    source = Source.objects.get()
    assert (source.kind, source.feed.address) == (SourceKind.PODCAST, demo.feed_address("tide-pool"))
    assert (follow.source, follow.why, list(follow.topics.all())) == (source, "To listen", [cast.music])
    assert SchoolSource.objects.get().added_by == cast.mia
    for address in (demo.site_address("tide-pool"), demo.feed_address("tide-pool")):
        assert find_source(actor=cast.viewer(cast.noah), address=read_address(address)) == source


def test_another_school_shares_the_source_and_nothing_else(cast, demo):  # SAFETY 40
    address = demo.site_address("night-sky")
    add_source(actor=cast.viewer(cast.mia), preview=fetch_preview(read_address(address)), why="Stars")
    shown = find_source(actor=cast.viewer(cast.otto), address=read_address(address))
    assert isinstance(shown, Preview)
    add_source(actor=cast.viewer(cast.otto), preview=shown, why="Stars too")
    assert (Source.objects.count(), Feed.objects.count(), SchoolSource.objects.count()) == (1, 1, 2)


def test_a_second_feed_of_a_site_is_a_source_of_its_own(cast, server):
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{name}">' for name in "ab")
    page = server.says("/", f"<html><head><title>Many</title>{links}</head></html>", Content_Type=HTML)
    for name in ("a", "b"):
        server.says(f"/{name}", RSS % (name.encode(), page.encode()), Content_Type="application/rss+xml")
    shown = fetch_preview(read_address(page))
    for feed in shown.feeds:
        add_source(actor=cast.viewer(cast.mia), preview=shown, feed=feed.address, why="Both")
    assert set(Source.objects.values_list("address", flat=True)) == {page, f"{page}b"}
    assert Follow.objects.count() == 2


def test_a_plain_link_learns_its_feed_later(cast, demo):
    address = demo.site_address("night-sky")
    viewer = cast.viewer(cast.mia)
    add_source(actor=viewer, preview=plain(address), why="Stars")
    add_source(actor=cast.viewer(cast.otto), preview=fetch_preview(read_address(address)), why="Stars")
    assert Source.objects.get().feed.address == demo.feed_address("night-sky")


def test_what_the_school_refused_cannot_come_back(cast):  # SAFETY 41
    source = make_source(cast.harbour, verdict=Verdict.REFUSED)
    with pytest.raises(Refused):
        find_source(actor=cast.viewer(cast.mia), address=read_address(source.address))
    with pytest.raises(Refused):
        add_source(actor=cast.viewer(cast.mia), preview=plain(source.address), why="Please")
    assert find_source(actor=cast.viewer(cast.lena), address=read_address(source.address)) == source
    assert not Follow.objects.exists()


def test_under_look_before_a_find_of_somebody_else_stays_theirs(cast, demo):  # SAFETY 22, 41
    cast.harbour.source_policy = "review_before"
    cast.harbour.save()
    address = demo.site_address("night-sky")
    add_source(actor=cast.viewer(cast.mia), preview=fetch_preview(read_address(address)), why="Stars")
    shown = find_source(actor=cast.viewer(cast.noah), address=read_address(address))
    assert isinstance(shown, Preview)
    follow = add_source(actor=cast.viewer(cast.noah), preview=shown, why="Mine too")
    assert follow.source == Source.objects.get()
    assert SchoolSource.objects.get().added_by == cast.mia


def test_looking_has_a_limit(cast, server):
    viewer = cast.viewer(cast.mia)
    page = server.says("/", "<html><title>Again</title></html>", Content_Type=HTML)
    for _again in range(PREVIEWS):
        find_source(actor=viewer, address=read_address(page))
    with pytest.raises(Refused, match="a lot of addresses"):
        find_source(actor=viewer, address=read_address(page))


@pytest.mark.django_db(transaction=True)
def test_many_at_once_make_one_source(cast, demo):
    shown = fetch_preview(read_address(demo.site_address("tide-pool")))
    people = [cast.mia, cast.noah, cast.zoe, cast.otto]
    start, wrong = threading.Barrier(len(people)), []

    def add(person):
        try:
            start.wait()
            add_source(actor=cast.viewer(person), preview=shown, why="To listen")
        except Exception as error:  # noqa: BLE001 - told below, in the thread that asserts
            wrong.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=add, args=[person]) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert (Source.objects.count(), Feed.objects.count(), Follow.objects.count()) == (1, 1, 4)


def test_a_look_travels_sealed(cast):
    mia, noah = cast.viewer(cast.mia), cast.viewer(cast.noah)
    token = seal(mia, plain())
    assert unseal(mia, token) == plain()
    assert unseal(noah, token) is None
    assert unseal(mia, token[:-2] + "xx") is None


def test_a_page_of_youtube_tells_its_channel():
    page = b'<html><link rel="canonical" href="https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv"></html>'
    found = recognise(read_address("https://www.youtube.com/@littlegears"))
    facts = PageFacts(title="Little Gears")
    answer = Outcome(Request(found.canonical), status=200, body=page, address=found.canonical)
    feeds = feeds_of_page(found, answer, facts, Clock(0))
    shown = previewing._preview_of(found, facts, feeds, at=answer)
    assert shown.address == "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv"
    assert (shown.kind, shown.title) == (SourceKind.CHANNEL, "Little Gears")
    assert shown.feeds[0].address.endswith("playlist_id=UULFabcdefghijklmnopqrstuv")


def test_the_same_person_follows_once(cast):
    source = make_source(cast.harbour)
    make_follow(cast.mia, cast.harbour, source)
    add_source(actor=cast.viewer(cast.mia), preview=plain(source.address), why="Again")
    assert Follow.objects.count() == 1
