"""The door to classes and their codes."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.membership.classes.models import Enrolment, JoinCode, SchoolClass
from accounts.membership.classes.queries import people_who_may_enter
from accounts.people.models import Person
from accounts.people.viewer import Viewer


def may_run(viewer: Viewer, school_class: SchoolClass) -> bool:
    """Whether the viewer decides who is in the class: its teachers, and the admins of its school."""
    if school_class.school_id != viewer.school.pk:
        return False
    return viewer.is_admin or teaches(viewer, school_class)


def teaches(viewer: Viewer, school_class: SchoolClass) -> bool:
    """Whether the viewer is a teacher of the class: they alone see how its students are doing."""
    return viewer.is_teacher and SchoolClass.objects.taught_by(viewer).filter(pk=school_class.pk).exists()


def get_class(viewer: Viewer, uuid: UUID) -> SchoolClass:
    """A class the viewer may see; 404 for any other."""
    return get_object_or_404(SchoolClass.objects.visible_to(viewer), uuid=uuid)


def get_run_class(viewer: Viewer, uuid: UUID) -> SchoolClass:
    """A class the viewer teaches, or any of the school for its admin; 404 for any other."""
    school_class = get_class(viewer, uuid)
    if not may_run(viewer, school_class):
        raise Http404
    return school_class


def get_join_code(school_class: SchoolClass, uuid: UUID) -> JoinCode:
    """One of the codes of a class; 404 for another's."""
    return get_object_or_404(school_class.join_codes, uuid=uuid)


def get_enrolled(school_class: SchoolClass, person_uuid: UUID) -> Enrolment:
    """Somebody who is in the class now; 404 for anybody else."""
    return get_object_or_404(
        school_class.enrolments.select_related("person"), person__uuid=person_uuid, ended__isnull=True
    )


def get_person_to_enrol(viewer: Viewer, school_class: SchoolClass, uuid: UUID) -> Person:
    """Somebody whom the viewer may put into the class; 404 for anybody else.  # SAFETY 22, 40"""
    return get_object_or_404(people_who_may_enter(viewer, school_class), uuid=uuid)
