"""The door to somebody's map."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.membership.classes.models import Enrolment
from accounts.people.models import Person
from accounts.people.viewer import Viewer


def may_see_map(viewer: Viewer, person: Person) -> bool:
    """Whether the viewer may see the person's network: their own, or that of a student they teach.

    # SAFETY 22
    """
    if viewer.person.pk == person.pk:
        return True
    return viewer.is_teacher and Enrolment.objects.students_taught_by(viewer).filter(person=person).exists()


def get_mapped_person(viewer: Viewer, uuid: UUID) -> Person:
    """The person of the viewer's school whose map the viewer may see. Raises Http404.  # SAFETY 40"""
    person = get_object_or_404(Person.objects.in_school(viewer.school), uuid=uuid)
    if not may_see_map(viewer, person):
        raise Http404
    return person
