"""The only door to a folder."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.follows.folders.models import Folder


def get_folder(viewer: Viewer, uuid: UUID | str) -> Folder:
    """One of the viewer's own shelves; else Http404."""
    try:
        uuid = UUID(str(uuid))
    except ValueError:
        raise Http404 from None
    rows = Folder.objects.filter(person=viewer.person, school=viewer.school).select_related("school")
    return get_object_or_404(rows, uuid=uuid)
