"""The only door to an entry."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.readings.rows import BODY, with_reading


def get_entry(viewer: Viewer, uuid: UUID) -> Entry:
    """The entry with its feed, its source and what the viewer did with it, if they may read it; else Http404."""
    return get_object_or_404(with_reading(viewer, Entry.objects.visible_to(viewer), *BODY), uuid=uuid)
