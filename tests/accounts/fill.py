"""Rows for lists: classes, people and what they like.

Each function adds the rows number `start` to `end` (not counted) to the world.
"""

from uuid import uuid4

from django.utils import timezone

from accounts.audit.services import record
from accounts.models import (
    Enrolment,
    Expertise,
    Interest,
    Notification,
    PasswordReset,
    Person,
    Role,
    SchoolClass,
    Topic,
)
from networks.models import (
    Connection,
)
from tests.cast import enrol, make_join_code, make_person
from tests.world import World


def classes(world: World, start: int, end: int) -> None:
    """Classes of Ms Adler with Mia in them, each with a code that is open."""
    cast = world.cast
    for number in range(start, end):
        school_class = SchoolClass.objects.create(school=cast.harbour, name=f"Club {number}", topic=cast.chemistry)
        enrol(cast.mia, school_class)
        enrol(cast.adler, school_class, Enrolment.Role.TEACHER)
        make_join_code(school_class, f"CLUB-{number}")
        make_join_code(cast.class_8b, f"PEAR-{number}", made_by=cast.adler)


def classmates(world: World, start: int, end: int) -> None:
    """More students in 8B, each connected with Mia, asking Noah, and helped by Lena; members of staff too."""
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Pupil{number} Ash", cast.harbour, Role.STUDENT)
        enrol(person, cast.class_8b)
        tie = {"school": cast.harbour, "asker": person, "purpose": "Help", "topic": cast.chemistry}
        Connection.objects.create(**tie, recipient=cast.mia, kind="classmate", state="accepted")
        Connection.objects.create(**tie, recipient=cast.noah, kind="classmate")
        Connection.objects.create(**tie, recipient=cast.lena, kind="librarian")
        Connection.objects.create(**tie, recipient=cast.adler, kind="teacher")
        helper = make_person(
            f"Pupil{number} Reed", cast.harbour, Role.COUNSELLOR, email=f"{number}@harbour.example"
        )
        Expertise.objects.create(school=cast.harbour, person=helper, topic=cast.chemistry)


def resets(world: World, start: int, end: int) -> None:
    """Students to whom Ms Adler gave a new password."""
    cast, now = world.cast, timezone.now()
    for number in range(start, end):
        person = make_person(f"Closed{number} Ash", cast.harbour, Role.STUDENT)
        Person.objects.filter(pk=person.pk).update(confidence_closed=now)
        facts = {"given_by": cast.adler, "reason": "Forgot it", "token": uuid4()}
        PasswordReset.objects.create(school=cast.harbour, person=person, **facts)


def topics(world: World, start: int, end: int) -> None:
    """Topics that Mia likes, that Lena helps with, and that have topics of their own."""
    here = {"school": world.cast.harbour}
    for number in range(start, end):
        name = {"name": f"Topic {number}", "description": "Something."}
        topic = Topic.objects.create(**here, **name, slug=f"topic-{number}")
        Topic.objects.create(**here, **name, slug=f"below-{number}", parent=topic)
        Interest.objects.create(**here, person=world.cast.mia, topic=topic)
        Expertise.objects.create(**here, person=world.cast.lena, topic=topic)


def notices(world: World, start: int, end: int) -> None:
    cast = world.cast
    for number in range(start, end):
        Notification.objects.create(
            school=cast.harbour, person=cast.mia, actor=cast.adler, key=f"n{number}", text="Hello.", address="/"
        )


def trail(world: World, start: int, end: int) -> None:
    """What was done, by different people to different people."""
    cast = world.cast
    for number in range(start, end):
        person = make_person(f"Someone{number} Elm", cast.harbour, Role.STUDENT)
        record("accounts.signin_cards.reset_password", school=cast.harbour, actor=cast.adler, subject=person)
        record("accounts.members.end_membership", school=cast.harbour, actor=person, subject=cast.mia)


# What a page that brings everything together is filled with.
FILLS = [classes, classmates, topics, notices]
