"""How one's own goals are found by words."""

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import OuterRef, QuerySet, Subquery

from accounts.people.viewer import Viewer
from accounts.search.kinds import newer
from accounts.search.matching import CompiledQuery, matching_fields
from kit.text.folding import lines_of
from networks.goals.models import Goal, GoalStep


def any_goals(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """The viewer's own goals that hold the words: title, why, or the steps there.  # SAFETY 22"""
    own = Goal.objects.of(viewer) if viewer.is_student else Goal.objects.none()
    steps = GoalStep.objects.filter(goal=OuterRef("pk")).order_by().values("goal")
    steps = Subquery(steps.values(all=StringAgg("text", "\n", order_by="position")))
    return matching_fields(viewer, own.annotate(words=lines_of("why", steps)), compiled, "title", "words")


def find_goals(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """The same, for a topic and since when. Nobody finds another's goals, also no teacher who may read them."""
    goals = newer(any_goals(viewer, compiled), compiled, "created")
    if compiled.topic:
        goals = goals.filter(topic__slug=compiled.topic)
    return goals.order_by("-created", "-id")
