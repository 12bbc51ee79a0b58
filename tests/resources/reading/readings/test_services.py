"""Following with a purpose, letting go and taking it back, and what one keeps."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership, Role
from accounts.people.viewer import viewer_of
from accounts.schools.models import SourcePolicy
from kit.errors import Refused
from resources.follows import purposes
from resources.follows.access import get_follow
from resources.follows.queries import current_follows, followers_here, said_of_following
from resources.follows.services import edit_follow, end_follow, restart_follow, start_follow
from resources.models import Feed, Follow, Reading, SchoolSource, Verdict
from resources.reading import services
from resources.reading.annotations.queries import saved_readings
from resources.reading.annotations.services import set_saved, write_note
from resources.reading.entries.queries import followed_entries
from resources.reading.readings.access import get_entry
from resources.reading.readings.queries import ReadingActivity, activity_of, reading_of
from resources.reading.readings.rows import entry_rows
from resources.reading.readings.services import mark_read
from tests.resources.making import make_entries, make_follow, make_source


def test_a_follow_has_a_purpose(cast):
    viewer, source = cast.viewer(cast.mia), make_source(cast.harbour)
    with pytest.raises(Refused) as no:
        start_follow(actor=viewer, source=source, why="  ")
    assert no.value.field == "why"
    assert not Follow.objects.exists()
    follow = start_follow(actor=viewer, source=source, why="Acids", topics=[cast.chemistry])
    again = start_follow(actor=viewer, source=source, why="Acids and bases", topics=[])
    assert again == follow
    follow.refresh_from_db()
    assert follow.why == "Acids and bases"
    edit_follow(actor=viewer, follow=follow, why="Tides", topics=[cast.music])
    assert list(follow.topics.all()) == [cast.music]


def test_after_following_news_are_promised_only_where_they_come(cast):
    viewer = cast.viewer(cast.mia)
    blog, page = make_source(cast.harbour), make_source(cast.harbour, feed=False)
    assert "comes to Today" in said_of_following(viewer, blog)
    assert said_of_following(viewer, page) == "You keep it now."
    assert said_of_following(cast.viewer(cast.adler), blog) == "You follow it now."
    cast.harbour.source_policy = SourcePolicy.REVIEW_BEFORE
    cast.harbour.save()
    assert said_of_following(cast.viewer(cast.mia), make_source(cast.harbour)) == "You follow it now."


def test_after_a_note_one_is_back_where_one_wrote(cast):
    entry = make_entries(make_source(cast.harbour), 1)[0]
    address = reverse("resources:entry-note", args=[entry.uuid])
    answer = cast.client(cast.mia).post(address, {"note": "Limpets walk home."})
    assert answer.url == reverse("resources:entry-detail", args=[entry.uuid]) + "#entry-note"


def test_a_refused_source_cannot_be_followed(cast):
    source = make_source(cast.harbour, verdict=Verdict.REFUSED)
    with pytest.raises(Refused):
        start_follow(actor=cast.viewer(cast.mia), source=source, why="Please")
    assert not Follow.objects.exists()


def test_letting_go_can_be_taken_back_and_wakes_the_feed(cast):
    viewer, source = cast.viewer(cast.mia), make_source(cast.harbour)
    follow = start_follow(actor=viewer, source=source, why="Acids")
    end_follow(actor=viewer, follow=follow)
    assert not current_follows(viewer).exists()
    Feed.objects.update(state=Feed.State.ASLEEP)
    restart_follow(actor=viewer, follow=follow)
    restart_follow(actor=viewer, follow=follow)
    assert list(current_follows(viewer)) == [follow]
    assert Feed.objects.get().state == Feed.State.ACTIVE


def test_taking_back_after_following_anew_changes_nothing(cast):
    viewer, source = cast.viewer(cast.mia), make_source(cast.harbour)
    first = end_follow(actor=viewer, follow=start_follow(actor=viewer, source=source, why="One"))
    second = start_follow(actor=viewer, source=source, why="Two")
    assert restart_follow(actor=viewer, follow=first) == second
    assert list(current_follows(viewer)) == [second]


def test_taking_back_while_following_anew_changes_nothing(cast, monkeypatch):
    viewer, source = cast.viewer(cast.mia), make_source(cast.harbour)
    first = end_follow(actor=viewer, follow=start_follow(actor=viewer, source=source, why="One"))
    look = services._current

    def look_and_follow(*given):
        found = look(*given)
        if found is None:  # the other window is a moment later
            Follow.objects.create(person=cast.mia, school=cast.harbour, source=source, why="Two")
        return found

    monkeypatch.setattr(services, "_current", look_and_follow)
    assert restart_follow(actor=viewer, follow=first).why == "Two"
    assert [follow.why for follow in current_follows(viewer)] == ["Two"]


def test_who_works_at_two_schools_follows_at_each(cast):  # SAFETY 40
    Membership.objects.create(person=cast.adler, school=cast.millbrook, role=Role.TEACHER)
    source = make_source(cast.harbour)
    for school in (cast.harbour, cast.millbrook):
        viewer = viewer_of(cast.adler, school.uuid)
        follow = start_follow(actor=viewer, source=source, why=f"For {school.code}")
        assert start_follow(actor=viewer, source=source, why=f"For {school.code}") == follow
        assert list(current_follows(viewer)) == [follow]
    end_follow(actor=viewer, follow=follow)
    assert [one.why for one in current_follows(viewer_of(cast.adler, cast.harbour.uuid))] == ["For harbour"]


def test_what_one_keeps_at_one_school_is_not_at_the_other(cast):  # SAFETY 40
    Membership.objects.create(person=cast.adler, school=cast.millbrook, role=Role.TEACHER)
    source = make_source(cast.harbour)
    SchoolSource.objects.create(school=cast.millbrook, source=source)
    entry = make_entries(source, 1)[0]
    here, there = (viewer_of(cast.adler, school.uuid) for school in (cast.harbour, cast.millbrook))
    write_note(actor=here, entry=entry, note="For Mia")
    set_saved(actor=there, entry=entry, saved=True)
    assert not saved_readings(here).exists()
    assert saved_readings(there).get().note == ""
    assert reading_of(there, get_entry(there, entry.uuid)).note == ""
    assert reading_of(here, get_entry(here, entry.uuid)).note == "For Mia"
    assert [row.has_note for row in entry_rows(there, [entry])] == [False]


@pytest.mark.django_db(transaction=True)
def test_a_button_pressed_in_two_windows_makes_one_follow(cast):
    viewer, source = cast.viewer(cast.mia), make_source(cast.harbour)
    start, wrong = threading.Barrier(4), []

    def press():
        try:
            start.wait()
            start_follow(actor=viewer, source=source, why="Acids")
        except Exception as error:  # noqa: BLE001 - told below, in the thread that asserts
            wrong.append(error)
        finally:
            connection.close()

    windows = [threading.Thread(target=press) for _ in range(4)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert wrong == []
    assert Follow.objects.count() == 1


def test_goals_plug_in(cast):
    chosen = {}

    class Goals:
        def choices(self, viewer):
            return [("g1", "Build a boat")]

        def chosen(self, follow):
            return chosen.get(follow.pk, [])

        def choose(self, *, actor, follow, uuids):
            chosen[follow.pk] = list(uuids)

    before = purposes.purposes()
    purposes.plug(Goals())
    try:
        viewer, source = cast.viewer(cast.mia), make_source(cast.harbour)
        follow = start_follow(actor=viewer, source=source, why="Boats", goals=["g1"])
        assert chosen == {follow.pk: ["g1"]}
    finally:
        purposes.plug(before)


def test_read_saved_and_noted(cast):
    source = make_source(cast.harbour)
    entry = make_entries(source, 1)[0]
    viewer = cast.viewer(cast.mia)
    first = mark_read(actor=viewer, entry=entry).read
    assert mark_read(actor=viewer, entry=entry).read == first
    for _twice in range(2):
        set_saved(actor=viewer, entry=entry, saved=True)
    assert [reading.entry for reading in saved_readings(viewer)] == [entry]
    set_saved(actor=viewer, entry=entry, saved=False)
    assert not saved_readings(viewer).exists()
    assert write_note(actor=viewer, entry=entry, note=" Mine ").note == "Mine"
    assert write_note(actor=viewer, entry=entry, note="").noted is None
    assert Reading.objects.count() == 1


def test_the_other_school_and_the_other_person_do_not_exist(cast):  # SAFETY 22, 40
    source = make_source(cast.harbour)
    entry = make_entries(source, 1)[0]
    follow = make_follow(cast.mia, cast.harbour, source)
    assert get_entry(cast.viewer(cast.noah), entry.uuid) == entry
    with pytest.raises(Http404):
        get_entry(cast.viewer(cast.otto), entry.uuid)
    for person in (cast.noah, cast.adler, cast.otto):
        with pytest.raises(Http404):
            get_follow(cast.viewer(person), follow.uuid)
    write_note(actor=cast.viewer(cast.mia), entry=entry, note="Mine")
    set_saved(actor=cast.viewer(cast.mia), entry=entry, saved=True)
    assert not saved_readings(cast.viewer(cast.adler)).exists()


def test_classmates_are_a_number(cast):
    source = make_source(cast.harbour)
    for person in (cast.mia, cast.noah, cast.zoe):
        make_follow(person, cast.harbour, source)
    make_follow(cast.otto, cast.millbrook, source)
    assert followers_here(cast.viewer(cast.mia), source) == 1
    assert followers_here(cast.viewer(cast.lena), source) == 3


@pytest.mark.parametrize("number", [3, 30])
def test_activity_costs_the_same_for_many(cast, number, django_assert_num_queries):
    now = timezone.now()
    for _each in range(number):
        source = make_source(cast.harbour)
        entry = make_entries(source, 1)[0]
        make_follow(cast.mia, cast.harbour, source)
        Reading.objects.create(school=cast.harbour, person=cast.mia, entry=entry, read=now, saved=now, note="x")
    old = Reading.objects.first()
    old.read = now - timedelta(days=30)
    old.save()
    adler = cast.viewer(cast.adler)
    with django_assert_num_queries(2):
        activity = activity_of(adler, [cast.mia.pk, cast.noah.pk], now - timedelta(days=7))
    assert activity == {
        cast.mia.pk: ReadingActivity(read=number - 1, saved=number, noted=0, follows=number),
        cast.noah.pk: ReadingActivity(),
    }


def test_all_holds_what_one_follows_and_nothing_else(cast):
    mine, other = make_source(cast.harbour), make_source(cast.harbour)
    make_entries(mine, 2)
    make_entries(other, 2)
    make_follow(cast.mia, cast.harbour, mine)
    viewer = cast.viewer(cast.mia)
    assert {entry.feed.source for entry in followed_entries(viewer)} == {mine}
    assert followed_entries(viewer, kind="podcast").count() == 0
    assert followed_entries(viewer, source=other).count() == 2
