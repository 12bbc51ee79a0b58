"""Rows for lists: what is shared, groups and goals.

Each function adds the rows number `start` to `end` (not counted) to the world.
"""

from django.utils import timezone

from accounts.models import Role
from networks.models import (
    Connection,
    Goal,
    GoalStep,
    GoalTie,
    GroupMember,
    JoinRequest,
    Question,
    Share,
)
from tests.cast import enrol, make_person
from tests.networks.making import make_group, make_report
from tests.resources.rows import make_entry, make_pack, make_source
from tests.world import World


def shares(world: World, start: int, end: int) -> None:
    """What Noah shares with 8B and with Mia, some of it reported, and what Mia asks Ms Adler about it."""
    cast = world.cast
    here = {"school": cast.harbour}
    noah = here | {"sharer": cast.noah, "words": "Look at the crabs."}
    Connection.objects.filter(pk=world.connection.pk).update(state="accepted")
    for number in range(start, end):
        source = make_source(cast, 500 + number)
        entry = make_entry(source.feed, number)
        Share.objects.create(**noah, source=source, audience="person", person=cast.mia)
        Share.objects.create(**noah, source=source, audience="group", group=world.group)
        pack = make_pack(cast, source, title=f"Pack {number}").pack
        Share.objects.create(**noah, pack=pack, audience="group", group=world.group)
        to_class = noah | {"audience": "class", "school_class": cast.class_8b}
        Share.objects.create(**to_class, entry=entry)
        bad = Share.objects.create(**to_class, source=source, held=timezone.now())
        make_report(cast, bad)
        Question.objects.create(
            **here,
            student=cast.mia,
            teacher=cast.adler,
            school_class=cast.class_8b,
            entry=entry,
            question="Why sideways?",
        )


def groups(world: World, start: int, end: int) -> None:
    """Groups that Mia is in and groups that are open, each with leads and somebody who waits; and more people in
    the first."""
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Maker{number} Ash", cast.harbour, Role.STUDENT)
        waiting = make_person(f"Waiting{number} Ash", cast.harbour, Role.STUDENT)
        lead = make_person(f"Lead{number} Ash", cast.harbour, Role.TEACHER, email=f"ash{number}@harbour.example")
        enrol(person, cast.class_8b)
        mine = make_group(cast, cast.mia, person, name=f"Project {number}", kind="project")
        club = make_group(cast, person, name=f"Club {number}", open_to_school=True)
        make_group(cast, cast.mia, name=f"Old {number}", kind="project", closed=timezone.now())
        for group in (mine, club):
            group.topics.add(cast.chemistry)
            GroupMember.objects.create(group=group, person=lead, role=GroupMember.Role.LEAD)
            JoinRequest.objects.create(group=group, person=waiting)
        GroupMember.objects.create(group=world.group, person=person)
        GroupMember.objects.create(group=world.group, person=lead, role=GroupMember.Role.LEAD)
        JoinRequest.objects.create(group=world.group, person=waiting)


def goals(world: World, start: int, end: int) -> None:
    """Mia's goals, open ones and reached ones, with steps and ties."""
    cast = world.cast
    for number in range(start, end):
        mine = {"school": cast.harbour, "person": cast.mia, "topic": cast.chemistry}
        for reached in (None, timezone.now()):
            goal = Goal.objects.create(**mine, title=f"Goal {number}", reached=reached)
            GoalStep.objects.create(goal=goal, text="A step", position=1)
            GoalTie.objects.create(goal=goal, follow=world.follow)
            GoalTie.objects.create(goal=goal, connection=world.connection_in_place)


def steps(world: World, start: int, end: int) -> None:
    """More of the one goal."""
    for number in range(start, end):
        GoalStep.objects.create(goal=world.goal, text=f"Step {number}", position=10 + number)


# What a page that brings everything together is filled with.
FILLS = [goals, shares, groups]
