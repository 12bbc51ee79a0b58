"""The door to a school's holidays."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.holidays.queries import holidays_of
from accounts.people.viewer import Viewer
from accounts.schools.models import Holiday


def get_holiday(viewer: Viewer, uuid: UUID) -> Holiday:
    """Holidays of the viewer's school, or 404."""
    return get_object_or_404(holidays_of(viewer), uuid=uuid)
