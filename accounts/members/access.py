"""The door to people as members of a school."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.classes.models import Enrolment
from accounts.people.models import Membership, Person, Role
from accounts.people.viewer import Viewer


def get_person(viewer: Viewer, uuid: UUID) -> Person:
    """A person the viewer may know of; 404 for anybody else.  # SAFETY 4, 40"""
    return get_object_or_404(Person.objects.visible_to(viewer), uuid=uuid)


def get_member(viewer: Viewer, uuid: UUID) -> Person:
    """For admins: a person who belongs or once belonged to their school; 404 for anybody else."""
    if not viewer.is_admin:
        raise Http404
    known = Membership.objects.filter(school=viewer.school).values("person_id")
    return get_object_or_404(Person.objects.filter(pk__in=known), uuid=uuid)


def get_membership(viewer: Viewer, person: Person, uuid: UUID) -> Membership:
    """One of a person's memberships, now or before, in the viewer's school; 404 for any other."""
    memberships = Membership.objects.select_related("person", "school")
    return get_object_or_404(memberships, uuid=uuid, person=person, school=viewer.school)


def may_give_password(viewer: Viewer, person: Person) -> bool:
    """Whether the viewer may give a student a new password: the student's teachers, and the school's admins."""
    if not Person.objects.with_role(viewer.school, Role.STUDENT).filter(pk=person.pk).exists():
        return False
    if viewer.is_admin:
        return True
    return viewer.is_teacher and Enrolment.objects.students_taught_by(viewer).filter(person=person).exists()


def get_student_to_help(viewer: Viewer, uuid: UUID) -> Person:
    """A student whom the viewer may give a new password; 404 for anybody else."""
    person = get_person(viewer, uuid)
    if not may_give_password(viewer, person):
        raise Http404
    return person
