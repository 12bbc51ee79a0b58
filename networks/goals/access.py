"""The doors to goals."""

from uuid import UUID

from django.http import Http404

from accounts.people.viewer import Viewer
from networks.goals.models import Goal, GoalStep


def seen_goal(viewer: Viewer, uuid: UUID) -> Goal:
    """A goal of one's own or of a student one teaches. Raises Http404.  # SAFETY 22"""
    return _first(Goal.objects.visible_to(viewer).filter(uuid=uuid))


def own_goal(viewer: Viewer, uuid: UUID) -> Goal:
    """A goal of one's own. Raises Http404."""
    return _first(Goal.objects.visible_to(viewer).filter(uuid=uuid, person=viewer.person))


def own_step(viewer: Viewer, uuid: UUID) -> GoalStep:
    """A step of a goal of one's own. Raises Http404."""
    step = (
        GoalStep.objects.filter(uuid=uuid, goal__in=Goal.objects.visible_to(viewer), goal__person=viewer.person)
        .select_related("goal__topic", "goal__person")
        .first()
    )
    if step is None:
        raise Http404
    return step


def _first(goals) -> Goal:
    goal = goals.select_related("topic", "person").first()
    if goal is None:
        raise Http404
    return goal
