"""Reading goals: one's list, and one goal with its steps and the ties that help."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from networks.connections.models import Connection
from networks.connections.queries import connected_to, network_of
from networks.goals.models import Goal, GoalStep
from resources.follows.models import Follow
from resources.follows.queries import current_follows
from resources.reading.courses.queries import Progress, progress_in
from resources.sources.models import Source, SourceKind


@dataclass(frozen=True)
class GoalBoard:
    """A person's goals by what became of them."""

    open: list[Goal]
    reached: list[Goal]
    dropped: list[Goal]

    @property
    def is_empty(self) -> bool:
        """Whether there is no goal at all yet."""
        return not (self.open or self.reached or self.dropped)


@dataclass(frozen=True)
class HelpingTie:
    """A tie that helps with a goal: what it is called, of which kind, and what it is for. `progress` says how far
    the goal's person is in a course."""

    kind: str
    name: str
    purpose: str
    progress: str = ""


@dataclass(frozen=True)
class GoalPage:
    """One goal as it is shown."""

    goal: Goal
    steps: list[GoalStep]
    ties: list[HelpingTie]
    mine: bool

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(1 for step in self.steps if step.done)

    @property
    def next_step(self) -> GoalStep | None:
        """The first step not yet done, None when all are."""
        return next((step for step in self.steps if not step.done), None)


def goals_of(viewer: Viewer, person: Person | None = None) -> QuerySet[Goal]:
    """The goals of a person (the viewer's own when left out) that the viewer may see, newest first.

    Each carries `steps_all` and `steps_done`.
    """
    return (
        Goal.objects.visible_to(viewer)
        .filter(person=person or viewer.person)
        .select_related("topic")
        .annotate(
            steps_all=Count("steps", distinct=True),
            steps_done=Count("steps", filter=Q(steps__done__isnull=False), distinct=True),
        )
        .order_by("-created", "-id")
    )


def board_of(viewer: Viewer) -> GoalBoard:
    """The viewer's own goals, at most 200 of them. One query."""
    goals = list(goals_of(viewer)[:200])
    return GoalBoard(
        open=[goal for goal in goals if not goal.reached and not goal.dropped],
        reached=[goal for goal in goals if goal.reached],
        dropped=[goal for goal in goals if goal.dropped and not goal.reached],
    )


def open_goals_of(viewer: Viewer, people: Iterable[Person]) -> dict[int, int]:
    """How many open goals each has (person id -> number, 0 included), as far as the viewer may see. One query."""
    ids = [person.pk for person in people]
    rows = Goal.objects.visible_to(viewer).open().filter(person__in=ids).values_list("person")
    return dict.fromkeys(ids, 0) | dict(rows.annotate(number=Count("id")))


def goal_page(viewer: Viewer, goal: Goal) -> GoalPage:
    """The goal with its steps in order and the ties that help, as far as the viewer may know of them."""
    mine = goal.person_id == viewer.person.pk
    return GoalPage(goal=goal, steps=list(goal.steps.all()), ties=ties_of_goal(viewer, goal), mine=mine)


def ties_of_goal(viewer: Viewer, goal: Goal) -> list[HelpingTie]:
    """The ties that help with the goal and still stand; people first. Three queries at most.  # SAFETY 32"""
    people = network_of(viewer, goal.person).filter(goal_ties__goal=goal)
    follows = (
        Follow.objects.current()
        .filter(goal_ties__goal=goal, person=goal.person, source__in=Source.objects.visible_to(viewer))
        .select_related("source")
    )
    learnt = [follow.source_id for follow in follows if follow.source.kind == SourceKind.COURSE]
    courses = progress_in(viewer, goal.person, learnt) if learnt else {}
    return [
        *(HelpingTie(tie.kind, tie.other(goal.person).name, tie.purpose) for tie in people),
        *(
            HelpingTie(follow.source.kind, follow.source.title, follow.why, _progress(courses, follow))
            for follow in follows
        ),
    ]


def _progress(courses: dict[int, Progress], follow: Follow) -> str:
    progress = courses.get(follow.source_id)
    return progress.words if progress else ""


def own_follows(viewer: Viewer) -> QuerySet[Follow]:
    """The sources the viewer follows, for choosing which of them help."""
    return current_follows(viewer).order_by("source__title", "id")


def own_connections(viewer: Viewer) -> QuerySet[Connection]:
    """The people in the viewer's network, for choosing which of them help."""
    return connected_to(viewer).order_by("-created", "-id")


def own_topics(viewer: Viewer) -> QuerySet[Topic]:
    """The topics among the viewer's interests, by name."""
    return Topic.objects.of_interest_to(viewer).order_by("name")
