"""Reading what a school offers."""

from django.db.models import QuerySet

from accounts.people.models import STAFF_ROLES, Person
from accounts.people.viewer import Viewer
from resources.library.school_resources.models import SchoolResource
from resources.sources.models import Source, SourceKind


def resource_of(viewer: Viewer, source: Source) -> SchoolResource | None:
    """What the viewer's school offers as this source; None for a source of the web. One query, or none."""
    if source.kind != SourceKind.SCHOOL:
        return None
    return SchoolResource.objects.filter(school=viewer.school, source=source).select_related("ask").first()


def people_to_name(viewer: Viewer) -> QuerySet[Person]:
    """Who can be named as the one to ask: staff of the viewer's school."""
    return Person.objects.with_role(viewer.school, *STAFF_ROLES).by_name()
