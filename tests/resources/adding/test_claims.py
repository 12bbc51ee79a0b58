"""Whose a feed is: all schools share its one row, so no page may speak for the feed of another site."""

import pytest

from resources.adding.preview import FeedOffer, Preview
from resources.adding.services import add_source
from resources.models import Feed
from tests.resources.making import make_source


def plain(address, title="Plain", description="", feeds=()):
    return Preview(address, "website", title, description, "", "", "", "", feeds)


def offer(address, **facts):
    return FeedOffer(**{"address": address, "title": "Good news", "kind": "blog"} | facts)


@pytest.mark.parametrize("known", [True, False])
def test_a_page_cannot_lay_claim_to_the_feed_of_another_site(cast, known):  # SAFETY 40
    feed = offer("https://good.example/feed", site_address="https://good.example/")
    if known:
        add_source(actor=cast.viewer(cast.mia), preview=plain("https://evil.example/"), why="Looks nice")
    evil = plain("https://evil.example/", title="Evil", description="Evil words", feeds=(feed,))
    got = add_source(actor=cast.viewer(cast.mia), preview=evil, why="Looks nice").source
    good = plain("https://good.example/", title="Good", feeds=(feed,))
    assert add_source(actor=cast.viewer(cast.otto), preview=good, why="News").source == got
    assert (got.address, got.title, got.description) == (feed.address, "Good news", "")


@pytest.mark.parametrize("taken", [True, False])
def test_a_feed_that_moved_to_another_site_does_not_speak_for_it(cast, taken):  # SAFETY 40
    source = make_source(cast.harbour, address="https://evil.example/", title="Evil", description="Evil words")
    Feed.objects.update(address="https://good.example/feed")
    if taken:
        make_source(address="https://good.example/", feed=False)
    look = plain("https://good.example/", title="Good", feeds=(offer("https://good.example/feed"),))
    got = add_source(actor=cast.viewer(cast.otto), preview=look, why="News").source
    assert got == source
    expected = ("https://good.example/feed", "Good news") if taken else ("https://good.example/", "Good")
    source.refresh_from_db()
    assert (source.address, source.title, source.description) == (*expected, "")


@pytest.mark.parametrize(
    ("page", "feed", "site"),
    [
        ("https://www.blog.example/", "https://feeds.blog.example/all", ""),
        ("https://blog.example/", "https://podcasts.example/77", "http://www.blog.example/about"),
    ],
)
def test_a_feed_kept_elsewhere_belongs_to_the_page_that_it_names(cast, page, feed, site):
    look = plain(page, feeds=(offer(feed, site_address=site),))
    source = add_source(actor=cast.viewer(cast.mia), preview=look, why="News").source
    assert (source.address, source.title, source.feed.address) == (page, "Plain", feed)
