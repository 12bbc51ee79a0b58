"""What a reader wrote and marked, as one list. All of it is theirs alone.  # SAFETY 22"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core import signing
from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.text.folding import holds_words
from kit.web.paging import Page
from resources.feeds.models import Entry
from resources.follows.models import Follow
from resources.reading.highlights.models import Highlight
from resources.reading.readings.models import Reading
from resources.sources.models import Source

A_PAGE = 30
MOST_EXPORTED = 5_000
_SALT = "plnsite.notes"
NOTE = "note"


@dataclass(frozen=True, slots=True)
class Filter:
    """What of one's notes to show. `kind` is a value of `Kind`, "note" or empty."""

    words: str = ""
    kind: str = ""
    source: Source | None = None
    topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note on a whole entry, or a highlight (then with its `quote` and `kind`). `address`, and `entry_address`
    on its own site, are empty where the entry may no longer be read."""

    uuid: UUID
    when: datetime
    kind: str
    label: str
    quote: str
    note: str
    title: str
    source_title: str
    address: str
    edit_address: str
    entry_address: str


def notes_of(viewer: Viewer, chosen: Filter, *, after: str = "", size: int = A_PAGE) -> Page:
    """The viewer's notes and highlights, newest first, for a page by key. Three queries at most."""
    key = _read(after)
    found: list[tuple[datetime, int, int, Highlight | Reading]] = []
    for place, (rows, when) in enumerate(_streams(viewer, chosen)):
        if key:
            rows = rows.filter(_after(key, place, when))
        rows = rows.order_by(F(when).desc(), F("id").desc())[: size + 1]
        found += [(getattr(row, when), -place, row.pk, row) for row in rows]
    found.sort(key=lambda one: one[:3], reverse=True)
    following = ""
    if len(found) > size:
        found = found[:size]
        when, place, pk, _row = found[-1]
        following = signing.dumps([when.isoformat(), -place, pk], salt=_SALT)
    rows = [row for *_key, row in found]
    readable = set(
        Entry.objects.visible_to(viewer).filter(pk__in={row.entry_id for row in rows}).values_list("pk", flat=True)
    )
    return Page(rows=[_as_row(row, is_readable=row.entry_id in readable) for row in rows], next=following)


def all_notes(viewer: Viewer, chosen: Filter) -> Iterator[NoteRow]:
    """The same for taking along: at most MOST_EXPORTED, source by source and text by text, newest texts first."""
    rows = notes_of(viewer, chosen, size=MOST_EXPORTED).rows
    order = {}
    for row in rows:
        order.setdefault((row.source_title, row.title), len(order))
    return iter(sorted(rows, key=lambda row: (row.source_title.lower(), order[row.source_title, row.title])))


def noted_sources(viewer: Viewer) -> QuerySet[Source]:
    """The sources of which the viewer keeps a note or a highlight, by title."""
    marked = Highlight.objects.of(viewer).current().values("entry__feed__source")
    noted = Reading.objects.filter(person=viewer.person, school=viewer.school, noted__isnull=False)
    return Source.objects.filter(Q(pk__in=marked) | Q(pk__in=noted.values("entry__feed__source"))).order_by(
        "title"
    )


def noted_topics(viewer: Viewer) -> QuerySet[Topic]:
    """The topics for which the viewer follows or followed something, by name."""
    follows = Follow.objects.of(viewer).values("topics")
    return Topic.objects.visible_to(viewer).filter(pk__in=follows).order_by("name")


def _streams(viewer: Viewer, chosen: Filter) -> Iterator[tuple[QuerySet, str]]:
    """The highlights and the notes, each with the name of its moment."""
    if chosen.kind != NOTE:
        marked = Highlight.objects.of(viewer).current()
        if chosen.kind:
            marked = marked.filter(kind=chosen.kind)
        yield _narrowed(marked, viewer, chosen, "quote", "note"), "created"
    if chosen.kind in ("", NOTE):
        noted = Reading.objects.filter(person=viewer.person, school=viewer.school, noted__isnull=False)
        yield _narrowed(noted, viewer, chosen, "note"), "noted"


def _narrowed(rows: QuerySet, viewer: Viewer, chosen: Filter, *fields: str) -> QuerySet:
    if chosen.source:
        rows = rows.filter(entry__feed__source=chosen.source)
    if chosen.topic:
        follows = Follow.objects.of(viewer).filter(topics=chosen.topic)
        rows = rows.filter(entry__feed__source__in=follows.values("source"))
    looked_at = (f"{field}__folded" for field in (*fields, "entry__title", "entry__feed__source__title"))
    rows = rows.filter(holds_words(chosen.words, *looked_at))
    return rows.select_related("entry__feed__source").defer("entry__html", "entry__text", "entry__search")


def _as_row(row: Highlight | Reading, *, is_readable: bool) -> NoteRow:
    is_highlight = isinstance(row, Highlight)
    entry = reverse("resources:entry-detail", args=[row.entry.uuid]) if is_readable else ""
    place = f"{entry}#note-{row.uuid}" if is_highlight else f"{entry}#entry-note"
    return NoteRow(
        uuid=row.uuid,
        when=row.created if is_highlight else row.noted,
        kind=row.kind if is_highlight else NOTE,
        label=str(row.get_kind_display()) if is_highlight else _("Note"),
        quote=row.quote if is_highlight else "",
        note=row.note,
        title=row.entry.title,
        source_title=row.entry.feed.source.title,
        address=place if entry else "",
        edit_address=reverse("resources:highlight-edit", args=[row.uuid]) if is_highlight else "",
        entry_address=row.entry.address if is_readable else "",
    )


def _after(key: tuple[datetime, int, int], place: int, when: str) -> Q:
    last, last_place, last_id = key
    later = Q(**{f"{when}__lt": last})
    if place == last_place:
        return later | Q(**{when: last, "id__lt": last_id})
    return later | Q(**{when: last}) if place > last_place else later


def _read(token: str) -> tuple[datetime, int, int] | None:
    if not token:
        return None
    try:
        when, place, pk = signing.loads(token, salt=_SALT)
        return datetime.fromisoformat(when), int(place), int(pk)
    except (signing.BadSignature, ValueError, TypeError):
        return None
