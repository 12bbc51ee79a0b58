"""The door to cases."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.cases.models import Case
from accounts.safety.safeguarding.cases.queries import cases_for, colleagues_on


def get_case(viewer: Viewer, uuid: UUID) -> Case:
    """A case that is the viewer's to look at. Raises Http404.  # SAFETY 10"""
    return get_object_or_404(cases_for(viewer), uuid=uuid)


def get_colleague(viewer: Viewer, case: Case, uuid: UUID) -> Person:
    """To whom the viewer hands it over. Raises Http404."""
    try:
        return get_object_or_404(colleagues_on(viewer, case), uuid=uuid)
    except ValueError:
        raise Http404 from None
