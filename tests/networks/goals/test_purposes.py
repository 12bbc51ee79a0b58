"""Goals are what a follow can be for."""

from networks.goals.models import Goal, GoalTie
from networks.goals.purposes import GoalPurposes
from resources.follows import purposes
from resources.follows.forms import FollowForm
from resources.follows.services import edit_follow, start_follow
from tests.resources.making import make_source


def goal(cast, person, title="Build a boat", **facts):
    return Goal.objects.create(school=cast.harbour, person=person, title=title, **facts)


def test_a_follow_is_tied_to_ones_own_goals_only(cast):  # SAFETY 22
    assert isinstance(purposes.purposes(), GoalPurposes)
    boat, crane, theirs = goal(cast, cast.mia), goal(cast, cast.mia, "Build a crane"), goal(cast, cast.noah)
    mia = cast.viewer(cast.mia)
    form = FollowForm(viewer=mia)
    assert [value for value, _words in form.fields["goals"].choices] == [str(crane.uuid), str(boat.uuid)]
    follow = start_follow(
        actor=mia, source=make_source(cast.harbour), why="Boats", goals=[str(boat.uuid), str(theirs.uuid)]
    )
    assert [tie.goal for tie in GoalTie.objects.filter(follow=follow)] == [boat]
    edit_follow(actor=mia, follow=follow, why="Cranes", goals=[str(crane.uuid)])
    assert [tie.goal for tie in GoalTie.objects.filter(follow=follow)] == [crane]
    assert FollowForm(viewer=mia, follow=follow).initial["goals"] == [str(crane.uuid)]


def test_without_an_open_goal_nothing_is_asked(cast):
    assert "goals" not in FollowForm(viewer=cast.viewer(cast.mia)).fields
