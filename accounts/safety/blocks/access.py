"""The doors to blocks, and to whom one may block."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.blocks.models import Block
from accounts.safety.blocks.queries import people_met


def get_person_met(viewer: Viewer, uuid: UUID) -> Person:
    """Somebody whose name the viewer is shown; 404 for anybody else, and for whoever blocked them.  # SAFETY 8"""
    return get_object_or_404(people_met(viewer), uuid=uuid)


def get_own_block(viewer: Viewer, uuid: UUID) -> Block:
    """A block that the viewer made, also one they lifted. Raises Http404."""
    rows = Block.objects.select_related("blocked")
    return get_object_or_404(rows, uuid=uuid, blocker=viewer.person, school=viewer.school)
