"""The only door to a follow."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.follows.models import Follow


def get_follow(viewer: Viewer, uuid: UUID) -> Follow:
    """One of the viewer's own follows, current or ended, with its source; else Http404."""
    return get_object_or_404(Follow.objects.of(viewer).select_related("source"), uuid=uuid)
