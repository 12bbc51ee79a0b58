"""What stands in a list of sources, whoever wrote it."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kit.errors import Refused

MOST_BYTES = 8 * 1024 * 1024  # with the little pictures that browsers put beside each bookmark
MOST_LETTERS = 2 * 1024 * 1024  # without them
MOST_OUTLINES = 2_000
DEEPEST = 20
LONGEST_TITLE, LONGEST_FOLDER, LONGEST_NOTE = 200, 80, 200
MOST_TAGS = 10


class DocumentKind(StrEnum):
    """Who writes such a file."""

    OPML = "opml"
    BOOKMARKS = "bookmarks"


@dataclass(frozen=True, slots=True)
class Outline:
    """One address of a list. `address` is as the file says it, perhaps none at all; `site_address` is the page a
    feed belongs to, or ""; `path` are the folders it lies in, the outermost first; `note` and `tags` are what its
    owner wrote to it."""

    address: str
    title: str = ""
    site_address: str = ""
    path: tuple[str, ...] = ()
    is_feed: bool = False
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A list that was read; `unread` are its lines of which nothing could be made."""

    kind: DocumentKind
    outlines: list[Outline]
    unread: int = 0


class Gathering:
    """The outlines of a document while it is read, and the folders that are open. Raises Refused (field `file`)
    as soon as there is more than we take."""

    def __init__(self) -> None:
        self.unread = 0
        self.outlines: list[Outline] = []
        self._folders: list[str] = []

    def open_folder(self, name: str) -> None:
        """A folder begins; one without a name only nests."""
        self._folders.append(name)
        if len(self._folders) > DEEPEST:
            raise Refused(
                _("The folders in this file lie too deep in each other: more than %(most)d.") % {"most": DEEPEST},
                field="file",
            )

    def close_folder(self) -> None:
        """The innermost folder ends."""
        if self._folders:
            self._folders.pop()

    def add(
        self,
        address: str,
        title: str,
        *,
        site_address: str = "",
        is_feed: bool = False,
        path: tuple[str, ...] = (),
        note: str = "",
        tags: tuple[str, ...] = (),
    ) -> None:
        """An address that lies in the open folders, or in those of `path` where none is open."""
        if len(self.outlines) >= MOST_OUTLINES:
            raise Refused(
                ngettext(
                    "There is more than %(most)d address in this file. Take some out, and bring the rest later.",
                    "There are more than %(most)d addresses in this file. Take some out and bring the rest later.",
                    MOST_OUTLINES,
                )
                % {"most": MOST_OUTLINES},
                field="file",
            )
        path = tuple(name for name in self._folders if name) or path[:DEEPEST]
        self.outlines.append(
            Outline(address.strip(), title, site_address.strip(), path, is_feed, note, tags[:MOST_TAGS])
        )
