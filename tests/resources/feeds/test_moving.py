"""Feeds that move, and two that turn out to be one."""

import pytest

from networks.models import Goal, GoalTie
from resources.feeds.jobs import poll_feeds
from resources.feeds.polling.moving import move_feed
from resources.models import Feed, Folder, Follow, SchoolSource, Verdict
from tests.resources.feeds.site import Item, add_feed, poll_now, titles
from tests.resources.making import make_follow, make_source

pytestmark = pytest.mark.django_db

ONE, TWO = (Item(f"Piece {n}", f"guid-{n}", day=n) for n in (1, 2))


def test_a_feed_moves_for_good_only_when_there_is_a_feed_at_the_end(site):
    feed = add_feed(site.shows("/old", ONE))
    poll_now(feed)
    new = site.server.says("/new", b"<html>parked</html>")
    site.server.says("/old", status=301, Location="/new")
    poll_now(feed)
    assert feed.address.endswith("/old")
    assert feed.trouble == "broken_answer"
    site.shows("/new", ONE, TWO)
    poll_now(feed)
    assert feed.address == new
    assert titles(feed) == ["Piece 2", "Piece 1"]
    poll_now(feed)
    assert site.asked("/old") == 3


def test_a_detour_is_no_move(site):
    site.shows("/elsewhere", ONE)
    feed = add_feed(site.server.says("/feed", status=302, Location="/elsewhere"))
    poll_now(feed)
    assert feed.address.endswith("/feed")
    assert titles(feed) == ["Piece 1"]


def test_two_feeds_that_are_one_become_one(site, cast):
    old, new = make_source(cast.harbour, verdict=Verdict.FINE), make_source(cast.millbrook)
    Feed.objects.filter(source=new).update(address=site.shows("/new", ONE), state=Feed.State.ASLEEP)
    Feed.objects.filter(source=old).update(address=site.server.says("/old", status=301, Location="/new"))
    mias = make_follow(cast.mia, cast.harbour, old, "Chemistry")
    noahs_old, noahs_new = (make_follow(cast.noah, cast.harbour, source) for source in (old, new))
    zoes = make_follow(cast.zoe, cast.harbour, old, ended=mias.created)
    poll_now(old.feed)

    assert old.feed.state == Feed.State.ENDED
    new.feed.refresh_from_db()
    assert new.feed.state == Feed.State.ACTIVE
    mias.refresh_from_db()
    assert (mias.source, mias.why, mias.ended) == (new, "Chemistry", None)
    noahs_old.refresh_from_db()
    noahs_new.refresh_from_db()
    assert noahs_old.ended is not None
    assert (noahs_new.source, noahs_new.ended) == (new, None)
    zoes.refresh_from_db()
    assert zoes.source == old
    assert Follow.objects.count() == 4
    assert poll_feeds() in (0, 1)


def test_who_follows_both_keeps_what_each_was_for(cast):
    old, new = make_source(cast.harbour), make_source(cast.harbour)
    harbour = {"school": cast.harbour, "person": cast.mia}
    shelf = Folder.objects.create(**harbour, name="Sea")
    ends = make_follow(cast.mia, cast.harbour, old, "For my crane", folder=shelf)
    stays = make_follow(cast.mia, cast.harbour, new, "To learn")
    others = make_follow(cast.noah, cast.harbour, new, "Mine alone")
    ends.topics.set([cast.chemistry, cast.music])
    stays.topics.set([cast.music])
    crane, both = (Goal.objects.create(**harbour, title=title) for title in ("Crane", "Both"))
    for goal, follow in ((crane, ends), (both, ends), (both, stays)):
        GoalTie.objects.create(goal=goal, follow=follow)
    for _twice in range(2):
        move_feed(old.feed.pk, new.feed.address)
    stays = Follow.objects.current().get(person=cast.mia)
    assert (stays.source, stays.why, stays.folder) == (new, "To learn / For my crane", shelf)
    assert set(stays.topics.all()) == {cast.chemistry, cast.music}
    assert {tie.goal for tie in stays.goal_ties.all()} == {crane, both}
    others.refresh_from_db()
    assert (others.why, others.topics.count(), others.goal_ties.count()) == ("Mine alone", 0, 0)


def test_another_site_is_looked_at_anew_by_each_school(site, cast):  # SAFETY 41
    old, new = make_source(cast.harbour, verdict=Verdict.RECOMMENDED, added_by=cast.mia), make_source()
    SchoolSource.objects.create(school=cast.millbrook, source=old, verdict=Verdict.REFUSED, why="Not for us")
    move_feed(old.feed.pk, new.feed.address)
    here = SchoolSource.objects.get(school=cast.harbour, source=new)
    assert (here.verdict, here.added_by) == (Verdict.NONE, cast.mia)
    there = SchoolSource.objects.get(school=cast.millbrook, source=new)
    assert (there.verdict, there.why) == (Verdict.REFUSED, "Not for us")


def test_what_a_school_said_of_the_new_one_stands(cast):
    old, new = make_source(cast.harbour, verdict=Verdict.RECOMMENDED), make_source(cast.harbour)
    SchoolSource.objects.filter(source=new).update(verdict=Verdict.CAUTION)
    move_feed(old.feed.pk, new.feed.address)
    assert SchoolSource.objects.get(school=cast.harbour, source=new).verdict == Verdict.CAUTION


def test_the_same_site_at_a_new_address_keeps_its_verdict(cast):
    old = make_source(cast.harbour, verdict=Verdict.FINE, address="http://www.site.example/")
    new = make_source(address="https://site.example/")
    move_feed(old.feed.pk, new.feed.address)
    assert SchoolSource.objects.get(school=cast.harbour, source=new).verdict == Verdict.FINE


def test_moving_twice_is_moving_once(cast):
    old, new = make_source(cast.harbour), make_source()
    make_follow(cast.mia, cast.harbour, old)
    assert move_feed(old.feed.pk, new.feed.address) == new.feed
    assert move_feed(old.feed.pk, new.feed.address) is None
    assert Follow.objects.get().source == new
