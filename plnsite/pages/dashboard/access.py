"""The doors to a class's dashboard."""

from uuid import UUID

from django.http import Http404

from accounts.models import Enrolment, Person, SchoolClass
from accounts.people.viewer import Viewer


def get_class(viewer: Viewer, uuid: UUID) -> SchoolClass:
    """The class, for its own teachers. Raises Http404 for everybody else, the school's admins too."""
    school_class = SchoolClass.objects.taught_by(viewer).filter(uuid=uuid).first()
    if school_class is None:
        raise Http404
    return school_class


def get_student(viewer: Viewer, school_class: SchoolClass, uuid: UUID) -> Person:
    """A student of a class the viewer got through `get_class`. Raises Http404 for anybody else."""
    enrolment = (
        Enrolment.objects.current()
        .filter(school_class=school_class, role=Enrolment.Role.STUDENT, person__uuid=uuid, person__is_active=True)
        .select_related("person")
        .first()
    )
    if enrolment is None:
        raise Http404
    return enrolment.person
