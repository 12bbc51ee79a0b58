"""Sign-in cards: what a student needs for signing in, on paper."""

from dataclasses import dataclass

from django.db.models import Prefetch

from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.people.models import Membership, Person, Role


@dataclass(frozen=True)
class Card:
    """What a student needs for signing in; `password` is filled in only right after one was made."""

    person: Person
    user_name: str
    is_new: bool
    password: str = ""


def cards_of(school_class: SchoolClass) -> list[Card]:
    """A card for each student of a class who signs in with a user name, by name. Two queries."""
    students = (
        Person.objects.filter(
            enrolments__school_class=school_class,
            enrolments__ended__isnull=True,
            enrolments__role=Enrolment.Role.STUDENT,
            is_active=True,
        )
        .prefetch_related(
            Prefetch(
                "memberships",
                queryset=Membership.objects.current().filter(
                    school=school_class.school, role=Role.STUDENT, user_name__isnull=False
                ),
                to_attr="here",
            )
        )
        .by_name()
    )
    return [
        Card(person=student, user_name=student.here[0].user_name, is_new=student.last_login is None)
        for student in students
        if student.here
    ]
