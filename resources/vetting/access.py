"""The doors to what staff review, and to what a student may ask of them."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.people.models import STAFF_ROLES, Person
from accounts.people.viewer import Viewer
from resources.sources.access import get_school_source, get_source
from resources.sources.models import DomainRule, SchoolSource, Source, Verdict

_LOADED = ("source", "source__feed", "added_by", "judged_by", "rule", "claimed_by")


def get_reviewable(viewer: Viewer, uuid: UUID) -> SchoolSource:
    """How the viewer's school knows the source with this uuid, for staff who judge; else Http404."""
    if not viewer.is_staff:
        raise Http404
    rows = SchoolSource.objects.filter(school=viewer.school).select_related(*_LOADED)
    return get_object_or_404(rows, source__uuid=uuid)


def get_reviewables(viewer: Viewer, uuids: Iterable[str]) -> list[SchoolSource]:
    """The rows of those of the sources that the viewer's school knows, for staff who judge; else Http404."""
    if not viewer.is_staff:
        raise Http404
    return list(
        SchoolSource.objects.filter(school=viewer.school, source__uuid__in=[one for one in uuids if _is_uuid(one)])
    )


def get_reportable(viewer: Viewer, uuid: UUID) -> SchoolSource:
    """The row of a source that the viewer sees now; else Http404."""
    return _row(viewer, get_source(viewer, uuid))


def get_appealable(viewer: Viewer, uuid: UUID) -> SchoolSource:
    """The row of a source that was refused to the viewer, who followed it or brought it in; else Http404."""
    row = get_school_source(viewer, uuid)
    if row.verdict != Verdict.REFUSED or viewer.is_staff:
        raise Http404
    return row


def get_rule(viewer: Viewer, uuid: UUID) -> DomainRule:
    """A rule of the viewer's school about a domain, for staff who judge; else Http404."""
    if not viewer.is_staff:
        raise Http404
    return get_object_or_404(DomainRule, school=viewer.school, uuid=uuid)


def colleagues(viewer: Viewer):
    """Whom the viewer may hand a review to: the other staff of the school, by name."""
    return Person.objects.with_role(viewer.school, *STAFF_ROLES).exclude(pk=viewer.person.pk).by_name()


def _row(viewer: Viewer, source: Source) -> SchoolSource:
    rows = SchoolSource.objects.select_related("source", "rule", "claimed_by")
    return get_object_or_404(rows, school=viewer.school, source=source)


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
