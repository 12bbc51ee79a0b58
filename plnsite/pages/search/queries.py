"""One search over what the viewer may see: each part of it begins at the rule of its kind.  # SAFETY 4, 40"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.postgres.search import SearchHeadline, SearchRank
from django.db.models import Case, CharField, DateTimeField, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from accounts.models import Expertise, Person
from accounts.people.viewer import Viewer
from networks.sharing.models import Share
from plnsite.kit.paging import Page, page_by_key
from plnsite.kit.routes import address_of
from plnsite.pages.search.words import CONFIG, Asked
from resources.collections.models import Collection
from resources.highlights.models import Highlight
from resources.models import Entry, Follow, Reading, Source
from resources.reading.queries import current_follows
from resources.sources.queries import school_sources

A_FEW = 6
BEST = 10  # entries on the first page
NEWEST_HITS = 300  # so many hits are weighed against one another, however many there are
AGES = {"week": timedelta(days=7), "month": timedelta(days=31), "year": timedelta(days=366)}
# Marks that no text can hold once it is escaped, so that only our own become elements.
_START, _STOP = "\u0001", "\u0002"
_NO_MARKS = str.maketrans("", "", _START + _STOP)


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
    """The best A_FEW of each kind; or a page of one kind, newest first. At most two queries."""
    if asked.query is None:
        return Results({})
    if narrowed.kind == "entries":
        page = _entry_page(viewer, asked, narrowed, after)
        return Results({"entries": [_entry_hit(*row) for row in page.rows]}, page.next)
    groups: dict[str, list[Hit]] = {kind: [] for kind in KINDS if narrowed.kind in ("", kind)}
    if not narrowed.kind:
        groups["entries"] = [_entry_hit(*row) for row in _best_entries(viewer, asked, narrowed)]
    size = A_FEW if not narrowed.kind else 5 * A_FEW
    parts = [_SMALL[kind](viewer, asked, narrowed)[:size] for kind in groups if kind in _SMALL]
    first, *others = parts
    for kind, uuid, title, text, look, when in first.union(*others, all=True) if others else first:
        address = address_of(_PAGES.get(kind) or _PAGES[look], uuid)
        groups[kind].append(Hit(kind, uuid, title, _passage(text, asked), look, when, address))
    return Results(groups)


def _found_entries(viewer: Viewer, asked: Asked, narrowed: Narrowed) -> QuerySet[Entry]:
    follows = current_follows(viewer).order_by().prefetch_related(None)
    if narrowed.topic:
        follows = follows.filter(topics__slug=narrowed.topic)
    readable = follows.filter(source__in=Source.objects.readable_by(viewer), source__feed__isnull=False)
    entries = Entry.objects.fit_for(viewer).of_feeds(readable.values("source__feed")).filter(search=asked.query)
    if age := AGES.get(narrowed.age):
        entries = entries.filter(published__gte=timezone.now() - age)
    return entries


_ENTRY = ("uuid", "title", "passage", "feed__source__kind", "published")


def _with_passage(entries: QuerySet[Entry], asked: Asked) -> QuerySet[Entry]:
    passage = SearchHeadline(
        "text", asked.query, config=CONFIG, start_sel=_START, stop_sel=_STOP, max_words=30, min_words=15
    )
    return entries.annotate(passage=passage)


def _best_entries(viewer: Viewer, asked: Asked, narrowed: Narrowed) -> QuerySet[Entry, tuple]:
    """Of the newest hits those that fit best; only for what is shown the passage is looked for."""
    newest = _found_entries(viewer, asked, narrowed).order_by("-published", "-id").values("pk")[:NEWEST_HITS]
    best = (
        Entry.objects.filter(pk__in=newest)
        .annotate(rank=SearchRank(F("search"), asked.query))
        .order_by("-rank", "-published", "-id")
    )
    return _with_passage(best, asked).values_list(*_ENTRY)[:BEST]


def _entry_page(viewer: Viewer, asked: Asked, narrowed: Narrowed, after: str) -> Page:
    found = _with_passage(_found_entries(viewer, asked, narrowed), asked).values_list("pk", *_ENTRY, named=True)
    page = page_by_key(found, by="published", after=after, size=20)
    return Page(rows=[row[1:] for row in page.rows], next=page.next)


def _entry_hit(uuid: UUID, title: str, passage: str, kind: str, published: datetime) -> Hit:
    return Hit("entries", uuid, title, marked(passage), kind, published, address_of(_PAGES["entries"], uuid))


def _sources(viewer: Viewer, asked: Asked, narrowed: Narrowed) -> QuerySet:
    """The school's sources as its list shows them, and the viewer's own: another student's find stays theirs.

    # SAFETY 22
    """
    own = Follow.objects.of(viewer)
    sources = Source.objects.visible_to(viewer).filter(
        Q(pk__in=school_sources(viewer).values("source_id")) | Q(pk__in=own.values("source_id"))
    )
    if narrowed.topic:
        sources = sources.filter(pk__in=own.filter(topics__slug=narrowed.topic).values("source_id"))
    found = sources.filter(_holds(asked, "title", "description", "address")).order_by("title", "id")
    return _rows(found, "sources", title="title", text="description", look="kind")


def _people(viewer: Viewer, asked: Asked, narrowed: Narrowed) -> QuerySet:
    people = Person.objects.visible_to(viewer).filter(_holds(asked, "name"))
    if narrowed.topic:
        helps = Expertise.objects.filter(school=viewer.school, topic__slug=narrowed.topic)
        people = people.filter(pk__in=helps.values("person_id"))
    return _rows(people.order_by("name", "id"), "people", title="name")


def _packs(viewer: Viewer, asked: Asked, narrowed: Narrowed) -> QuerySet:
    packs = Collection.objects.visible_to(viewer).filter(_holds(asked, "title", "description"))
    if narrowed.topic:
        packs = packs.filter(topics__slug=narrowed.topic)
    return _rows(packs.order_by("-created", "-id"), "packs", title="title", text="description", when="created")


def _shared(viewer: Viewer, asked: Asked, narrowed: Narrowed) -> QuerySet:
    shares = Share.objects.shown_to(viewer).annotate(
        thing=Coalesce("entry__title", "source__title"),
        thing_uuid=Coalesce("entry__uuid", "source__uuid"),
        what=Case(When(entry__isnull=False, then=Value("entries")), default=Value("sources")),
    )
    found = shares.filter(_holds(asked, "words", "thing")).order_by("-created", "-id")
    return _rows(found, "shared", title="thing", text="words", look="what", when="created", uuid="thing_uuid")


def _notes(viewer: Viewer, asked: Asked, narrowed: Narrowed) -> QuerySet:
    """What the viewer wrote on entries they may still read; nobody else's, ever.  # SAFETY 22"""
    readings = Reading.objects.filter(
        person=viewer.person, school=viewer.school, noted__isnull=False, entry__in=Entry.objects.visible_to(viewer)
    )
    found = readings.filter(_holds(asked, "note")).order_by("-noted", "-id")
    return _rows(found, "notes", title="entry__title", text="note", when="noted", uuid="entry__uuid")


def _passages(viewer: Viewer, asked: Asked, narrowed: Narrowed) -> QuerySet:
    """Passages the viewer marked, and what they wrote beside them.  # SAFETY 22"""
    own = Highlight.objects.of(viewer).current().filter(entry__in=Entry.objects.visible_to(viewer))
    found = own.filter(_holds(asked, "note", "quote")).order_by("-created", "-id")
    return _rows(found, "marked", title="entry__title", text="quote", when="created", uuid="entry__uuid")


def _rows(
    found: QuerySet, kind: str, *, title: str, text: str = "", look: str = "", when: str = "", uuid: str = "uuid"
) -> QuerySet:
    """The rows of one kind in the shape that all kinds share."""
    none = Value("", output_field=TextField())
    return found.values_list(
        Value(kind, output_field=CharField()),
        F(uuid),
        Cast(title, TextField()),
        Cast(text, TextField()) if text else none,
        Cast(look, TextField()) if look else none,
        F(when) if when else Value(None, output_field=DateTimeField()),
    )


_SMALL: dict[str, Callable[[Viewer, Asked, Narrowed], QuerySet]] = {
    "sources": _sources,
    "notes": _notes,
    "marked": _passages,
    "packs": _packs,
    "shared": _shared,
    "people": _people,
}
_ICONS = {"notes": "note", "marked": "note", "packs": "collection", "shared": "share"}
KINDS = ("sources", "entries", *(kind for kind in _SMALL if kind != "sources"))
_PAGES = {
    "entries": "resources:entry-detail",
    "sources": "resources:source-detail",
    "notes": "resources:entry-detail",
    "marked": "resources:entry-detail",
    "packs": "resources:collection-detail",
    "people": "accounts:person-detail",
}


def _holds(asked: Asked, *fields: str) -> Q:
    """Every wanted word is in one of the fields, and no unwanted one is."""
    holds = Q()
    for word in asked.plain:
        one = Q()
        for field in fields:
            one |= Q(**{f"{field}__icontains": word})
        holds &= one
    for word in asked.without:
        for field in fields:
            holds &= ~Q(**{f"{field}__icontains": word})
    return holds


def _passage(text: str, asked: Asked) -> SafeString:
    """The beginning of a short text with the found words marked."""
    text = text[:200].translate(_NO_MARKS)
    for word in asked.plain:
        text = re.sub(f"({re.escape(word)})", rf"{_START}\1{_STOP}", text, flags=re.IGNORECASE)
    return marked(text)


def marked(passage: str) -> SafeString:
    """A passage as HTML: everything escaped, the found words in <mark>."""
    text = escape(passage).replace(_START, "<mark>").replace(_STOP, "</mark>")
    return mark_safe(text)  # noqa: S308 -- escaped above
