"""The lists whose queries are counted, and how to fill each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time

from django.utils import timezone

from accounts.models import Role
from networks.models import Connection, Goal, GoalStep
from reflections.models import Occurrence, Prompt, Reflection, Schedule
from tests.cast import enrol, make_person
from tests.world import World


@dataclass(frozen=True)
class List:
    """`fill(world, from, to)` adds the rows number `from` to `to`; `most` is the list's limit of queries."""

    name: str
    who: str
    fill: Callable[[World, int, int], None]
    parts: Callable[[World], dict] = field(default=lambda world: {})
    most: int = 20


def goals(world: World, start: int, end: int) -> None:
    for number in range(start, end):
        goal = Goal.objects.create(school=world.cast.harbour, person=world.cast.mia, title=f"Goal {number}")
        GoalStep.objects.create(goal=goal, text="A step", position=1)


def classmates(world: World, start: int, end: int) -> None:
    """More students in 8B, each connected with Mia and helped by Lena."""
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Pupil{number} Ash", cast.harbour, Role.STUDENT)
        enrol(person, cast.class_8b)
        tie = {"school": cast.harbour, "asker": person, "purpose": "Help", "topic": cast.chemistry}
        Connection.objects.create(**tie, asked=cast.mia, kind="classmate", state="accepted")
        Connection.objects.create(**tie, asked=cast.lena, kind="librarian")


def prompts(world: World, start: int, end: int) -> None:
    """Prompts of Ms Adler, each with its rhythm for 8B, a turn of Mia's and one that Noah handed in."""
    cast, now = world.cast, timezone.now()
    here = {"school": cast.harbour}
    for number in range(start, end):
        prompt = Prompt.objects.create(**here, written_by=cast.adler, title=f"Week {number}", questions=["What?"])
        schedule = Schedule.objects.create(
            **here, school_class=cast.class_8b, prompt=prompt, weekday=1, at=time(9), first=date(2026, 1, 1)
        )
        turn = {**here, "schedule": schedule, "date": cast.harbour.today()}
        Occurrence.objects.create(**turn, person=cast.mia)
        done = Occurrence.objects.create(**turn, person=cast.noah, done=now)
        written = {**here, "prompt": prompt, "answers": [{"question": "What?", "answer": "This."}]}
        Reflection.objects.create(**written, person=cast.mia, submitted=now)
        Reflection.objects.create(
            **written, person=cast.noah, occurrence=done, submitted=now, visibility=Reflection.Visibility.TEACHER
        )


LISTS: list[List] = [
    List("networks:goal-list", "mia", goals),
    List("networks:connection-list", "mia", classmates),
    List("networks:connection-list", "lena", classmates),
    List("networks:person-find", "mia", classmates),
    List("reflections:reflection-list", "mia", prompts),
    List("reflections:reflection-list", "adler", prompts),
    List("reflections:schedule-list", "adler", prompts),
    List("reflections:prompt-list", "adler", prompts),
]
