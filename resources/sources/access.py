"""The only door to a source: the viewer's school knows it, or it does not exist."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.sources.models import Source, Verdict


def get_source(viewer: Viewer, uuid: UUID) -> Source:
    """The source, if the viewer may see it now; else Http404."""
    return get_object_or_404(Source.objects.visible_to(viewer), uuid=uuid)


def may_see(viewer: Viewer, source: Source) -> bool:
    """Whether the viewer may see the source now."""
    return Source.objects.visible_to(viewer).filter(pk=source.pk).exists()


def get_source_once_followed(viewer: Viewer, uuid: UUID, among: QuerySet[Source] | None = None) -> Source:
    """As `get_source`, and also a source the school refused after the viewer had begun to follow it or had brought
    it in: they are owed the reason. `among` may bring along what its page shows of it. Raises Http404."""
    visible = Source.objects.visible_to(viewer)
    refused = Source.objects.filter(school_sources__school=viewer.school, school_sources__verdict=Verdict.REFUSED)
    followed = refused.filter(follows__person=viewer.person, follows__school=viewer.school)
    brought = refused.filter(school_sources__school=viewer.school, school_sources__added_by=viewer.person)
    known = visible.values("pk").union(followed.values("pk"), brought.values("pk"))
    return get_object_or_404((Source.objects.all() if among is None else among).filter(pk__in=known), uuid=uuid)
