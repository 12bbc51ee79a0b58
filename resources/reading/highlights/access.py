"""The doors to passages and to the entries one may mark."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.highlights.models import Highlight


def get_entry_to_mark(viewer: Viewer, uuid: UUID) -> Entry:
    """An entry the viewer may read; else Http404."""
    entries = Entry.objects.visible_to(viewer).select_related("feed__source").defer("text", "search")
    return get_object_or_404(entries, uuid=uuid)


def get_highlight(viewer: Viewer, uuid: UUID) -> Highlight:
    """One of the viewer's own, also one they took away, with its entry; else Http404.

    Of an entry that may no longer be read the note stays with whoever wrote it.
    """
    return get_object_or_404(Highlight.objects.of(viewer).select_related("entry__feed__source"), uuid=uuid)
