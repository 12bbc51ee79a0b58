"""Who looks on at a student's school, by name."""

from dataclasses import dataclass

from django.db.models.functions import Lower

from accounts.models import Enrolment, Membership, Person
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer


@dataclass(frozen=True)
class ClassTeachers:
    """A class one studies in, and who teaches it."""

    name: str
    teachers: list[Person]


@dataclass(frozen=True)
class Onlookers:
    """Who sees more of a student than classmates do."""

    classes: list[ClassTeachers]
    leads: list[Person]


def onlookers_of(viewer: Viewer) -> Onlookers:
    """The teachers of the viewer's classes, and who looks after reports. Two queries beyond the viewer's own."""
    teaching = (
        Enrolment.objects.current()
        .filter(school_class__in=known(viewer, ScopePart.STUDIES), person__is_active=True)
        .filter(role=Enrolment.Role.TEACHER)
        .select_related("person", "school_class")
        .order_by(Lower("school_class__name"), Lower("person__name"))
    )
    classes: dict[int, ClassTeachers] = {}
    for row in teaching:
        found = classes.setdefault(row.school_class_id, ClassTeachers(row.school_class.name, []))
        found.teachers.append(row.person)
    here = Membership.objects.filter(school=viewer.school).select_related("person")
    posts = here.leads().order_by("id").union(here.deputies().order_by("id"))
    leads = {row.person_id: row.person for row in posts}
    return Onlookers(list(classes.values()), list(leads.values()))
