"""The only door to a source: the viewer's school knows it, or it does not exist."""

from uuid import UUID

from django.db.models import Q
from django.shortcuts import get_object_or_404

from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from resources.sources.models import SchoolSource, Source, Verdict


def get_source(viewer: Viewer, uuid: UUID) -> Source:
    """The source, if the viewer may see it now; else Http404."""
    return get_object_or_404(Source.objects.visible_to(viewer), uuid=uuid)


def may_see(viewer: Viewer, source: Source) -> bool:
    """Whether the viewer may see the source now."""
    return Source.objects.visible_to(viewer).filter(pk=source.pk).exists()


def get_school_source(viewer: Viewer, uuid: UUID) -> SchoolSource:
    """How the viewer's school knows the source, if they may see it now, or if the school refused it after they had
    begun to follow it or had brought it in: they are owed the reason. Raises Http404."""
    rows = SchoolSource.objects.select_related("source__feed")
    if viewer.is_staff:
        rows = rows.select_related("added_by", "judged_by")
    seen = rows.visible_to(viewer).filter(source__uuid=uuid).first()
    if seen is not None:
        return seen
    owed = Q(source__in=known(viewer, ScopePart.FOLLOWED)) | Q(added_by=viewer.person)
    refused = rows.select_related("rule").filter(owed, school=viewer.school, verdict=Verdict.REFUSED)
    return get_object_or_404(refused, source__uuid=uuid)
