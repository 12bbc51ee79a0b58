"""The door to answers."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from reflections.feedback.models import Feedback
from reflections.journal.models import Reflection


def own_feedback(viewer: Viewer, uuid: UUID) -> Feedback:
    """An answer that the viewer gave to a reflection they still read, also one taken back. Raises Http404."""
    rows = Feedback.objects.filter(teacher=viewer.person, reflection__in=Reflection.objects.visible_to(viewer))
    return get_object_or_404(rows.select_related("reflection__person", "reflection__school"), uuid=uuid)
