"""Subscribing, being told, renewing and leaving, with a real hub that speaks HTTP both ways."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from resources.feeds.jobs import poll_due_feeds, poll_feeds
from resources.feeds.websub.jobs import keep_subscriptions
from resources.feeds.websub.leases import WANTED
from resources.models import Feed, Follow, Subscription
from tests.cast import make_cast
from tests.resources.feeds.site import titles
from tests.resources.feeds.websub.followed import FIRST, SECOND, channel, days, followed_feed, subscription_of
from tests.servers.hub import call

pytestmark = pytest.mark.django_db(transaction=True)
State = Subscription.State


def rest(feed):
    """The feed was last asked long ago, and its turn is far away."""
    Feed.objects.filter(pk=feed.pk).update(
        last_poll=days(-1), next_poll=days(1), hub_notified_at=None, held_until=None, lease=None
    )


def test_a_followed_feed_with_a_hub_is_subscribed_to(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    [wish] = hub.wishes
    assert (wish.mode, wish.topic, wish.lease) == ("subscribe", feed.address, WANTED.total_seconds())
    assert wish.callback.startswith(reachable.url)
    assert len(wish.callback.split("/")[-2]) >= 40
    assert 40 <= len(wish.secret) < 200
    assert hub.confirmed == [wish]
    row = subscription_of(feed)
    assert row.state == State.ACTIVE
    assert (row.requested_at, row.tries) == (None, 0)
    assert days(9.9) < row.lease_end < days(10.1)
    feed.refresh_from_db()
    assert feed.pushed_until == row.lease_end
    keep_subscriptions()
    assert len(hub.wishes) == 1


def test_the_topic_is_the_name_the_feed_gives_itself(reachable, site, hub):
    followed_feed(site, hub, topic="https://stars.example/feed")
    keep_subscriptions()
    assert hub.wishes[0].topic == "https://stars.example/feed"


def test_a_push_brings_the_news_at_once(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    rest(feed)
    site.shows("/feed", FIRST, SECOND, channel=channel(hub.address))
    assert hub.push(b"whatever it says") == 202
    assert subscription_of(feed).last_push > days(-0.01)
    assert poll_feeds() == 1
    assert titles(feed) == ["Piece 2", "Piece 1"]
    feed.refresh_from_db()
    assert feed.hub_notified_at is None
    assert feed.next_poll > days(0.8)  # slowly now, but it never stops
    assert feed.next_poll < days(1.2)


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
def test_every_way_of_signing_that_websub_names(reachable, site, hub, method):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    rest(feed)
    assert hub.push(method=method) == 202
    assert Feed.objects.due().count() == 1


@pytest.mark.parametrize(
    "signed",
    [
        {"secret": "guessed"},
        {"signature": ""},
        {"signature": "sha256="},
        {"signature": "sha256=" + "0" * 64},
        {"signature": "sha256=é"},
        {"method": "md5"},
        {"signature": "nonsense"},
    ],
)
def test_a_bad_signature_is_dropped_in_silence(reachable, site, hub, signed):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    rest(feed)
    if "é" in signed.get("signature", ""):
        signed = {"signature": signed["signature"].encode().decode("latin-1")}
    assert hub.push(**signed) == 202
    assert not Feed.objects.due().exists()
    assert subscription_of(feed).last_push is None


def test_many_pushes_are_one_poll(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    rest(feed)
    asked = site.asked("/feed")
    assert [hub.push() for _ in range(5)] == [202] * 5
    notified = Feed.objects.get(pk=feed.pk).hub_notified_at
    assert hub.push() == 202
    assert Feed.objects.get(pk=feed.pk).hub_notified_at == notified
    assert poll_feeds() == 1
    assert site.asked("/feed") == asked + 1


def test_a_hub_that_never_stops_telling_is_slowed_down(reachable, site, hub):
    followed_feed(site, hub)
    keep_subscriptions()
    assert {hub.push() for _ in range(130)} == {202, 429}


def test_a_push_that_is_too_large_is_not_read(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    rest(feed)
    assert hub.push(b"x" * (5 * 1024 * 1024 + 1)) == 413
    assert not Feed.objects.due().exists()


def test_a_lease_is_renewed_before_it_ends(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    keep_subscriptions(days(8.9))
    assert len(hub.wishes) == 1
    keep_subscriptions(days(9.1))
    assert [wish.mode for wish in hub.wishes] == ["subscribe"] * 2
    assert hub.wishes[0].callback == hub.wishes[1].callback
    row = subscription_of(feed)
    assert (row.state, row.tries) == (State.ACTIVE, 0)


def test_nobody_follows_any_more(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    Follow.objects.update(ended=timezone.now())
    keep_subscriptions()
    assert [wish.mode for wish in hub.wishes] == ["subscribe", "unsubscribe"]
    row = subscription_of(feed)
    assert (row.state, row.next_ask, row.lease_end) == (State.ENDED, None, None)
    assert hub.push() == 410
    feed.refresh_from_db()
    assert feed.pushed_until is None
    poll_due_feeds()
    feed.refresh_from_db()
    assert feed.state == Feed.State.ASLEEP

    Follow.objects.update(ended=None)
    poll_due_feeds()  # wakes it
    keep_subscriptions()
    again = subscription_of(feed)
    assert again.state == State.ACTIVE
    assert (again.token, again.secret) != (row.token, row.secret)


@pytest.mark.parametrize("change", [{"state": "ended"}, {"hub": ""}, {"topic": "https://new.example/feed"}])
def test_a_feed_that_ends_or_moves_leaves_its_hub(reachable, site, hub, change):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    Feed.objects.update(**change)
    keep_subscriptions()
    assert hub.wishes[1].mode == "unsubscribe"
    assert hub.wishes[1].topic == feed.address
    keep_subscriptions()
    assert [wish.topic for wish in hub.wishes[2:]] == ([change["topic"]] if "topic" in change else [])


def test_a_hub_that_is_gone_leaves_the_feed_to_plain_polls(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    rest(feed)
    hub.status = 503
    keep_subscriptions(days(9.1))
    row = subscription_of(feed)
    assert row.state == State.REFUSED
    feed.refresh_from_db()
    assert feed.pushed_until is None
    assert Feed.objects.due(days(9.1)).exists()
    assert row.next_ask < days(9.2)  # asked again soon
    hub.status = 202
    keep_subscriptions(row.next_ask + timedelta(seconds=1))
    assert subscription_of(feed).state == State.ACTIVE


def test_a_lease_that_runs_out_while_the_hub_says_nothing(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    rest(feed)
    hub.patient = False
    keep_subscriptions(days(9.1))
    assert subscription_of(feed).state == State.ACTIVE
    keep_subscriptions(days(10.1))
    assert subscription_of(feed).state == State.PENDING
    feed.refresh_from_db()
    assert feed.pushed_until is None


def test_a_hub_that_says_no(reachable, site, hub):
    feed = followed_feed(site, hub)
    hub.status = 400
    keep_subscriptions()
    row = subscription_of(feed)
    assert row.state == State.REFUSED
    assert row.next_ask > days(6)
    assert hub.ask_back() == 404  # nothing is pending any more
    keep_subscriptions()
    assert len(hub.wishes) == 1


def test_a_hub_that_says_no_later(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    assert hub.refuse(topic="https://another.example/") == 404
    assert subscription_of(feed).state == State.ACTIVE
    assert hub.refuse() == 200
    assert subscription_of(feed).state == State.REFUSED
    feed.refresh_from_db()
    assert feed.pushed_until is None


def test_a_hub_that_lies_confirms_nothing(reachable, site, hub):
    hub.patient = False
    feed = followed_feed(site, hub)
    keep_subscriptions()
    wish = hub.wishes[0]
    assert hub.ask_back(topic="https://another.example/feed") == 404
    assert hub.ask_back(mode="unsubscribe") == 404
    assert hub.ask_back(mode="publish") == 404
    assert hub.ask_back(callback=wish.callback[:-2] + "x/") == 404
    assert call(wish.callback)[0] == 404
    assert subscription_of(feed).state == State.PENDING
    assert hub.ask_back() == 200
    assert hub.ask_back() == 404  # once confirmed, it is no longer pending


def test_what_the_hub_of_one_feed_knows_is_no_use_for_another(reachable, site, hub):
    cast = make_cast()
    followed_feed(site, hub, "/a", cast=cast)
    other = followed_feed(site, hub, "/b", cast=cast)
    hub.patient = False
    keep_subscriptions()
    mine, others = sorted(hub.wishes, key=lambda wish: wish.topic)
    assert hub.ask_back(mine, callback=others.callback) == 404
    assert hub.ask_back(others) == 200
    rest(other)
    assert hub.push(secret=mine.secret, callback=others.callback) == 202
    assert not Feed.objects.due().filter(pk=other.pk).exists()


def test_without_an_address_of_our_own_no_hub_is_asked(db, settings, site, hub):
    settings.PUBLIC_ADDRESS = ""
    feed = followed_feed(site, hub)
    assert keep_subscriptions() == 0
    assert not hub.wishes
    assert not Subscription.objects.exists()
    Subscription.objects.create(feed=feed, hub=hub.address, topic=feed.address, state=State.ACTIVE)
    Feed.objects.update(pushed_until=days(5))
    keep_subscriptions()
    assert subscription_of(feed).state == State.ENDED
    feed.refresh_from_db()
    assert feed.pushed_until is None


def test_a_deleted_source_takes_its_callback_along(reachable, site, hub):  # SAFETY 37
    feed = followed_feed(site, hub)
    keep_subscriptions()
    feed.source.delete()
    assert not Subscription.objects.exists()
    assert hub.push() == 410
    assert hub.ask_back() == 404


def test_the_callback_takes_no_other_method(client):
    address = reverse("resources:websub-callback", args=["x"])
    assert client.put(address).status_code == 405
    assert client.post(address).status_code == 410
    assert client.get(address).status_code == 404
