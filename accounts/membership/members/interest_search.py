"""How one's own interests are found by words."""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from accounts.search.kinds import newer
from accounts.search.matching import CompiledQuery, matching_fields
from accounts.topics.models import Interest


def any_interests(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """The viewer's own interests that hold the words: the topic, and why it is one.  # SAFETY 22"""
    own = Interest.objects.filter(person=viewer.person, school=viewer.school)
    own = own if viewer.is_student else own.none()
    return matching_fields(viewer, own, compiled, "topic__name", "why")


def find_interests(viewer: Viewer, compiled: CompiledQuery) -> QuerySet:
    """The same, for a topic and since when."""
    interests = newer(any_interests(viewer, compiled), compiled, "created")
    if compiled.topic:
        interests = interests.filter(topic__slug=compiled.topic)
    return interests.order_by("-created", "-id")
