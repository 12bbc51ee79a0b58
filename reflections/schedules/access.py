"""The doors to schedules and occurrences."""

from uuid import UUID

from django.http import Http404

from accounts.people.viewer import Viewer
from reflections.schedules.models import Occurrence, Schedule


def taught_schedule(viewer: Viewer, uuid: UUID) -> Schedule:
    """A schedule of a class the viewer teaches. Raises Http404."""
    schedule = (
        Schedule.objects.visible_to(viewer).filter(uuid=uuid).select_related("school_class", "prompt").first()
    )
    if schedule is None:
        raise Http404
    return schedule


def own_occurrence(viewer: Viewer, uuid: UUID) -> Occurrence:
    """The viewer's own turn to reflect. Raises Http404."""
    occurrence = (
        Occurrence.objects.filter(person=viewer.person, school=viewer.school, uuid=uuid)
        .select_related("schedule__prompt", "schedule__school_class")
        .first()
    )
    if occurrence is None:
        raise Http404
    return occurrence
