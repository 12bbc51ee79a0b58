"""The day's reading is finite, calm and never twice the same."""

import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from accounts.models import SourcePolicy
from resources.models import DailyPick, Entry, Feed, ReadingRhythm, SchoolSource, Verdict
from resources.reading.readings.services import mark_read
from resources.reading.today.queries import today
from resources.vetting.services.verdicts import judge_source
from tests.resources.making import make_entries, make_follow, make_source, todays_reading


def followed(cast, entries, *, since=timedelta(days=40), **facts):
    source = make_source(cast.harbour, **facts)
    make_entries(source, entries)
    make_follow(cast.mia, cast.harbour, source, created=timezone.now() - since)
    return source


def titles(reading):
    return [item.title for item in reading.items]


def test_a_day_has_an_end(cast):  # SAFETY 24, 25
    for _each in range(6):
        followed(cast, 10)
    viewer = cast.viewer(cast.mia)
    assert len(todays_reading(viewer).items) == 8
    ReadingRhythm.objects.create(person=cast.mia, school=cast.harbour, a_day=5, a_source=1)
    assert len(todays_reading(viewer).items) == 8, "what was chosen for today stays"
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert len(todays_reading(viewer).items) == 5


def test_at_most_so_many_of_one_source_and_quiet_ones_first(cast):
    followed(cast, 20, title="Loud")
    followed(cast, 2, title="Quiet")
    assert titles(todays_reading(cast.viewer(cast.mia))) == [
        "Quiet, piece 1",
        "Loud, piece 1",
        "Quiet, piece 2",
        "Loud, piece 2",
    ]


def test_nothing_is_given_twice(cast):
    source = followed(cast, 6)
    viewer = cast.viewer(cast.mia)
    given = []
    for day in range(4):
        with time_machine.travel(timezone.now() + timedelta(days=day)):
            given += titles(todays_reading(viewer))
    assert len(given) == len(set(given)) == 6
    assert set(given) == set(Entry.objects.filter(feed__source=source).values_list("title", flat=True))


def test_what_was_read_already_is_not_given(cast):
    source = followed(cast, 1)
    viewer = cast.viewer(cast.mia)
    mark_read(actor=viewer, entry=source.feed.entries.get())
    assert todays_reading(viewer).items == []


def test_news_of_an_old_source_waits_for_tomorrow_and_a_new_source_may_join(cast):
    old = followed(cast, 1, title="Old")
    viewer = cast.viewer(cast.mia)
    assert titles(todays_reading(viewer)) == ["Old, piece 1"]
    make_entries(old, 1, title="Fresh")
    assert titles(todays_reading(viewer)) == ["Old, piece 1"]
    followed(cast, 1, title="New", since=timedelta())
    assert titles(todays_reading(viewer)) == ["Old, piece 1", "New, piece 1"]


def test_an_empty_day_takes_what_comes_later_and_asks_no_more_than_it_must(cast, django_assert_num_queries):
    source = followed(cast, 0)
    viewer = cast.viewer(cast.mia)
    assert titles(todays_reading(viewer)) == []
    with django_assert_num_queries(2):
        assert titles(todays_reading(viewer)) == []
    make_entries(source, 1, title="News")
    Feed.objects.update(last_new=timezone.now())
    assert titles(todays_reading(viewer)) == ["News"]
    Feed.objects.update(last_new=timezone.now() + timedelta(seconds=1))
    with django_assert_num_queries(3):
        assert titles(todays_reading(viewer)) == ["News"]


def test_what_staff_say_yes_to_may_join_an_empty_day(cast):
    cast.harbour.source_policy = SourcePolicy.REVIEW_BEFORE
    cast.harbour.save()
    source = followed(cast, 1)
    viewer = cast.viewer(cast.mia)
    assert titles(todays_reading(viewer)) == []
    judge_source(actor=cast.viewer(cast.lena), source=source, verdict=Verdict.FINE)
    assert len(titles(todays_reading(viewer))) == 1


def test_a_day_is_a_day_of_the_school(cast):
    source = make_source(cast.millbrook)
    make_entries(source, 6, every=timedelta(minutes=1))
    make_follow(cast.otto, cast.millbrook, source)
    viewer = cast.viewer(cast.otto)
    with time_machine.travel("2026-11-24 10:30:00+00:00", tick=False):  # 23:30 in Auckland
        Entry.objects.update(published=timezone.now() - timedelta(hours=1))
        assert len(todays_reading(viewer).items) == 2
    with time_machine.travel("2026-11-24 11:30:00+00:00", tick=False):  # half past midnight there
        assert len(todays_reading(viewer).items) == 2
    assert DailyPick.objects.values("day").distinct().count() == 2


def test_done_is_said_when_all_is_read(cast):
    followed(cast, 1)
    viewer = cast.viewer(cast.mia)
    todays_reading(viewer)
    assert not today(viewer).is_done
    assert any(not item.is_read for item in today(viewer).items)
    mark_read(actor=viewer, entry=Entry.objects.get())
    assert today(viewer).is_done
    assert today(viewer).read_count == 1


def test_a_refusal_takes_it_out_of_today_at_once(cast):  # SAFETY 41
    source = followed(cast, 2)
    viewer = cast.viewer(cast.mia)
    todays_reading(viewer)
    SchoolSource.objects.filter(source=source).update(verdict=Verdict.REFUSED)
    assert today(viewer).items == []


def test_nothing_explicit_for_the_young(cast):  # SAFETY 42
    source = followed(cast, 0)
    make_entries(source, 1, explicit=True)
    assert todays_reading(cast.viewer(cast.mia)).items == []


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_once_see_the_same_day(cast):
    for _each in range(3):
        followed(cast, 5)
    viewer = cast.viewer(cast.mia)
    start, seen, wrong = threading.Barrier(4), [], []

    def look():
        try:
            start.wait()
            seen.append(titles(todays_reading(viewer)))
        except Exception as error:  # noqa: BLE001 - told below, in the thread that asserts
            wrong.append(error)
        finally:
            connection.close()

    tabs = [threading.Thread(target=look) for _ in range(4)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()
    assert wrong == []
    assert len(seen[0]) == 6
    assert all(each == seen[0] for each in seen)
    assert DailyPick.objects.count() == 6
