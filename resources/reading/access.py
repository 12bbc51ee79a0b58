"""The only door to an entry or a follow."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.models import Folder, Follow
from resources.reading.rows import BODY, with_reading
from resources.reading.shares import shares


def get_entry(viewer: Viewer, uuid: UUID) -> Entry:
    """The entry with its feed, its source, what the viewer did with it and with whom they share it
    (`shared_with`), if they may read it; else Http404."""
    entries = with_reading(viewer, Entry.objects.visible_to(viewer), *BODY)
    return get_object_or_404(entries.annotate(shared_with=shares().names(viewer, "entry")), uuid=uuid)


def get_follow(viewer: Viewer, uuid: UUID) -> Follow:
    """One of the viewer's own follows, current or ended, with its source; else Http404."""
    return get_object_or_404(Follow.objects.of(viewer).select_related("source"), uuid=uuid)


def get_folder(viewer: Viewer, uuid: UUID | str) -> Folder:
    """One of the viewer's own shelves; else Http404."""
    try:
        uuid = UUID(str(uuid))
    except ValueError:
        raise Http404 from None
    rows = Folder.objects.filter(person=viewer.person, school=viewer.school).select_related("school")
    return get_object_or_404(rows, uuid=uuid)
