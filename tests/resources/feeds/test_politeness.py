"""No host is asked more than twice at once, nor without a rest, however many workers there are."""

from contextlib import contextmanager
from datetime import timedelta
from time import monotonic
from uuid import uuid4

import pytest
from django.utils import timezone

from launcher.servers.child import wait_until
from resources.feeds.jobs import HOLD, poll_feeds
from resources.feeds.polling.leases import claim_feeds, may_visit
from resources.models import Entry, Feed
from tests.resources.feeds.site import Item, add_feed, rss
from tests.resources.feeds.test_killing import FOLLOWED_FEEDS
from tests.servers.little import Answer, LittleServer
from tests.threads import in_threads

ONE = Item("Piece 1", "guid-1", day=1)
TAKES, PERCENT, MANY = 0.2, 100, 8


class Host(LittleServer):
    """A site that takes its time, and writes down when it was busy."""

    def __init__(self, number):
        super().__init__(f"127.0.0.{number}")
        self.turns = []

    def busy(self, path, answer):
        def script(seen, send):
            began = monotonic()
            self.closing.wait(TAKES)
            self.turns.append((began, monotonic()))
            return answer(seen, send) or True

        return self.plays(path, script)

    @property
    def at_once(self):
        """How many questions it had at a time, at most."""
        moments = sorted([(began, 1) for began, _end in self.turns] + [(end, -1) for _began, end in self.turns])
        now = most = 0
        for _moment, change in moments:
            now += change
            most = max(most, now)
        return most

    @property
    def rests(self):
        """The times between the end of one question and the beginning of another."""
        ends = sorted(end for _began, end in self.turns)
        return [began - max((end for end in ends if end <= began), default=0) for began, _end in self.turns]


@contextmanager
def hosts(count):
    made = [Host(number + 1) for number in range(count)]
    yield made
    for host in made:
        host.close()


def feeds_and_redirects(made):
    """Feeds on all hosts, and as many that a redirect leads on to the next host."""
    for place, host in enumerate(made):
        following = made[(place + 1) % len(made)]
        for number in range(MANY):
            yield host.busy(f"/f{number}", Answer(200, rss(ONE)))
            there = following.busy(f"/to{number}", Answer(200, rss(ONE)))
            yield host.busy(f"/away{number}", Answer(302, headers={"Location": there}))


def at_most_two_at_a_time(made):
    assert max(host.at_once for host in made) == 2
    assert all(len(host.turns) == 3 * MANY for host in made)


def with_rests(made):
    rests = [rest for host in made for rest in host.rests]
    # One that is on its way when another answer ends seems to come without a rest; on a busy machine some do.
    short = [rest for rest in rests if rest < TAKES * PERCENT / 100 * 0.8]
    assert len(short) < len(rests) / 6


@pytest.mark.django_db(transaction=True)
def test_pollers_at_once_share_the_hosts(settings):
    settings.FETCH_ALLOW, settings.FETCH_PAUSE_PERCENT = ("127.0.0.0/8:*",), PERCENT
    with hosts(3) as made:
        for address in feeds_and_redirects(made):
            add_feed(address)

        def work():
            while Feed.objects.due().exists() or Feed.objects.exclude(lease=None).exists():
                poll_feeds()

        in_threads(work, work, work)
        at_most_two_at_a_time(made)
    assert Entry.objects.count() == 3 * 2 * MANY
    assert not Feed.objects.exclude(trouble="", visiting=None).exists()


@pytest.mark.whole
def test_two_worker_processes_share_the_hosts(start_whole_product):
    with hosts(16) as made:  # more than one worker takes at a time
        addresses = list(feeds_and_redirects(made))
        product = start_whole_product(
            start=False,
            FETCH_ALLOW="127.0.0.0/8:*",
            FETCH_PAUSE_PERCENT=str(PERCENT),
            FEED_FLOOR_SECONDS="3600",
        )
        product.manage(
            "shell",
            "--verbosity=0",
            "--command",
            FOLLOWED_FEEDS.replace("sys.stdin.read().split()", repr(addresses)),
        )
        with product.connect() as database:
            product.start("worker", "beat")
            hands = set()

            def done():
                rows = database.execute("SELECT DISTINCT lease FROM resources_feed WHERE lease IS NOT NULL")
                hands.update(lease for (lease,) in rows)
                return not database.execute("SELECT 1 FROM resources_feed WHERE last_poll IS NULL").fetchone()

            assert wait_until(done, 120), product.log()
            assert len(hands) > 1
            [(entries,)] = database.execute("SELECT count(*) FROM resources_entry")
            assert entries == len(addresses)
        at_most_two_at_a_time(made)
        with_rests(made)


@pytest.mark.django_db
def test_a_host_that_another_worker_asks_is_not_visited():
    away = add_feed("https://a.example/feed")
    lease, _states = claim_feeds(hold=HOLD)
    there = add_feed("https://b.example/feed")
    other, states = claim_feeds(hold=HOLD)
    assert [state.id for state in states] == [there.pk]
    assert not may_visit(away.pk, "b.example", lease=lease)
    assert may_visit(there.pk, "a.example", lease=other)  # the first has left it, though it still waits
    assert may_visit(there.pk, "b.example", lease=other)
    assert may_visit(away.pk, "c.example", lease=lease)
    assert not may_visit(there.pk, "c.example", lease=other)
    add_feed("https://c.example/feed")
    assert claim_feeds(hold=HOLD, lease=other)[1] == []
    assert len(claim_feeds(hold=HOLD, lease=lease)[1]) == 1
    assert not may_visit(away.pk, "d.example", lease=uuid4())  # in nobody's hand


@pytest.mark.django_db
def test_a_dead_worker_visits_nobody():
    feed = add_feed("https://a.example/feed")
    lease, _states = claim_feeds(hold=HOLD)
    assert may_visit(feed.pk, "b.example", lease=lease)
    add_feed("https://b.example/feed")
    assert claim_feeds(hold=HOLD)[1] == []
    later = timezone.now() + HOLD + timedelta(seconds=1)
    assert len(claim_feeds(hold=HOLD, now=later)[1]) == 2
    assert not Feed.objects.exclude(visiting=None).exists()


@pytest.mark.django_db
def test_a_redirect_waits_for_the_host_and_no_longer(settings):
    settings.FETCH_ALLOW = ("127.0.0.0/8:*",)
    with hosts(2) as (start, target):
        there = target.says("/there", rss(ONE))
        away = add_feed(start.says("/away", status=302, Location=there))
        busy = add_feed(target.says("/busy", rss(ONE)), next_poll=timezone.now() - timedelta(hours=1))
        soon = timezone.now() + timedelta(seconds=1)
        Feed.objects.filter(pk=busy.pk).update(lease=uuid4(), held_until=soon)
        began = monotonic()
        assert poll_feeds() >= 1
        assert monotonic() - began > 0.9
        away.refresh_from_db()
        assert (away.trouble, away.visiting, away.last_poll is not None) == ("", None, True)
