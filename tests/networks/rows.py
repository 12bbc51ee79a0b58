"""The rows of `networks` in the world of the tests: people, what they share and ask, goals."""

from django.utils import timezone

from accounts.models import Report
from networks.models import (
    Connection,
    ConnectionKind,
    Goal,
    GoalStep,
    Group,
    JoinRequest,
    Question,
    Share,
)
from tests.networks.making import make_group, make_report
from tests.world import World


def goal(world: World) -> Goal:
    return Goal.objects.create(**world.mias, title="Know ten sea animals", topic=world.cast.chemistry)


def step(world: World) -> GoalStep:
    return GoalStep.objects.create(goal=world.goal, text="Visit the shore", position=1)


def _of_mia(world: World) -> dict:
    return {"school": world.cast.harbour, "asker": world.cast.mia, "purpose": "To learn about reactions."}


def connection(world: World) -> Connection:
    """One that Noah has not answered."""
    return Connection.objects.create(**_of_mia(world), recipient=world.cast.noah, kind=ConnectionKind.CLASSMATE)


def connection_in_place(world: World) -> Connection:
    answered = {"kind": ConnectionKind.TEACHER, "state": "accepted", "answered": timezone.now()}
    return Connection.objects.create(**_of_mia(world), recipient=world.cast.adler, **answered)


def group(world: World) -> Group:
    """A group of Mia's and Ms Adler's, open to the school, with a pack that its lead shows to it."""
    cast = world.cast
    row = make_group(cast, cast.mia, open_to_school=True)
    row.topics.add(cast.chemistry)
    shown = {"pack": world.pack, "words": "Begin here.", "audience": "group", "group": row}
    Share.objects.create(school=cast.harbour, sharer=cast.adler, **shown)
    return row


def join_request(world: World) -> JoinRequest:
    return JoinRequest.objects.create(group=world.group, person=world.cast.noah)


def _of_noah(world: World) -> dict:
    cast = world.cast
    to_class = {"audience": "class", "school_class": cast.class_8b}
    return {"school": cast.harbour, "sharer": cast.noah, "words": "Look!", **to_class}


def share(world: World) -> Share:
    return Share.objects.create(**_of_noah(world), entry=world.entry)


def report(world: World) -> Report:
    cast = world.cast
    reported = Share.objects.create(**_of_noah(world), source=world.source, held=timezone.now())
    return make_report(cast, reported)


def question(world: World) -> Question:
    cast = world.cast
    asked = {"student": cast.mia, "teacher": cast.adler, "school_class": cast.class_8b}
    about = {"entry": world.entry, "passage": "Crabs walk.", "question": "Why?"}
    return Question.objects.create(school=cast.harbour, **asked, **about)


ROWS = {
    "goal": goal,
    "step": step,
    "connection": connection,
    "connection_in_place": connection_in_place,
    "group": group,
    "join_request": join_request,
    "report": report,
    "share": share,
    "question": question,
}
