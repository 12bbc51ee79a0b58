"""The only door to a source check."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.checks.models import SourceCheck


def get_check(viewer: Viewer, uuid: UUID) -> SourceCheck:
    """A check the viewer wrote, or one handed in to them; else Http404."""
    return get_object_or_404(
        SourceCheck.objects.visible_to(viewer).select_related("source", "person", "answered_by", "shared_class"),
        uuid=uuid,
    )


def get_own_check(viewer: Viewer, uuid: UUID) -> SourceCheck:
    """A check that the viewer wrote and handed in; else Http404."""
    mine = SourceCheck.objects.of(viewer).filter(submitted__isnull=False)
    return get_object_or_404(mine.select_related("source", "person", "answered_by", "shared_class"), uuid=uuid)


def get_answerable(viewer: Viewer, uuid: UUID) -> SourceCheck:
    """A check handed in by somebody else, which the viewer may answer; else Http404."""
    return get_object_or_404(_answerable(viewer).select_related("source", "person"), uuid=uuid)


def may_answer(viewer: Viewer, check: SourceCheck) -> bool:
    """Whether the viewer may answer a check: teachers of the student's classes, and librarians."""
    return _answerable(viewer).filter(pk=check.pk).exists()


def _answerable(viewer: Viewer):
    if not viewer.is_staff:
        return SourceCheck.objects.none()
    handed_in = SourceCheck.objects.visible_to(viewer).filter(submitted__isnull=False)
    return handed_in.exclude(person=viewer.person)
