"""The door to consents: admins of the school alone.  # SAFETY 40"""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.membership.classes.models import SchoolClass
from accounts.people.models import Person
from accounts.people.roles import Role
from accounts.people.viewer import Viewer
from accounts.safety.consent.models import Consent


def get_class_to_ask(viewer: Viewer, uuid: UUID) -> SchoolClass:
    """For admins: a running class of their school; 404 for anybody else."""
    _for_admins(viewer)
    return get_object_or_404(SchoolClass, uuid=uuid, school=viewer.school, archived__isnull=True)


def get_student(viewer: Viewer, uuid: UUID) -> Person:
    """For admins: a student of their school; 404 for anybody else."""
    _for_admins(viewer)
    return get_object_or_404(Person.objects.with_role(viewer.school, Role.STUDENT), uuid=uuid)


def get_standing_consent(viewer: Viewer, uuid: UUID) -> Consent:
    """For admins: a consent of their school that nobody took back; 404 for anybody else."""
    _for_admins(viewer)
    rows = Consent.objects.standing().select_related("person")
    return get_object_or_404(rows, uuid=uuid, school=viewer.school)


def _for_admins(viewer: Viewer) -> None:
    if not viewer.is_admin:
        raise Http404
