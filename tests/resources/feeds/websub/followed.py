"""A feed that somebody follows and that names a hub."""

from datetime import timedelta

from django.utils import timezone

from resources.models import Feed, SchoolSource, Subscription
from tests.cast import Cast, make_cast
from tests.resources.feeds.site import BEGAN, Item, Site, add_feed, poll_now
from tests.resources.making import make_follow
from tests.servers.hub import Hub

_TODAY = (timezone.now() - BEGAN).days
# One a day: without a hub such a feed is asked every eight hours.
FIRST, SECOND = (Item(f"Piece {n}", f"guid-{n}", day=_TODAY - 2 + n) for n in (1, 2))


def channel(hub: str, topic: str = "") -> str:
    """What a feed says of its hub."""
    own = f'<a:link rel="self" href="{topic}"/>' if topic else ""
    return f'<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="hub" href="{hub}"/>' + own.replace(
        "<a:link", '<a:link xmlns:a="http://www.w3.org/2005/Atom"'
    )


def followed_feed(site: Site, hub: Hub, path: str = "/feed", topic: str = "", cast: Cast | None = None) -> Feed:
    """A feed on the site that names the hub, polled once, and followed by Mia."""
    cast = cast or make_cast()
    feed = add_feed(site.shows(path, FIRST, channel=channel(hub.address, topic)))
    SchoolSource.objects.create(school=cast.harbour, source=feed.source, added_by=cast.mia)
    make_follow(cast.mia, cast.harbour, feed.source)
    poll_now(feed)
    return feed


def subscription_of(feed: Feed) -> Subscription:
    return Subscription.objects.get(feed=feed)


def days(number: float):
    """The moment so many days from now."""
    return timezone.now() + timedelta(days=number)
