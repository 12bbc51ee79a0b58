"""The door to topics, interests and what people can help with."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from accounts.topics.models import Expertise, Interest, Topic


def get_topic(viewer: Viewer, uuid: UUID) -> Topic:
    """A seeded topic or one of the viewer's school; 404 for any other."""
    return get_object_or_404(Topic.objects.visible_to(viewer), uuid=uuid)


def get_own_interest(viewer: Viewer, uuid: UUID) -> Interest:
    """One of the viewer's own interests; 404 for anybody else's."""
    return get_object_or_404(
        Interest.objects.select_related("topic"), uuid=uuid, person=viewer.person, school=viewer.school
    )


def get_own_expertise(viewer: Viewer, uuid: UUID) -> Expertise:
    """Something the viewer can help with; 404 for anybody else's."""
    return get_object_or_404(
        Expertise.objects.select_related("topic"), uuid=uuid, person=viewer.person, school=viewer.school
    )
