"""The only door to what a school offers."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.library.school_resources.models import SchoolResource
from resources.sources.models import Source


def get_resource(viewer: Viewer, uuid: UUID) -> SchoolResource:
    """Something the viewer's school offers, by the uuid of its source; for staff. Raises Http404."""
    rows = SchoolResource.objects.filter(school=viewer.school, source__in=Source.objects.visible_to(viewer))
    return get_object_or_404(rows.select_related("source", "ask"), source__uuid=uuid)
