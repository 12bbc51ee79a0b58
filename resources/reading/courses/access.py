"""The only door to a course and to the parts of it."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.reading.courses.models import CoursePart
from resources.sources.models import Source, SourceKind


def get_course(viewer: Viewer, uuid: UUID) -> Source:
    """A course that the viewer may see; else Http404."""
    return get_object_or_404(Source.objects.readable_by(viewer).filter(kind=SourceKind.COURSE), uuid=uuid)


def own_part(viewer: Viewer, uuid: UUID) -> CoursePart:
    """A part of a course of the viewer's own; else Http404."""
    own = CoursePart.objects.filter(person=viewer.person, school=viewer.school)
    return get_object_or_404(own.filter(source__in=Source.objects.visible_to(viewer)), uuid=uuid)
