"""Who may help a student back in."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.identity.signin_cards.queries import students_to_give_passwords, students_to_reopen
from accounts.membership.classes.models import Enrolment
from accounts.people.models import Person, Role
from accounts.people.viewer import Viewer
from accounts.safety.contact.access import get_person


def may_help(viewer: Viewer, person: Person) -> bool:
    """Whether a student is the viewer's to help: the student's teachers, and the school's admins."""
    if not Person.objects.with_role(viewer.school, Role.STUDENT).filter(pk=person.pk).exists():
        return False
    if viewer.is_admin:
        return True
    return viewer.is_teacher and Enrolment.objects.students_taught_by(viewer).filter(person=person).exists()


def may_give_password(viewer: Viewer, person: Person) -> bool:
    """Whether the viewer may give a student a new password: who may help, and to whom nothing of the student's is
    closed.  # SAFETY 22"""
    return students_to_give_passwords(viewer).filter(pk=person.pk).exists()


def may_see_resets(viewer: Viewer) -> bool:
    """Whether the list of new passwords is the viewer's to see: who opens again what they closed, and whoever is
    told of reports, who learns there who does."""
    return viewer.is_staff and (viewer.opens_confidence or viewer.reads_reports)


def get_student_to_help(viewer: Viewer, uuid: UUID) -> Person:
    """A student whom the viewer may help; 404 for anybody else."""
    person = get_person(viewer, uuid)
    if not may_help(viewer, person):
        raise Http404
    return person


def get_student_to_reopen(viewer: Viewer, uuid: UUID) -> Person:
    """A student with whom the viewer may open again what is closed; 404 for anybody else, and where nothing is
    closed: one cannot tell the two apart.  # SAFETY 10, 32, 40"""
    return get_object_or_404(students_to_reopen(viewer), uuid=uuid)


def may_reopen(viewer: Viewer, person: Person) -> bool:
    """Whether the viewer may open again what is closed to somebody. No query where nothing is."""
    return person.confidence_closed is not None and students_to_reopen(viewer).filter(pk=person.pk).exists()
