"""What students do with goals. A goal is its owner's alone to change; each act done twice changes nothing more."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.services import lock_actor
from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.errors import Refused
from networks.connections.models import Connection
from networks.goals.models import Goal, GoalStep, GoalTie
from resources.follows.models import Follow

STEPS_AT_MOST = 20
OPEN_AT_MOST = 30
A_DAY = 60


@transaction.atomic
def create_goal(
    *,
    actor: Viewer,
    title: str,
    why: str = "",
    topic: Topic | None = None,
    until: date | None = None,
    steps: Sequence[str] = (),
) -> Goal:
    """A new open goal of the actor's, with its steps in order (empty ones are left out).

    Raises Refused (field `title`, `topic`, `until` or `steps`). The same goal once more, while it is open, is
    the one there is: a doubled click makes no twin.
    """
    wanted = _checked(actor, title=title, why=why, topic=topic, until=until)
    texts = [text.strip() for text in steps if text.strip()]
    if len(texts) > STEPS_AT_MOST:
        raise Refused(_too_many_steps(), field="steps")
    lock_actor(actor)
    if twin := Goal.objects.of(actor).open().filter(title__iexact=wanted["title"]).first():
        return twin
    _check_room(actor)
    if Goal.objects.of(actor).filter(created__gt=timezone.now() - timedelta(days=1)).count() >= A_DAY:
        raise Refused(_("That is a lot of goals for one day. Go on tomorrow."), field="title")
    goal = Goal.objects.create(school=actor.school, person=actor.person, **wanted)
    GoalStep.objects.bulk_create(
        GoalStep(goal=goal, text=text, position=position) for position, text in enumerate(texts, start=1)
    )
    return goal


def change_goal(
    *, actor: Viewer, goal: Goal, title: str, why: str = "", topic: Topic | None = None, until: date | None = None
) -> None:
    """Say the goal in other words. Raises Refused as `create_goal` does."""
    _own(actor, goal)
    unchanged = until is not None and until == goal.until
    wanted = _checked(actor, title=title, why=why, topic=topic, until=until, past_is_fine=unchanged)
    Goal.objects.filter(pk=goal.pk).update(**wanted)


def reach_goal(*, actor: Viewer, goal: Goal) -> None:
    """The goal is reached; since when stays as it was first said."""
    _own(actor, goal)
    Goal.objects.filter(pk=goal.pk, reached__isnull=True).update(reached=timezone.now(), dropped=None)


def drop_goal(*, actor: Viewer, goal: Goal) -> None:
    """Let go of a goal; it stays to be looked at, and can be taken up again."""
    _own(actor, goal)
    Goal.objects.open().filter(pk=goal.pk).update(dropped=timezone.now())


@transaction.atomic
def reopen_goal(*, actor: Viewer, goal: Goal) -> None:
    """Take up again a goal that was reached or let go. Raises Refused where too many are open."""
    _own(actor, goal)
    lock_actor(actor)
    if not Goal.objects.open().filter(pk=goal.pk).exists():
        _check_room(actor)
    Goal.objects.filter(pk=goal.pk).update(reached=None, dropped=None)


@transaction.atomic
def add_step(*, actor: Viewer, goal: Goal, text: str) -> GoalStep:
    """One more step, at the end. Raises Refused (field `text`) when it is empty or there are too many."""
    _own(actor, goal)
    text = text.strip()
    if not text:
        raise Refused(_("Write what the step is."), field="text")
    Goal.objects.select_for_update().get(pk=goal.pk)
    steps = list(goal.steps.all())
    if steps and steps[-1].text == text and steps[-1].done is None:
        return steps[-1]
    if len(steps) >= STEPS_AT_MOST:
        raise Refused(_too_many_steps(), field="text")
    last = goal.steps.aggregate(last=Max("position"))["last"] or 0
    return GoalStep.objects.create(goal=goal, text=text, position=last + 1)


def mark_step(*, actor: Viewer, step: GoalStep, done: bool) -> None:
    """Tick a step, or take the tick away."""
    _own(actor, step.goal)
    if done:
        GoalStep.objects.filter(pk=step.pk, done__isnull=True).update(done=timezone.now())
    else:
        GoalStep.objects.filter(pk=step.pk).update(done=None)


def remove_step(*, actor: Viewer, step: GoalStep) -> None:
    """Take a step away; `restore_step` brings it back."""
    _own(actor, step.goal)
    GoalStep.objects.filter(pk=step.pk).delete()


def restore_step(*, actor: Viewer, goal: Goal, uuid: UUID, text: str, position: int, done: bool) -> GoalStep:
    """Bring back a step that was removed, in its place. The same `uuid` twice brings it back once."""
    _own(actor, goal)
    step, _made = GoalStep.objects.get_or_create(
        uuid=uuid,
        goal=goal,
        defaults={"text": text, "position": position, "done": timezone.now() if done else None},
    )
    return step


@transaction.atomic
def choose_ties(
    *, actor: Viewer, goal: Goal, follows: Iterable[Follow] = (), connections: Iterable[Connection] = ()
) -> None:
    """Say which of one's own ties help with the goal: these and no others. Others' ties are left out."""
    _own(actor, goal)
    Goal.objects.select_for_update().get(pk=goal.pk)
    own_follows = {follow.pk for follow in follows if follow.person_id == actor.person.pk}
    own_connections = {
        connection.pk
        for connection in connections
        if actor.person.pk in (connection.asker_id, connection.recipient_id)
    }
    goal.ties.filter(follow__isnull=False).exclude(follow__in=own_follows).delete()
    seen = Connection.objects.of(actor)
    goal.ties.filter(connection__in=seen).exclude(connection__in=own_connections).delete()
    GoalTie.objects.bulk_create(
        [GoalTie(goal=goal, follow_id=pk) for pk in sorted(own_follows)]
        + [GoalTie(goal=goal, connection_id=pk) for pk in sorted(own_connections)],
        ignore_conflicts=True,
    )


def _check_room(actor: Viewer) -> None:
    """Raise Refused when the actor, whose row is held, has all the goals open that anybody keeps in mind."""
    if Goal.objects.of(actor).open().count() >= OPEN_AT_MOST:
        raise Refused(_("You have thirty goals open. Reach one or let one go first."), field="title")


def _own(actor: Viewer, goal: Goal) -> None:
    if goal.person_id != actor.person.pk or goal.school_id != actor.school.pk:
        raise Refused(_("This goal belongs to somebody else."))


def _checked(
    actor: Viewer, *, title: str, why: str, topic: Topic | None, until: date | None, past_is_fine: bool = False
) -> dict:
    title, why = title.strip(), why.strip()
    if not title:
        raise Refused(_("Say what you want to be able to do."), field="title")
    if len(title) > 140:
        raise Refused(_("That is a long one. Can you say it in fewer than 140 letters?"), field="title")
    if len(why) > 300:
        raise Refused(_("Please keep this under 300 letters."), field="why")
    if topic is not None and topic.school_id not in (None, actor.school.pk):
        raise Refused(_("We do not know this topic."), field="topic")
    if until is not None and until < actor.school.today() and not past_is_fine:
        raise Refused(_("This day has gone by. Choose one that is still to come."), field="until")
    return {"title": title, "why": why, "topic": topic, "until": until}


def _too_many_steps() -> str:
    return _("That is a lot of steps. Try it with %(count)s at most.") % {"count": STEPS_AT_MOST}
