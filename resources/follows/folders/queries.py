"""Reading one's shelves."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import Lower

from accounts.people.viewer import Viewer
from resources.follows.folders.models import Folder
from resources.follows.models import Follow
from resources.follows.queries import current_follows


@dataclass(frozen=True)
class OwnFolders:
    """One's shelves, each with what stands on it (`held`), and what stands on none."""

    folders: list[Folder]
    loose: list[Follow]


def folders_of(viewer: Viewer) -> QuerySet[Folder]:
    """The viewer's own shelves by name, with what stands on them as `held`. Two queries."""
    held = Prefetch("follows", _follows(viewer), to_attr="held")
    mine = Folder.objects.filter(person=viewer.person, school=viewer.school).select_related("school")
    return mine.prefetch_related(held).order_by(Lower("name"))


def own_folders(viewer: Viewer) -> OwnFolders:
    """All of the viewer's shelves. Three queries."""
    return OwnFolders(folders=list(folders_of(viewer)), loose=list(_follows(viewer).filter(folder=None)))


def choices_for(viewer: Viewer) -> QuerySet[Follow]:
    """What the viewer can put on a shelf, by title."""
    return _follows(viewer)


def _follows(viewer: Viewer) -> QuerySet[Follow]:
    return current_follows(viewer).prefetch_related(None).order_by(Lower("source__title"))
