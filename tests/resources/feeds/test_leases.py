"""Who has which feed in hand: two workers at once, a dead one, a slow one."""

import threading
from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from kit.fetch import fetch
from resources.feeds.jobs import HOLD, SHIFT, poll_due_feeds, poll_feeds
from resources.feeds.polling import leases
from resources.feeds.polling.findings import finding_of, request_of
from resources.feeds.polling.leases import MOST_AT_ONCE, claim_feeds, release
from resources.feeds.polling.scheduling import FLOOR
from resources.feeds.polling.storing import store
from resources.feeds.services import wake_feed
from resources.models import Entry, Feed, Source
from tests.resources.feeds.site import Item, add_feed, poll_now, rss, titles
from tests.resources.making import make_follow, make_source
from tests.servers.little import Answer
from tests.threads import in_threads

ONE, TWO = (Item(f"Piece {n}", f"guid-{n}", day=n) for n in (1, 2))


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_never_ask_the_same_feed(site):
    many = {f"/f{n}": add_feed(site.shows(f"/f{n}", ONE, TWO)) for n in range(40)}
    polled = []
    in_threads(*[lambda: polled.append(poll_feeds())] * 4)
    while Feed.objects.due().exists():  # those whose host was in another hand when a worker looked
        polled.append(poll_feeds())
    assert sum(polled) == len(many)
    assert [site.asked(path) for path in many] == [1] * len(many)
    assert Entry.objects.count() == 2 * len(many)
    assert site.server.open_at_most <= 2


@pytest.mark.django_db(transaction=True)
def test_a_host_is_in_one_hand_at_a_time(site):
    asked, answer = threading.Event(), threading.Event()

    def slow(seen, send):
        asked.set()
        answer.wait(20)
        Answer(200, rss(ONE))(seen, send)

    add_feed(site.server.plays("/slow", slow))
    worker = threading.Thread(target=in_threads, args=[poll_feeds])
    worker.start()
    assert asked.wait(20)
    add_feed(site.shows("/same-host", ONE))
    assert poll_feeds() == 0
    answer.set()
    worker.join(60)
    poll_feeds()
    assert Entry.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_claims_at_the_same_moment_share_the_feeds_out():
    for number in range(200):
        add_feed(f"https://host{number}.example/feed")
    taken = []
    in_threads(*[lambda: taken.append([state.id for state in claim_feeds(hold=HOLD)[1]])] * 6)
    assert len(taken) == 6
    assert all(taken)
    ids = [id_ for each in taken for id_ in each]
    assert len(ids) == len(set(ids))


def _due(addresses, *, since):
    """Feeds at `addresses` that have been due for so long."""
    Source.objects.bulk_create(Source(address=address, title="x") for address in addresses)
    sources = Source.objects.filter(address__in=addresses)
    next_poll = timezone.now() - since
    Feed.objects.bulk_create(Feed(source=each, address=each.address, next_poll=next_poll) for each in sources)


def _hosts(states):
    return Counter(state.host for state in states)


@pytest.mark.django_db
def test_the_hosts_that_are_longest_due_come_first():
    _due([f"https://new{n}.example/feed" for n in range(60)], since=timedelta(hours=1))
    _due([f"https://old{n}.example/feed" for n in range(20)], since=timedelta(hours=2))
    _lease, first = claim_feeds(hold=HOLD)
    assert _hosts(first) == {f"old{n}.example": 1 for n in range(20)}


@pytest.mark.django_db
def test_a_claim_leaves_hosts_for_others_and_a_large_host_leaves_room_for_small_ones():
    _due([f"https://big.example/{n}" for n in range(300)], since=timedelta(hours=2))
    _due([f"https://small{n}.example/feed" for n in range(99)], since=timedelta(hours=1))
    _lease, first = claim_feeds(hold=HOLD)
    _other, second = claim_feeds(hold=HOLD)
    assert _hosts(first) == {"big.example": 75} | {host: 1 for host in _hosts(first) if host != "big.example"}
    assert len(_hosts(first)) == 25
    assert len(second) > 12
    assert not _hosts(first).keys() & _hosts(second).keys()


@pytest.mark.django_db
def test_a_claim_is_never_larger_than_one_worker_can_chew():
    _due([f"https://host{n % 300}.example/{n}" for n in range(1200)], since=timedelta(hours=1))
    _lease, states = claim_feeds(hold=HOLD)
    assert len(states) == MOST_AT_ONCE
    assert set(_hosts(states).values()) <= {2, 3}  # of each of 75 hosts the first ones


@pytest.mark.django_db
def test_of_a_host_with_plenty_in_hand_nothing_more_is_taken():
    _due([f"https://slow.example/{n}" for n in range(80)], since=timedelta(hours=2))
    _due(["https://quick.example/feed"], since=timedelta(hours=1))
    lease, first = claim_feeds(hold=HOLD)
    assert _hosts(first) == {"slow.example": 20, "quick.example": 1}
    assert claim_feeds(hold=HOLD, lease=lease, in_hand={"slow.example": 20})[1] == []
    _lease, more = claim_feeds(hold=HOLD, lease=lease, in_hand={"slow.example": 7})
    assert _hosts(more) == {"slow.example": 15}


@pytest.mark.django_db
def test_a_huge_host_does_not_hide_the_others():
    _due([f"https://huge.example/{n}" for n in range(leases._CONSIDERED)], since=timedelta(hours=2))
    _due(["https://small.example/feed"], since=timedelta(hours=1))
    lease, first = claim_feeds(hold=HOLD)
    assert _hosts(first) == {"huge.example": 100}
    _lease, second = claim_feeds(hold=HOLD, lease=lease, in_hand=_hosts(first))
    assert _hosts(second) == {"small.example": 1}


@pytest.mark.django_db
def test_what_a_dead_worker_held_is_taken_up_after_its_lease(site):
    feed = add_feed(site.shows("/feed", ONE))
    claim_feeds(hold=HOLD)  # and then nothing: the worker is dead
    assert poll_feeds() == 0
    Feed.objects.update(held_until=timezone.now())
    assert poll_feeds() == 1
    assert titles(feed) == ["Piece 1"]


@pytest.mark.django_db
def test_a_worker_that_was_too_slow_changes_nothing(site):
    feed = add_feed(site.shows("/feed", ONE))
    lease, (state,) = claim_feeds(hold=HOLD)
    now = timezone.now()
    late = finding_of(state, fetch(request_of(state)), now, floor=FLOOR)
    Feed.objects.update(held_until=now)
    _other, (again,) = claim_feeds(hold=HOLD)
    assert again.id == feed.pk
    assert store([late], lease, now) == set()
    assert not Entry.objects.exists()
    assert store([late], _other, now) == {feed.pk}
    assert store([late], _other, now) == set()
    assert titles(feed) == ["Piece 1"]


@pytest.mark.django_db
def test_a_batch_that_breaks_off_gives_its_feeds_back(site, monkeypatch):
    add_feed(site.shows("/feed", ONE))

    def out_of_time(*_given, **_named):
        raise RuntimeError

    monkeypatch.setattr("resources.feeds.jobs.store", out_of_time)
    with pytest.raises(RuntimeError):
        poll_feeds()
    monkeypatch.undo()
    assert Feed.objects.get().held_until is None
    assert poll_feeds() == 1


@pytest.mark.django_db
def test_a_released_lease_leaves_others_alone():
    add_feed("https://a.example/feed")
    lease, _states = claim_feeds(hold=HOLD)
    add_feed("https://b.example/feed")
    other, states = claim_feeds(hold=HOLD)
    assert len(states) == 1
    assert release(lease) == 1
    assert Feed.objects.get(lease=other).address == "https://b.example/feed"


@pytest.mark.django_db
def test_the_tick_asks_for_as_many_workers_as_there_is_work_for():
    assert poll_due_feeds() == 0
    for number in range(51):
        add_feed(f"https://host{number}.example/feed")
    assert poll_due_feeds() == 2


@pytest.mark.django_db
def test_a_feed_nobody_follows_sleeps_once_it_was_read(site, cast):
    source = make_source(cast.harbour)
    feed = source.feed
    Feed.objects.update(address=site.shows("/feed", ONE), last_poll=None, next_poll=timezone.now())
    poll_due_feeds()
    assert poll_feeds() == 1  # a school may look at what it was offered
    Feed.objects.update(next_poll=timezone.now())
    poll_due_feeds()
    feed.refresh_from_db()
    assert feed.state == Feed.State.ASLEEP
    assert poll_now(feed) == 0

    follow = make_follow(cast.mia, cast.harbour, source)
    wake_feed(source)
    feed.refresh_from_db()
    assert feed.state == Feed.State.ACTIVE
    poll_due_feeds()
    assert poll_feeds() == 1

    follow.ended = timezone.now()
    follow.save()
    Feed.objects.update(next_poll=timezone.now())
    poll_due_feeds()
    feed.refresh_from_db()
    assert feed.state == Feed.State.ASLEEP


@pytest.mark.django_db
def test_the_tick_wakes_what_fell_asleep_while_somebody_began_to_follow(cast):
    source = make_source(cast.harbour)
    make_follow(cast.mia, cast.harbour, source)
    Feed.objects.update(state=Feed.State.ASLEEP)
    poll_due_feeds()
    source.feed.refresh_from_db()
    assert source.feed.state == Feed.State.ACTIVE


@pytest.mark.django_db
def test_waking_waits_for_a_site_that_asked_for_time(cast):
    source = make_source(cast.harbour)
    later = timezone.now() + timedelta(hours=3)
    Feed.objects.update(state=Feed.State.ASLEEP, ask_after=later)
    wake_feed(source)
    source.feed.refresh_from_db()
    assert source.feed.next_poll == later


@pytest.mark.django_db
def test_what_a_batch_has_no_time_for_has_another_turn(site, monkeypatch):
    monkeypatch.setattr("resources.feeds.jobs.OVERTIME", -SHIFT)
    many = [add_feed(site.shows(f"/f{n}", ONE)) for n in range(4)]  # of one host, all taken at once
    assert poll_feeds() == len(many)
    late = Feed.objects.filter(last_poll=None)
    assert late.exists()
    assert not late.exclude(lease=None, trouble="", next_poll__gt=timezone.now()).exists()
