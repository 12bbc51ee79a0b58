"""Following with a purpose, letting go and taking it back."""

import threading

import pytest
from django.db import connection

from accounts.models import Membership, Role
from accounts.people.queries import viewer_of
from accounts.schools.models import SourcePolicy
from kit.errors import Refused
from resources.follows import purposes, services
from resources.follows.queries import current_follows, followers_here, said_of_following
from resources.follows.services import edit_follow, end_follow, restart_follow, start_follow
from resources.models import Feed, Follow, Verdict
from tests.resources.making import make_follow, make_source


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

    with purposes.purposes.filled_with(Goals()):
        viewer, source = cast.viewer(cast.mia), make_source(cast.harbour)
        follow = start_follow(actor=viewer, source=source, why="Boats", goals=["g1"])
        assert chosen == {follow.pk: ["g1"]}


def test_classmates_are_a_number(cast):
    source = make_source(cast.harbour)
    for person in (cast.mia, cast.noah, cast.zoe):
        make_follow(person, cast.harbour, source)
    make_follow(cast.otto, cast.millbrook, source)
    assert followers_here(cast.viewer(cast.mia), source) == 1
    assert followers_here(cast.viewer(cast.lena), source) == 3
