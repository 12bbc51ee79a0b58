"""The only door to a list that somebody brings: it is theirs alone."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.import_export.models import ImportRun


def get_run(viewer: Viewer, uuid: UUID) -> ImportRun:
    """One of the viewer's own runs; else Http404."""
    return get_object_or_404(ImportRun.objects.of(viewer), uuid=uuid)
