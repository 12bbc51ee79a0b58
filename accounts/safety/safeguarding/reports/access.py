"""The doors to reports, and to what can be reported."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.safeguarding.reports.models import Report
from accounts.safety.safeguarding.reports.queries import reports_for
from kit.models import PublicModel


def get_thing_to_report(viewer: Viewer, kind: str, uuid: UUID) -> PublicModel:
    """A thing that the viewer may report. Raises Http404.  # SAFETY 9, 40"""
    try:
        reportable = reportables[kind]
    except LookupError:
        raise Http404 from None
    return reportable.find(viewer, uuid)


def get_report(viewer: Viewer, uuid: UUID) -> Report:
    """A report that it is the viewer's to look at. Raises Http404.  # SAFETY 10"""
    return get_object_or_404(reports_for(viewer), uuid=uuid)
