"""Reading classes: lists, who is in them, which codes are open."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.utils import timezone

from accounts.membership.classes.models import Enrolment, JoinCode, SchoolClass
from accounts.people.models import Membership, Person, PersonQuerySet, Role
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from kit.text.directions import isolated
from kit.text.folding import fold

# So long a teacher may put back somebody whom they took out themselves.
TAKEN_BACK_WITHIN = timedelta(days=1)
FOUND_AT_MOST = 30


@dataclass(frozen=True)
class ClassStudent:
    """A student of a class. `opens_from`: what they made before is closed to its teachers, if anything."""

    person: Person
    opens_from: datetime | None


@dataclass(frozen=True)
class ClassPage:
    """Who is in a class: teachers and students by name, and the codes that still let people in."""

    teachers: list[Person]
    students: list[ClassStudent]
    open_codes: list[JoinCode]


def classes_of(viewer: Viewer) -> QuerySet[SchoolClass]:
    """The classes the viewer may see, with `student_count` and `teacher_names`, by name."""
    teachers = (
        Enrolment.objects.filter(role=Enrolment.Role.TEACHER, ended__isnull=True)
        .select_related("person")
        .order_by(Lower("person__name"))
    )
    return (
        SchoolClass.objects.visible_to(viewer)
        .filter(archived__isnull=True)
        .with_student_count(viewer)
        .prefetch_related(Prefetch("enrolments", queryset=teachers, to_attr="taught"))
        .order_by(Lower("name"))
    )


def class_page(viewer: Viewer, school_class: SchoolClass) -> ClassPage:
    """Everybody in a class that the caller got through `access`, but for whom a block keeps apart from the viewer,
    and its open codes. Two queries, and what is known of the viewer.  # SAFETY 8"""
    enrolled = (
        school_class.enrolments.filter(ended__isnull=True, person__is_active=True)
        .exclude(person__in=known(viewer, ScopePart.APART))
        .select_related("person")
        .order_by(Lower("person__name"), "id")
    )
    teachers, students = [], []
    for enrolment in enrolled:
        if enrolment.role == Enrolment.Role.TEACHER:
            teachers.append(enrolment.person)
        else:
            students.append(ClassStudent(enrolment.person, enrolment.opens_from))
    codes = school_class.join_codes.filter(closed__isnull=True, expires__gt=timezone.now()).order_by("-created")
    return ClassPage(
        teachers=teachers, students=students, open_codes=[code for code in codes if code.places_left > 0]
    )


def people_who_may_enter(viewer: Viewer, school_class: SchoolClass) -> PersonQuerySet:
    """Whom the viewer may put into a class that they run: an admin every student and teacher of the school, a
    teacher the students they teach, and whoever they took out of it by mistake.  # SAFETY 22"""
    if viewer.is_admin:
        return Person.objects.with_role(viewer.school, Role.STUDENT, Role.TEACHER)
    taught = Enrolment.objects.students_taught_by(viewer).values("person")
    taken_out = taken_out_by(viewer, school_class).values("person")
    return Person.objects.with_role(viewer.school, Role.STUDENT).filter(Q(pk__in=taught) | Q(pk__in=taken_out))


def taken_out_by(viewer: Viewer, school_class: SchoolClass) -> QuerySet[Enrolment]:
    """The students whom the viewer took out of a class a short while ago."""
    return school_class.enrolments.filter(
        role=Enrolment.Role.STUDENT, ended_by=viewer.person, ended__gt=timezone.now() - TAKEN_BACK_WITHIN
    )


def people_to_enrol(viewer: Viewer, school_class: SchoolClass, text: str) -> list[Person]:
    """At most FOUND_AT_MOST of those whom the viewer may put into the class, whose name holds `text`."""
    inside = school_class.enrolments.filter(ended__isnull=True).values("person_id")
    return list(
        people_who_may_enter(viewer, school_class)
        .exclude(pk__in=inside)
        .named(text)
        .prefetch_related(
            Prefetch(
                "memberships",
                queryset=Membership.objects.current().filter(school=viewer.school),
                to_attr="roles_here",
            )
        )
        .by_name()[:FOUND_AT_MOST]
    )


def classes_in_common(viewer: Viewer, person: Person) -> list[SchoolClass]:
    """The classes that a person is in and the viewer may see, by name."""
    theirs = Enrolment.objects.current().filter(person=person).values("school_class_id")
    return list(SchoolClass.objects.visible_to(viewer).filter(pk__in=theirs).order_by(Lower("name")))


def told_apart(viewer: Viewer, people: Sequence[Person]) -> dict[int, str]:
    """person id -> what tells apart those of some people who are called alike: the classes that the viewer may
    see, for staff their user names too, and for admins the addresses of those who have none. No query where no
    two are called alike, two else."""
    called = Counter(fold(person.name)[0] for person in people)
    alike = [person for person in people if called[fold(person.name)[0]] > 1]
    if not alike:
        return {}
    said: dict[int, list[str]] = {person.pk: [] for person in alike}
    enrolled = Enrolment.objects.current().filter(person__in=alike)
    seen = enrolled.filter(school_class__in=SchoolClass.objects.visible_to(viewer))
    for pk, name in seen.order_by(Lower("school_class__name")).values_list("person", "school_class__name"):
        said[pk].append(isolated(name))
    if viewer.is_staff:
        here = Membership.objects.current().filter(school=viewer.school, person__in=alike, user_name__isnull=False)
        for pk, user_name in here.values_list("person", "user_name"):
            said[pk].append(user_name)
    if viewer.is_admin:
        for person in alike:
            if person.email:
                said[person.pk].append(person.email)
    return {pk: " · ".join(words) for pk, words in said.items()}
