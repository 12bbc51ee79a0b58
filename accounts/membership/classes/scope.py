"""The viewer's classes and classmates, for `people/scope.py`."""

from django.db.models import CharField, QuerySet, Value

from accounts.membership.classes.models import Enrolment
from accounts.people.viewer import Viewer


def own_classes(viewer: Viewer) -> QuerySet:
    """The running classes the viewer is in, by their role there."""
    mine = Enrolment.objects.current().filter(person=viewer.person, school_class__school=viewer.school)
    return mine.values_list("role", "school_class_id")


def classmates(viewer: Viewer) -> QuerySet:
    """The students of the classes the viewer studies in."""
    mine = Enrolment.objects.current().filter(
        person=viewer.person, role=Enrolment.Role.STUDENT, school_class__school=viewer.school
    )
    theirs = Enrolment.objects.students_of(mine.values("school_class"))
    return theirs.values_list(Value("classmate", CharField()), "person_id")
