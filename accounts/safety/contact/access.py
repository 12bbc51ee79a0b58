"""The door to people."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import people_for
from accounts.safety.contact.rules import Channel


def get_person(viewer: Viewer, uuid: UUID) -> Person:
    """A person the viewer may know of; 404 for anybody else.  # SAFETY 4, 40"""
    return get_object_or_404(people_for(viewer, Channel.SEE), uuid=uuid)
