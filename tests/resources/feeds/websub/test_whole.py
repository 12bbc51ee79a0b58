"""The running product and a hub: beat asks, web confirms and hears, the worker goes to look."""

import pytest

from launcher.servers.child import wait_until
from tests.resources.feeds.site import Site
from tests.resources.feeds.websub.followed import FIRST, SECOND, channel

pytestmark = pytest.mark.whole

PATIENCE = 120
FOLLOWED_FEED = """
from resources.models import Feed, Source
from tests.cast import make_cast
from tests.resources.making import make_follow
cast = make_cast()
source = Source.objects.create(address="https://a.example/", title="A source")
Feed.objects.create(source=source, address={address!r})
make_follow(cast.mia, cast.harbour, source)
"""


def test_from_the_first_poll_to_the_news(start_whole_product, site: Site, hub):
    product = start_whole_product(start=False, FEED_FLOOR_SECONDS="60")
    product.environment["PUBLIC_ADDRESS"] = product.url
    address = site.shows("/feed", FIRST, channel=channel(hub.address))
    product.manage("shell", "--verbosity=0", "--command", FOLLOWED_FEED.format(address=address))
    product.start("web", "worker", "beat")
    with product.connect() as database:

        def titles():
            return {title for (title,) in database.execute("SELECT title FROM resources_entry")}

        assert wait_until(lambda: hub.confirmed, PATIENCE), product.log()
        assert titles() == {"Piece 1"}
        # A minute ago as the floor asks, and far from its next turn.
        database.execute(
            "UPDATE resources_feed SET last_poll = now() - interval '1 hour', next_poll = now() + interval '1 day'"
        )
        product.kill("worker")
        site.shows("/feed", FIRST, SECOND, channel=channel(hub.address))
        assert hub.push() == 202  # answered though nobody can go and look just now
        assert titles() == {"Piece 1"}
        product.start("worker")
        assert wait_until(lambda: titles() == {"Piece 1", "Piece 2"}, PATIENCE), product.log()
        [(far,)] = database.execute("SELECT next_poll > now() + interval '12 hours' FROM resources_feed")
        assert far, "with a hub polls are rare"
    assert len(hub.wishes) == 1
