"""What holds the networks together: follows, people asked, goals and what helps with them."""

from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import Role
from demo.build.cast import Cast
from networks.connections.kinds import kind_of
from networks.models import Connection, Goal, GoalStep, GoalTie
from resources.models import Follow, Source


def build_follows(cast: Cast, sources: dict[str, Source]) -> dict[tuple[str, str], Follow]:
    """Write who follows what and return it by student and source key; what was followed first comes first."""
    follows, topics = {}, []
    for student in cast.story.students:
        for row in student.follows:
            follows[student.key, row.source] = follow = Follow(
                school=cast.school,
                person=cast.people[student.key],
                source=sources[row.source],
                why=row.why,
                created=cast.moments.in_week(row.week, student.key, row.source),
            )
            topics.append((follow, cast.topics[row.topic]))
    Follow.objects.bulk_create(follows.values())
    link = Follow.topics.through
    link.objects.bulk_create(link(follow_id=follow.pk, topic_id=topic.pk) for follow, topic in topics)
    return dict(sorted(follows.items(), key=lambda item: item[1].created))


def build_connections(cast: Cast) -> dict[tuple[str, str], Connection]:
    """Write who asked whom, and return it by the keys of asker and asked, both ways round."""
    roles = {member.key: frozenset({Role(member.role)}) for member in cast.story.staff}
    connections = {}
    for student in cast.story.students:
        for ask in student.asks:
            asked_at = cast.moments.in_week(ask.week, student.key, ask.whom)
            is_answered = ask.state != Connection.State.PENDING
            connections[student.key, ask.whom] = Connection(
                school=cast.school,
                asker=cast.people[student.key],
                recipient=cast.people[ask.whom],
                kind=kind_of(roles.get(ask.whom, frozenset({Role.STUDENT}))),
                state=ask.state,
                purpose=ask.purpose,
                topic=cast.topics[ask.topic],
                reply=ask.answer,
                created=asked_at,
                answered=cast.moments.after(asked_at, 30, student.key, ask.whom) if is_answered else None,
            )
    Connection.objects.bulk_create(connections.values())
    for connection in connections.values():
        _tell(cast, connection)
    return connections | {(asked, asker): row for (asker, asked), row in connections.items()}


def build_goals(cast: Cast, follows, connections) -> list[Goal]:
    """Write the goals with their steps and what helps with them."""
    goals, steps, ties = [], [], []
    today = cast.school.local(cast.moments.now).date()
    for student in cast.story.students:
        for number, row in enumerate(student.goals):
            began = cast.moments.in_week(max(0, student.weeks - 1 - 2 * number), student.key, "goal", number)
            goal = Goal(
                school=cast.school,
                person=cast.people[student.key],
                title=row.title,
                why=row.why,
                topic=cast.topics[row.topic],
                until=today + timedelta(weeks=row.until),
                created=began,
            )
            goals.append(goal)
            steps += _steps(cast, goal, row)
            for key in row.ties:
                follow, connection = follows.get((student.key, key)), connections.get((student.key, key))
                ties.append(GoalTie(goal=goal, follow=follow, connection=None if follow else connection))
    Goal.objects.bulk_create(goals)
    GoalStep.objects.bulk_create(steps)
    GoalTie.objects.bulk_create(ties)
    return goals


def _steps(cast, goal, story):
    """The steps; those that are done were done one after the other between the goal's beginning and now."""
    chance = cast.moments.chance(goal.title)
    span = cast.moments.now - goal.created
    parts = sorted(chance.uniform(0.1, 0.95) for _step in range(story.done))
    done = [goal.created + span * part for part in parts]
    done += [None] * (len(story.steps) - story.done)
    return [
        GoalStep(goal=goal, text=text, position=position, done=moment, created=goal.created)
        for position, (text, moment) in enumerate(zip(story.steps, done, strict=True), start=1)
    ]


def _tell(cast, connection):
    address = reverse("networks:connection-list")
    notices = [(connection.recipient, connection.asker, "asked", connection.created)]
    sentences = {
        "asked": _("%(name)s asks you into their network."),
        Connection.State.ACCEPTED: _("%(name)s is in your network now."),
        Connection.State.DECLINED: _("%(name)s cannot help right now."),
    }
    if connection.answered:
        notices.append((connection.asker, connection.recipient, "answered", connection.answered))
    for person, actor, what, moment in notices:
        sentence = sentences["asked" if what == "asked" else connection.state]
        cast.tell(
            person,
            moment,
            key=f"connection.{connection.uuid}.{what}",
            text=sentence % {"name": actor.name},
            address=address,
            icon="people",
            actor=actor,
        )
