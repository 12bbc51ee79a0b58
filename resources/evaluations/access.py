"""The only door to a source check."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.evaluations.models import Evaluation


def get_evaluation(viewer: Viewer, uuid: UUID) -> Evaluation:
    """A check the viewer wrote, or one handed in to them; else Http404."""
    return get_object_or_404(
        Evaluation.objects.visible_to(viewer).select_related("source", "person", "answered_by"), uuid=uuid
    )


def get_answerable(viewer: Viewer, uuid: UUID) -> Evaluation:
    """A check handed in by somebody else, which the viewer may answer; else Http404."""
    return get_object_or_404(
        Evaluation.objects.visible_to(viewer)
        .filter(submitted__isnull=False)
        .exclude(person=viewer.person)
        .select_related("source", "person"),
        uuid=uuid,
    )
