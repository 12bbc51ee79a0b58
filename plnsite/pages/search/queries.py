"""One search over what the viewer may see: `entries` finds what there is to read, `kinds` everything else."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from accounts.people.viewer import Viewer
from plnsite.kit.paging import page_by_key
from plnsite.kit.routes import address_of
from plnsite.pages.search.entries import SHOWN, START, STOP, best_entries, found_entries
from plnsite.pages.search.kinds import SMALL, small_finds
from plnsite.pages.search.words import Asked

A_FEW = 6
AGES = {"week": timedelta(days=7), "month": timedelta(days=31), "year": timedelta(days=366)}
_MARKED = re.compile(f"{START}([^{START}{STOP}]*){STOP}")  # a text may hold such signs too, but not in pairs
_NO_MARKS = str.maketrans("", "", START + STOP)


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found; `passage` has the found words marked."""

    kind: str
    uuid: UUID
    title: str
    passage: SafeString
    look: str
    when: datetime | None
    address: str

    @property
    def icon(self) -> str:
        """What a thing of its kind is shown with."""
        return _ICONS.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What to keep to: one `kind` of thing (or all), a topic's slug, how old entries may be (a key of AGES)."""

    kind: str = ""
    topic: str = ""
    age: str = ""


@dataclass(frozen=True)
class Results:
    """What was found, by kind and in the order of KINDS; `next` asks for more of the one kind asked for."""

    groups: dict[str, list[Hit]]
    next: str = ""

    @property
    def any(self) -> bool:
        """Whether anything was found."""
        return any(self.groups.values())


def search(viewer: Viewer, asked: Asked, narrowed: Narrowed = Narrowed(), *, after: str = "") -> Results:
    """The best entries and A_FEW of each other kind; or a page of one kind, newest first. Three queries or one."""
    if not asked.query:
        return Results({})
    age = AGES.get(narrowed.age)
    since = timezone.now() - age if age else None
    entries = {"query": asked.query, "barred": asked.barred, "topic": narrowed.topic, "since": since}
    if narrowed.kind == "entries":
        found = found_entries(viewer, **entries).values_list("pk", *SHOWN, named=True)
        page = page_by_key(found, by="published", after=after, size=20)
        return Results({"entries": [_entry_hit(*row[1:]) for row in page.rows]}, page.next)
    groups: dict[str, list[Hit]] = {kind: [] for kind in KINDS if narrowed.kind in ("", kind)}
    if not narrowed.kind:
        groups["entries"] = [_entry_hit(*row) for row in best_entries(viewer, **entries)]
    small = tuple(kind for kind in groups if kind in SMALL)
    most = 5 * A_FEW if narrowed.kind else A_FEW
    for kind, uuid, title, text, look, when in small_finds(viewer, asked, small, topic=narrowed.topic, most=most):
        address = address_of(_PAGES.get(kind) or _PAGES[look], uuid)
        groups[kind].append(Hit(kind, uuid, title, _passage(text, asked), look, when, address))
    return Results(groups)


def _entry_hit(uuid: UUID, title: str, passage: str, kind: str, published: datetime) -> Hit:
    return Hit("entries", uuid, title, marked(passage), kind, published, address_of(_PAGES["entries"], uuid))


_ICONS = {"notes": "note", "marked": "note", "packs": "collection", "shared": "share", "groups": "group"}
KINDS = ("sources", "entries", *(kind for kind in SMALL if kind != "sources"))
_PAGES = {
    "entries": "resources:entry-detail",
    "sources": "resources:source-detail",
    "notes": "resources:entry-detail",
    "marked": "resources:entry-detail",
    "packs": "resources:collection-detail",
    "groups": "networks:group-detail",
    "people": "accounts:person-detail",
}


def _passage(text: str, asked: Asked) -> SafeString:
    """The beginning of a short text with the found words marked."""
    text = text[:200].translate(_NO_MARKS)
    for word in asked.plain:
        text = re.sub(f"({re.escape(word)})", rf"{START}\1{STOP}", text, flags=re.IGNORECASE)
    return marked(text)


def marked(passage: str) -> SafeString:
    """A passage as HTML: everything escaped, the found words in <mark>."""
    text = _MARKED.sub(r"<mark>\1</mark>", escape(passage)).translate(_NO_MARKS)
    return mark_safe(text)  # noqa: S308 -- escaped above
