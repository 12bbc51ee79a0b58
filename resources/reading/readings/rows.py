"""Entries as lists show them: everything a row needs is worked out here, before the template's loop."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import FilteredRelation, Q, QuerySet, Value
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from accounts.people.viewer import Viewer
from kit.look.ties import look_of
from kit.text.times import Clock, length
from kit.web.routes import address_of
from resources.feeds.models import Entry
from resources.media.images import proxied
from resources.reading.readings.models import Reading

# What a list never shows, and should not carry from the database.
_OF_EPISODES = ("chapters_address", "chapters", "transcript_address")
HEAVY = ("html", "text", "search", "fingerprint", "identity", *_OF_EPISODES)
BODY = ("html", "mine__note", *_OF_EPISODES)  # and what the page of one entry shows


# What a list shows, in the order in which `_row` takes it.
_SHOWN = (
    *(
        "pk",
        "uuid",
        "title",
        "summary",
        "published",
        "image_address",
        "audio_address",
        "audio_seconds",
        "video_id",
    ),
    *("feed__source__uuid", "feed__source__title", "feed__source__kind"),
    *("mine__read", "mine__saved", "mine__noted"),
)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """`lasts` is in words ("12 min"), `image` an address of our own or empty, `when` in words."""

    pk: int
    uuid: UUID
    address: str
    title: str
    summary: str
    published: datetime
    when: str
    when_exact: str
    source_title: str
    source_address: str
    icon: str
    kind_label: str
    lasts: str
    image: str
    is_read: bool
    is_saved: bool
    has_note: bool

    @property
    def html(self) -> SafeString:
        """The row as a list shows it."""
        return _drawn(self, False, get_language())

    @property
    def html_alone(self) -> SafeString:
        """The same in a list of one source, whose name is left out."""
        return _drawn(self, True, get_language())


@lru_cache(maxsize=4096)
def _drawn(row: EntryRow, alone: bool, _language: str) -> SafeString:
    """A row from its template. A list has thirty of them and is what students open all day, so the ones that look
    alike in every word are drawn once; they say what is read and saved, and nothing of whom."""
    return render_to_string("resources/reading/readings/_row.html", {"row": row, "alone": alone})


def with_reading(viewer: Viewer, entries: QuerySet[Entry], *more: str) -> QuerySet[Entry]:
    """The entries with all that `entry_rows` shows of them, in the same query: feed, source, and as `mine` what
    the viewer did with each. `more` names fields that no list shows."""
    known = with_mine(viewer, entries).annotate(is_mine_known=Value(True))  # without a reading there is no `mine`
    return known.select_related("feed__source", "mine").defer(
        *(name for name in (*HEAVY, "mine__note") if name not in more)
    )


def listed(viewer: Viewer, entries: QuerySet[Entry]) -> QuerySet[Entry, tuple]:
    """What a list shows of the entries and nothing else, for `listed_rows`."""
    return with_mine(viewer, entries).values_list(*_SHOWN)


def with_mine(viewer: Viewer, entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """The entries, with what the viewer did with each to be named as `mine`."""
    mine = Q(readings__person=viewer.person, readings__school=viewer.school)
    return entries.annotate(mine=FilteredRelation("readings", condition=mine))


def listed_rows(found: Iterable[tuple]) -> list[EntryRow]:
    """The rows of what came through `listed`, in their order. No query but that of `found` itself."""
    clock = Clock.here()
    return [_row(clock, *facts) for facts in found]


def entry_rows(viewer: Viewer, entries: Iterable[Entry]) -> list[EntryRow]:
    """The rows of `entries`, in their order. No query of its own for entries that came through `with_reading`; one
    for others (with feed and source loaded)."""
    entries = list(entries)
    others = [entry for entry in entries if not hasattr(entry, "is_mine_known")]
    readings = {}
    if others:
        kept = Reading.objects.filter(person=viewer.person, school=viewer.school, entry__in=others)
        readings = {reading.entry_id: reading for reading in kept.only("entry_id", "read", "saved", "noted")}
    none, clock = Reading(), Clock.here()
    rows = []
    for entry in entries:
        source, mine = entry.feed.source, getattr(entry, "mine", None) or readings.get(entry.pk, none)
        facts = [getattr(entry, name) for name in _SHOWN if "__" not in name]
        kept = mine.read, mine.saved, mine.noted
        rows.append(_row(clock, *facts, source.uuid, source.title, source.kind, *kept))
    return rows


def _row(
    clock: Clock,
    pk: int,
    uuid: UUID,
    title: str,
    summary: str,
    published: datetime,
    image: str,
    audio: str,
    seconds: int | None,
    video: str,
    source: UUID,
    source_title: str,
    kind: str,
    read: datetime | None,
    saved: datetime | None,
    noted: datetime | None,
) -> EntryRow:
    icon, label = _look("podcast" if audio else "video" if video else kind, clock.language)
    return EntryRow(
        pk=pk,
        uuid=uuid,
        address=address_of("resources:entry-detail", uuid),
        title=title,
        summary=summary,
        published=published,
        when=clock.ago(published),
        when_exact=clock.exact(published),
        source_title=source_title,
        source_address=address_of("resources:source-detail", source),
        icon=icon,
        kind_label=label,
        lasts=length(seconds),
        image=proxied(image),
        is_read=read is not None,
        is_saved=saved is not None,
        has_note=noted is not None,
    )


@lru_cache
def _look(kind: str, _language: str) -> tuple[str, str]:
    look = look_of(kind)
    return look.icon, str(look.label)
