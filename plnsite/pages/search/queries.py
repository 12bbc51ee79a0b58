"""One search over what the viewer may see: `entries` finds what there is to read, `kinds` everything else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from accounts.people.viewer import Viewer
from accounts.search.kinds import kind_page, search_kinds, small_finds
from accounts.search.words import START, STOP, SearchQuery
from kit.text.folding import fold
from kit.text.rich_text import shown_text
from kit.web.paging import page_by_key
from kit.web.routes import address_of
from plnsite.pages.search.entries import BEST, SHOWN, best_entries, found_entries
from resources.packs.starter.search import find_starters

A_FEW = 6
A_PAGE = 20
ENTRY_PAGE = "resources:entry-detail"
STARTERS = "starters"  # what plnsite itself offers to begin with
A_PIECE, BEFORE = 200, 60  # letters of a text, and of those before what was found
AGES = {"week": timedelta(days=7), "month": timedelta(days=31), "year": timedelta(days=366)}
_MARKED = re.compile(f"{START}([^{START}{STOP}]*){STOP}")  # a text may hold such signs too, but not in pairs
_NO_MARKS = str.maketrans("", "", START + STOP)


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found; `passage` has the found words marked."""

    kind: str
    uuid: UUID | None
    title: str
    passage: SafeString
    look: str
    when: datetime | None
    address: str

    @property
    def icon(self) -> str:
        """What a thing of its kind is shown with."""
        if self.kind == STARTERS:
            return "" if self.look else "pack"
        kind = search_kinds.get(self.kind)
        return kind.icon if kind else ""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What to keep to: one `kind` of thing (or all), a topic's slug, how old things may be (a key of AGES)."""

    kind: str = ""
    topic: str = ""
    age: str = ""

    @property
    def is_narrow(self) -> bool:
        """Whether less is looked through than there is."""
        return bool(self.kind or self.topic or self.age)

    @property
    def is_dated(self) -> bool:
        """Whether it can be asked how old things are: not of sources, groups or people."""
        kind = search_kinds.get(self.kind)
        return kind.dated if kind else self.kind != STARTERS


@dataclass(frozen=True)
class Results:
    """What was found, by kind and in the order of `kinds()`; `next` asks for more of the one kind asked for."""

    groups: dict[str, list[Hit]]
    next: str = ""

    @property
    def any(self) -> bool:
        """Whether anything was found."""
        return any(self.groups.values())

    def may_be_cut(self, kind: str) -> bool:
        """Whether so many of a kind are here that there may be more of it."""
        return len(self.groups[kind]) >= (BEST if kind == "entries" else A_FEW)


def search(viewer: Viewer, query: SearchQuery, narrowed: Narrowed = Narrowed(), *, after: str = "") -> Results:
    """The best entries and A_FEW of each other kind; or a page of one kind, newest first. Nine queries at most."""
    if not query.query:
        return Results({})
    if narrowed.kind == STARTERS:
        return Results({STARTERS: _starter_hits(viewer, query, narrowed.topic)})
    age = AGES.get(narrowed.age)
    to = {"topic": narrowed.topic, "since": timezone.now() - age if age else None}
    if narrowed.kind == "entries":
        entries = found_entries(viewer, query.query, query.barred, **to).values_list("pk", *SHOWN, named=True)
        page = page_by_key(entries, by="published", after=after, size=A_PAGE)
        return Results({"entries": [_entry_hit(*row[1:]) for row in page.rows]}, page.next)
    if narrowed.kind:
        page = kind_page(viewer, query, narrowed.kind, **to, after=after, size=A_PAGE)
        return Results({narrowed.kind: [_hit(query, *row) for row in page.rows]}, page.next)
    groups: dict[str, list[Hit]] = {kind: [] for kind in kinds()}
    groups["entries"] = [_entry_hit(*row) for row in best_entries(viewer, query.query, query.barred, **to)]
    for row in small_finds(viewer, query, most=A_FEW, **to):
        hit = _hit(query, *row)
        groups[hit.kind].append(hit)
    if not age:
        there = {hit.title for kind in ("sources", "packs") for hit in groups[kind]}
        starters = _starter_hits(viewer, query, narrowed.topic)
        groups[STARTERS] = [hit for hit in starters if hit.title not in there][:A_FEW]
    return Results(groups)


def _hit(
    query: SearchQuery,
    kind: str,
    uuid: UUID,
    title: str,
    text: str,
    passage: str,
    look: str,
    when: datetime | None,
) -> Hit:
    found = search_kinds[kind]
    page = found.page or found.pages[look]
    shown = _passage(query, text, passage, is_rich=found.is_rich)
    return Hit(kind, uuid, title, shown, look, when, address_of(page, uuid))


def _entry_hit(uuid: UUID, title: str, passage: str, kind: str, published: datetime) -> Hit:
    return Hit("entries", uuid, title, marked(_piece(passage)), kind, published, address_of(ENTRY_PAGE, uuid))


def _starter_hits(viewer: Viewer, query: SearchQuery, topic: str) -> list[Hit]:
    return [
        Hit(
            STARTERS,
            None,
            found.title,
            _passage(query, found.text, found.text, is_rich=False),
            found.kind,
            None,
            found.address,
        )
        for found in find_starters(viewer, query, topic)
    ]


def kinds() -> tuple[str, ...]:
    """All that can be searched for, in order: what there is to read comes second, after the sources, and last what
    nobody of the school has yet."""
    first, *others = (kind.name for kind in search_kinds)
    return (first, "entries", *others, STARTERS)


def _passage(query: SearchQuery, text: str, passage: str, *, is_rich: bool) -> SafeString:
    """The text about the first word that stands in it as it was typed, marked; where none does, `passage`, or the
    same words in what is shown of a text with formatting."""
    text = text.translate(_NO_MARKS)
    if is_rich:
        text = shown_text(text)
    if about := _about(text, query.plain):
        return about
    if is_rich:
        return _about(text, _MARKED.findall(passage)) or marked(_piece(_until_space(text, 0)))
    return marked(_piece(passage))


def _about(text: str, words: Sequence[str]) -> SafeString | None:
    """A piece of a text about the first of some words, each marked; None where it holds none of them."""
    typed = re.compile("|".join(re.escape(fold(word)[0]) for word in words))
    folded, places = fold(text)
    if not words or not (first := typed.search(folded)):
        return None
    start, end = places[first.start()], places[first.end() - 1] + 1
    begin = text.rfind(" ", 0, start - BEFORE) + 1 if start > BEFORE else 0
    return marked(_piece(_with_marks(typed, _until_space(text, begin, least=end))))


def _with_marks(typed: re.Pattern[str], piece: str) -> str:
    folded, places = fold(piece)
    shown, done = [], 0
    for found in typed.finditer(folded):
        start, end = places[found.start()], places[found.end() - 1] + 1
        if start >= done:  # else it begins within a letter that is marked already
            shown += [piece[done:start], START, piece[start:end], STOP]
            done = end
    return "".join([*shown, piece[done:]])


def _until_space(text: str, begin: int, *, least: int = 0) -> str:
    """A_PIECE of a text that ends with a whole word, and not before `least`."""
    end = text.rfind(" ", 0, begin + A_PIECE) if len(text) > begin + A_PIECE else len(text)
    return text[begin : max(end, least)]


def _piece(passage: str) -> str:
    """A passage with dots where it begins or ends in the middle of a sentence."""
    words = passage.translate(_NO_MARKS).strip()
    before = "…" if words[:1].islower() else ""
    after = "…" if len(words) > 60 and words[-1].isalnum() else ""
    return f"{before}{passage}{after}"


def marked(passage: str) -> SafeString:
    """A passage as HTML: everything escaped, the found words in <mark>."""
    text = _MARKED.sub(r"<mark>\1</mark>", escape(passage)).translate(_NO_MARKS)
    return mark_safe(text)  # noqa: S308 -- escaped above
