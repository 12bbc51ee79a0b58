"""Making goals, ticking steps, and who may."""

from datetime import timedelta

import pytest

from kit.errors import Refused
from networks.goals.models import Goal
from networks.goals.queries import own_follows, ties_of_goal
from networks.goals.services import (
    add_step,
    choose_ties,
    create_goal,
    drop_goal,
    mark_step,
    reach_goal,
    reopen_goal,
)
from resources.models import SchoolSource, Verdict
from tests.resources.making import make_follow, make_source


def test_a_goal_has_its_steps_in_order_without_the_empty_ones(cast):
    goal = create_goal(actor=cast.viewer(cast.mia), title=" Play a song ", steps=["Tune", " ", "Strum"])
    assert goal.title == "Play a song"
    assert goal.school == cast.harbour
    assert [(step.position, step.text) for step in goal.steps.all()] == [(1, "Tune"), (2, "Strum")]


def test_the_same_goal_twice_is_one_goal(cast):
    mia = cast.viewer(cast.mia)
    assert create_goal(actor=mia, title="Play a song") == create_goal(actor=mia, title="play a song")
    assert Goal.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "field"),
    [({"title": "  "}, "title"), ({"title": "x" * 141}, "title"), ({"title": "a", "why": "x" * 301}, "why")],
)
def test_what_cannot_be_a_goal_is_said_beside_its_field(cast, given, field):
    with pytest.raises(Refused) as no:
        create_goal(actor=cast.viewer(cast.mia), **given)
    assert no.value.field == field


def test_a_day_that_has_gone_by_is_refused(cast):
    with pytest.raises(Refused) as no:
        create_goal(actor=cast.viewer(cast.mia), title="a", until=cast.harbour.today() - timedelta(days=1))
    assert no.value.field == "until"


def test_a_goal_is_reached_let_go_and_taken_up_again(cast):
    mia = cast.viewer(cast.mia)
    goal = create_goal(actor=mia, title="Play a song")
    reach_goal(actor=mia, goal=goal)
    goal.refresh_from_db()
    first = goal.reached
    reach_goal(actor=mia, goal=goal)
    goal.refresh_from_db()
    assert goal.reached == first
    reopen_goal(actor=mia, goal=goal)
    drop_goal(actor=mia, goal=goal)
    goal.refresh_from_db()
    assert goal.reached is None
    assert goal.dropped is not None


def test_nobody_changes_the_goal_of_somebody_else(cast):
    # SAFETY 22
    goal = create_goal(actor=cast.viewer(cast.mia), title="Play a song", steps=["Tune"])
    for other in (cast.noah, cast.adler, cast.otto):
        with pytest.raises(Refused):
            mark_step(actor=cast.viewer(other), step=goal.steps.get(), done=True)
        with pytest.raises(Refused):
            add_step(actor=cast.viewer(other), goal=goal, text="More")


def test_a_source_that_was_refused_is_no_tie_of_a_goal_any_more(cast):
    # SAFETY 41
    mia, source = cast.viewer(cast.mia), make_source(cast.harbour, title="Tide tables")
    goal = create_goal(actor=mia, title="Read the tides")
    choose_ties(actor=mia, goal=goal, follows=[make_follow(cast.mia, cast.harbour, source)])
    assert [tie.name for tie in ties_of_goal(mia, goal)] == ["Tide tables"]
    SchoolSource.objects.update(verdict=Verdict.REFUSED)
    assert ties_of_goal(mia, goal) == []
    assert not own_follows(mia).exists()
