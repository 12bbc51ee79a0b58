"""The door to what can be reported."""

from uuid import UUID

from django.http import Http404

from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import reportables
from kit.models import PublicModel


def get_thing_to_report(viewer: Viewer, kind: str, uuid: UUID) -> PublicModel:
    """A thing that the viewer may report. Raises Http404.  # SAFETY 9, 40"""
    try:
        reportable = reportables[kind]
    except LookupError:
        raise Http404 from None
    return reportable.find(viewer, uuid)
