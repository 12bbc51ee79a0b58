"""The only door to an episode that is listened to."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry


def get_episode(viewer: Viewer, uuid: UUID) -> Entry:
    """An entry with a sound that the viewer may hear; else Http404."""
    return get_object_or_404(Entry.objects.visible_to(viewer).exclude(audio_address=""), uuid=uuid)
