"""Entries as lists show them: everything a row needs is worked out here, before the template's loop."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import FilteredRelation, Q, QuerySet, Value
from django.urls import reverse

from accounts.people.viewer import Viewer
from plnsite.kit.ties import look_of
from plnsite.kit.times import ago, exact, length
from resources.embeds.images import proxied
from resources.feeds.models import Entry
from resources.reading.models import Reading

# What a list never shows, and should not carry from the database.
HEAVY = ("html", "text", "search", "fingerprint", "identity", "chapters_address", "transcript_address")
BODY = ("html", "mine__note", "chapters_address", "transcript_address")  # and what the page of one entry shows


@dataclass(frozen=True, slots=True)
class EntryRow:
    """`lasts` is in words ("12 min"), `image` an address of our own or empty, `when` in words."""

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


def with_reading(viewer: Viewer, entries: QuerySet[Entry], *more: str) -> QuerySet[Entry]:
    """The entries with all that `entry_rows` shows of them, in the same query: feed, source, and as `mine` what
    the viewer did with each. `more` names fields that no list shows."""
    mine = FilteredRelation("readings", condition=Q(readings__person=viewer.person))
    known = entries.annotate(mine=mine, is_mine_known=Value(True))  # without a reading there is no `mine`
    return known.select_related("feed__source", "mine").defer(
        *(name for name in (*HEAVY, "mine__note") if name not in more)
    )


def entry_rows(viewer: Viewer, entries: Iterable[Entry]) -> list[EntryRow]:
    """The rows of `entries`, in their order. No query of its own for entries that came through `with_reading`; one
    for others (with feed and source loaded)."""
    entries = list(entries)
    others = [entry for entry in entries if not hasattr(entry, "is_mine_known")]
    readings = {}
    if others:
        kept = Reading.objects.filter(person=viewer.person, entry__in=others)
        readings = {reading.entry_id: reading for reading in kept.only("entry_id", "read", "saved", "noted")}
    none = Reading()
    return [_row(entry, getattr(entry, "mine", None) or readings.get(entry.pk, none)) for entry in entries]


def _row(entry: Entry, reading: Reading) -> EntryRow:
    source = entry.feed.source
    icon, label = _look(entry, source.kind)
    return EntryRow(
        uuid=entry.uuid,
        address=reverse("resources:entry-detail", args=[entry.uuid]),
        title=entry.title,
        summary=entry.summary,
        published=entry.published,
        when=ago(entry.published),
        when_exact=exact(entry.published),
        source_title=source.title,
        source_address=reverse("resources:source-detail", args=[source.uuid]),
        icon=icon,
        kind_label=label,
        lasts=length(entry.audio_seconds),
        image=proxied(entry.image_address),
        is_read=reading.read is not None,
        is_saved=reading.saved is not None,
        has_note=reading.noted is not None,
    )


def _look(entry: Entry, kind: str) -> tuple[str, str]:
    if entry.audio_address:
        kind = "podcast"
    elif entry.video_id:
        kind = "video"
    look = look_of(kind)
    return look.icon, str(look.label)
