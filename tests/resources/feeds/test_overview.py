"""How sources are doing: what an admin sees of the school's feeds, and nothing of another school's."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from resources.feeds.queries import Which, feed_line, feeds_here, hosts_here, tally_here
from resources.models import Feed, SchoolSource
from tests.resources.making import make_source

pytestmark = pytest.mark.django_db


def make_feed(school, title, **facts):
    """A feed of a source that the school knows."""
    source = make_source(school, title=title)
    Feed.objects.filter(source=source).update(**facts)
    return Feed.objects.get(source=source)


@pytest.fixture
def feeds(cast):
    now = timezone.now()
    facts = {
        "Well": {},
        "Pushed": {"pushed_until": now + timedelta(days=3)},
        "Due": {"next_poll": now - timedelta(minutes=2)},
        "Late": {"next_poll": now - timedelta(minutes=40)},
        "Held": {"next_poll": now - timedelta(minutes=40), "held_until": now + timedelta(minutes=1)},
        "Failing": {"trouble": "too_slow", "failures": 3, "trouble_since": now - timedelta(days=2)},
        "Asleep": {"state": "asleep"},
        "Ended": {"state": "ended", "trouble": "gone"},
    }
    return {title: make_feed(cast.harbour, title, **each) for title, each in facts.items()}


def shown(cast, which=Which.ALL, who="ada", **given):
    rows = feeds_here(cast.viewer(getattr(cast, who)), which, now=timezone.now(), **given)
    return {feed.source.title for feed in rows}


def test_which_feeds_are_which(cast, feeds):
    assert shown(cast) == set(feeds)
    assert shown(cast, Which.FAILING) == {"Failing"}
    assert shown(cast, Which.LATE) == {"Late"}
    assert shown(cast, Which.RESTING) == {"Asleep", "Ended"}
    assert shown(cast, host=feeds["Well"].host.upper()) == {"Well"}
    tally = tally_here(cast.viewer(cast.ada), timezone.now())
    assert (tally.feeds, tally.due, tally.late, tally.failing, tally.resting, tally.pushed) == (8, 2, 1, 1, 2, 1)


def test_each_says_how_it_is_and_why(cast, feeds):
    rows = feeds_here(cast.viewer(cast.ada), now=timezone.now())
    lines = {feed.source.title: feed_line(feed, timezone.now()) for feed in rows}
    said = {title: (line.tone, line.state) for title, line in lines.items()}
    assert said == {
        "Well": ("good", "Well"),
        "Pushed": ("good", "Well"),
        "Due": ("good", "Due now"),
        "Late": ("care", "Late"),
        "Held": ("good", "Being asked"),
        "Failing": ("care", "Failing"),
        "Asleep": ("", "Asleep"),
        "Ended": ("", "Ended"),
    }
    assert "too slow" in lines["Failing"].why
    assert "40 minutes ago" in lines["Late"].why
    assert "hub" in lines["Pushed"].why
    assert "gone for good" in lines["Ended"].why
    assert lines["Asleep"].next_poll is None
    assert {title for title, line in lines.items() if line.is_due} == {"Due", "Late", "Held"}


def test_the_sites_with_trouble_come_first(cast, feeds):
    hosts = hosts_here(cast.viewer(cast.ada), timezone.now())
    assert [row.host for row in hosts[:2]] == [feeds["Failing"].host, feeds["Late"].host]
    assert (hosts[0].feeds, hosts[0].failing, hosts[0].late) == (1, 1, 0)


def test_only_what_somebody_of_the_school_brought_in(cast, feeds):  # SAFETY 40
    make_feed(cast.millbrook, "Of Millbrook", trouble="too_slow")
    SchoolSource.objects.create(school=cast.millbrook, source=feeds["Late"].source)
    assert shown(cast, who="amos") == {"Of Millbrook", "Late"}
    assert shown(cast) == set(feeds)
    amos = cast.viewer(cast.amos)
    assert tally_here(amos, timezone.now()).feeds == 2
    assert {row.host for row in hosts_here(amos, timezone.now())} == {
        feeds["Late"].host,
        Feed.objects.get(source__title="Of Millbrook").host,
    }


def test_the_page(cast, feeds):
    page = cast.client(cast.ada).get(reverse("resources:feed-overview")).content.decode()
    for words in ("Failing", "The site was too slow to answer", feeds["Late"].host, "Being asked"):
        assert words in page
    failing = cast.client(cast.ada).get(reverse("resources:feed-overview"), {"show": "failing"}).content.decode()
    assert "Being asked" not in failing
    nonsense = cast.client(cast.ada).get(reverse("resources:feed-overview"), {"show": "x", "after": "y"})
    assert nonsense.status_code == 200


def test_page_after_page_each_feed_once(cast):
    for number in range(35):
        make_feed(cast.harbour, f"Number {number}", last_poll=timezone.now() - timedelta(minutes=number // 3))
    client, found, after = cast.client(cast.ada), [], ""
    for _ in range(2):
        lines = client.get(reverse("resources:feed-overview"), {"after": after}).context["lines"]
        found += [line.title for line in lines.rows]
        after = lines.next
    assert after == ""
    assert sorted(found) == sorted(f"Number {number}" for number in range(35))


def test_the_way_there_is_for_admins(cast):
    href = reverse("resources:feed-overview")
    sources = reverse("resources:source-list")
    assert href in cast.client(cast.ada).get(sources).content.decode()
    assert href not in cast.client(cast.lena).get(sources).content.decode()
    assert cast.client(cast.lena).get(href).status_code == 404
