"""The only door to what others found."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.replacements.models import Replacement


def get_replacement(viewer: Viewer, uuid: UUID) -> Replacement:
    """A replacement that the viewer may take, for a source they follow; else Http404."""
    return get_object_or_404(Replacement.objects.for_viewer(viewer).select_related("source", "found"), uuid=uuid)
