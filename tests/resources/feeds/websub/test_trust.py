"""When a hub is not what it seems: silent, ahead of its site, or heard in a bad moment."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kit.fetch import fetch_many
from resources.feeds.discovery.hubs import hub_and_topic
from resources.feeds.jobs import HOLD, poll_feeds
from resources.feeds.parsing.feeds import parse_feed
from resources.feeds.polling.findings import finding_of, request_of
from resources.feeds.polling.leases import claim_feeds
from resources.feeds.polling.notices import note_news
from resources.feeds.polling.scheduling import FLOOR
from resources.feeds.polling.storing import store
from resources.feeds.websub import asking
from resources.feeds.websub.jobs import keep_subscriptions
from resources.feeds.websub.leases import lease_of, next_try, renewal
from resources.models import Feed, Subscription
from tests.cast import make_cast
from tests.resources.feeds.site import add_feed, poll_now, rss, titles
from tests.resources.feeds.websub.followed import FIRST, SECOND, channel, days, followed_feed, subscription_of
from tests.threads import in_threads

State = Subscription.State
HUB = "https://hub.example/"


@pytest.mark.django_db
def test_news_told_while_the_feed_is_being_read_are_not_lost(site):
    feed = add_feed(site.shows("/feed", FIRST), pushed_until=days(5))
    lease, states = claim_feeds(hold=HOLD)
    answers = list(fetch_many([request_of(state) for state in states]))
    site.shows("/feed", FIRST, SECOND)
    assert note_news(feed.pk, timezone.now())
    now = timezone.now()
    store([finding_of(states[0], answers[0], now, floor=FLOOR)], lease, now)
    assert titles(feed) == ["Piece 1"]
    assert poll_feeds() == 1
    assert titles(feed) == ["Piece 2", "Piece 1"]
    feed.refresh_from_db()
    assert feed.hub_notified_at is None
    assert feed.next_poll > days(0.8)


@pytest.mark.django_db
def test_a_site_that_is_behind_its_hub_is_asked_once_more_soon(site):
    feed = add_feed(site.shows("/feed", FIRST), pushed_until=days(5))
    poll_now(feed)
    assert feed.next_poll > days(0.8)
    Feed.objects.update(last_poll=days(-1))
    note_news(feed.pk, timezone.now())
    poll_feeds()
    feed.refresh_from_db()
    assert feed.next_poll < timezone.now() + FLOOR * 1.2
    poll_now(feed)
    assert feed.next_poll > days(0.8)


@pytest.mark.django_db
def test_a_push_waits_for_a_site_that_wants_peace(site):
    later = days(1)
    feed = add_feed(site.shows("/feed", FIRST), next_poll=days(3), ask_after=later)
    note_news(feed.pk, timezone.now())
    feed.refresh_from_db()
    assert feed.next_poll == later


@pytest.mark.django_db
@pytest.mark.parametrize("state", [Feed.State.ENDED, Feed.State.ASLEEP])
def test_a_feed_that_is_not_polled_is_not_woken_by_a_hub(site, state):
    feed = add_feed(site.shows("/feed", FIRST), state=state)
    assert not note_news(feed.pk, timezone.now())


@pytest.mark.django_db(transaction=True)
def test_a_silent_hub_is_found_out_by_the_slow_poll(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    Feed.objects.update(last_new=days(1), last_poll=days(1.5), next_poll=days(2.5))
    keep_subscriptions(days(1.6))
    row = subscription_of(feed)
    assert row.state == State.REFUSED
    assert row.next_ask > days(8)
    feed.refresh_from_db()
    assert feed.pushed_until is None
    assert feed.next_poll < days(1.7)
    assert hub.push() == 202  # it speaks after all
    assert subscription_of(feed).state == State.ACTIVE
    feed.refresh_from_db()
    assert feed.pushed_until == row.lease_end


@pytest.mark.django_db(transaction=True)
def test_a_hub_that_tells_of_everything_is_trusted(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    Subscription.objects.update(last_push=days(1))
    Feed.objects.update(last_new=days(1), last_poll=days(1.5))
    keep_subscriptions(days(1.6))
    assert subscription_of(feed).state == State.ACTIVE


@pytest.mark.django_db(transaction=True)
def test_a_tick_that_dies_while_asking_is_made_up(reachable, site, hub, monkeypatch):
    feed = followed_feed(site, hub)

    def die(requests):
        raise SystemExit

    with monkeypatch.context() as dead:
        dead.setattr(asking, "fetch_many", die)
        with pytest.raises(SystemExit):
            keep_subscriptions()
    assert subscription_of(feed).state == State.PENDING
    keep_subscriptions(days(0.02))
    assert len(hub.wishes) == 1
    assert subscription_of(feed).state == State.ACTIVE


@pytest.mark.django_db(transaction=True)
def test_two_ticks_at_once_ask_once(reachable, site, hub):
    cast = make_cast()
    feeds = [followed_feed(site, hub, f"/feed{number}", cast=cast) for number in range(5)]
    in_threads(*[keep_subscriptions] * 4)
    assert sorted(wish.topic for wish in hub.wishes) == sorted(feed.address for feed in feeds)
    assert Subscription.objects.filter(state=State.ACTIVE).count() == len(feeds)


@pytest.mark.django_db(transaction=True)
def test_no_feed_can_make_us_call_inside_our_own_network(reachable, site, hub, settings):
    feed = followed_feed(site, hub)
    settings.FETCH_ALLOW = ()
    keep_subscriptions()
    assert not hub.wishes
    assert subscription_of(feed).state == State.REFUSED


@pytest.mark.django_db(transaction=True)
def test_a_hub_that_never_answers_the_wish_to_end(reachable, site, hub):
    feed = followed_feed(site, hub)
    keep_subscriptions()
    Feed.objects.update(hub="")
    hub.status = 500
    for day in (0.1, 1, 2, 3, 4):
        keep_subscriptions(days(day))
    assert [wish.mode for wish in hub.wishes] == ["subscribe"] + ["unsubscribe"] * 3
    assert subscription_of(feed).state == State.ENDED


def named(body: bytes, address: str, **headers: str) -> tuple[str, str]:
    feed = parse_feed(body, "application/rss+xml", address, now=timezone.now())
    return hub_and_topic(feed, address, headers)


def test_headers_count_before_the_feed():
    link = f'<{HUB}>; rel="hub", <https://a.example/own>; rel=self'
    body = rss(FIRST, channel=channel("https://other.example/", "https://other.example/feed"))
    assert named(body, "https://a.example/feed", link=link) == (HUB, "https://a.example/own")
    assert named(body, "https://a.example/feed") == ("https://other.example/", "https://other.example/feed")
    assert named(rss(FIRST, channel=channel(HUB)), "https://a.example/feed") == (HUB, "https://a.example/feed")
    assert named(rss(FIRST), "https://a.example/feed") == ("", "")


def test_youtube_has_a_hub_though_its_feeds_do_not_say_so():
    channel_id = "UC" + "a" * 22
    feeds = "https://www.youtube.com/feeds/videos.xml"
    hub = "https://pubsubhubbub.appspot.com/subscribe"
    topic = f"https://www.youtube.com/xml/feeds/videos.xml?channel_id={channel_id}"
    assert named(rss(FIRST), f"{feeds}?channel_id={channel_id}") == (hub, topic)
    assert named(rss(FIRST), f"{feeds}?playlist_id=UULF{'a' * 22}") == (hub, topic)
    assert named(rss(FIRST), f"{feeds}?playlist_id=PL{'a' * 32}") == ("", "")
    own = f"http://www.youtube.com/feeds/videos.xml?channel_id={channel_id}"
    told = rss(FIRST, channel=channel(HUB, own))
    assert named(told, f"{feeds}?channel_id={channel_id}") == (HUB, own)
    assert named(rss(FIRST), f"https://evilyoutube.com/feeds/videos.xml?channel_id={channel_id}") == ("", "")


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("", timedelta(days=10)),
        ("3600", timedelta(hours=1)),
        ("99999999999999999999", timedelta(days=30)),
        ("0", timedelta()),
        ("-5", timedelta()),
        ("soon", timedelta()),
        ("٣", timedelta()),
    ],
)
def test_the_lease_a_hub_names(said, length):
    assert lease_of(said) == length


def test_when_to_ask_again():
    now = timezone.now()
    assert renewal(now, timedelta(days=10)) == now + timedelta(days=9)
    assert renewal(now, timedelta(hours=5)) == now + timedelta(hours=4)
    assert renewal(now, timedelta(minutes=1)) > now + timedelta(days=1)
    waits = [next_try(now, tries) - now for tries in range(1, 12)]
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (timedelta(minutes=15), timedelta(days=7))
