"""Reading an entry with one's own highlights in it."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.highlights.anchoring import Anchor, Text
from resources.reading.highlights.models import Highlight
from resources.reading.highlights.painting import Mark, Words, paint

MOST = 100  # of one reader in one entry


@dataclass(frozen=True, slots=True)
class Passage:
    """One highlight as the page shows it: `number` ties it to its place in the text, unless it `is_gone`."""

    number: int
    highlight: Highlight
    is_gone: bool


@dataclass(frozen=True, slots=True)
class MarkedEntry:
    """`html` is the entry's cleaned HTML with the reader's highlights drawn in; `passages` come in the order of
    the text, those that are gone last."""

    html: SafeString
    passages: list[Passage] = field(default_factory=list)


def body_of(entry: Entry) -> str:
    """What there is to read of an entry, as safe HTML: its cleaned HTML, or its first words."""
    return entry.html or (f"<p>{escape(entry.summary)}</p>" if entry.summary else "")


def highlights_of(viewer: Viewer, entry: Entry) -> list[Highlight]:
    """The viewer's highlights of an entry, oldest first. One query."""
    return list(Highlight.objects.of(viewer).current().filter(entry=entry).order_by("created", "id")[:MOST])


def marked_entry(viewer: Viewer, entry: Entry) -> MarkedEntry:
    """The entry with the viewer's highlights. One query."""
    body = body_of(entry)
    highlights = highlights_of(viewer, entry)
    if not highlights:
        return MarkedEntry(mark_safe(body))  # noqa: S308 (cleaned when it was stored)
    words = Words(body)
    text = Text(words.text)
    places = {one.pk: text.find(_anchor(one)) for one in highlights}
    there = sorted((one for one in highlights if places[one.pk]), key=lambda one: places[one.pk])
    gone = [one for one in highlights if not places[one.pk]]
    passages = [Passage(at, one, one in gone) for at, one in enumerate([*there, *gone], start=1)]
    marks = [_mark(shown, places[shown.highlight.pk]) for shown in passages if not shown.is_gone]
    return MarkedEntry(mark_safe(paint(words, marks)), passages)  # noqa: S308 (cleaned; the marks are our own)


def address_of(viewer: Viewer, highlight: Highlight) -> str:
    """Where a highlight is listed: below its entry, or among the notes when the entry may no longer be read."""
    if Entry.objects.visible_to(viewer).filter(pk=highlight.entry_id).exists():
        return f"{reverse('resources:entry-detail', args=[highlight.entry.uuid])}#note-{highlight.uuid}"
    return reverse("resources:note-list")


def _anchor(highlight):
    return Anchor(
        highlight.quote, highlight.prefix, highlight.suffix, highlight.position, tuple(highlight.lookalikes)
    )


def _mark(shown: Passage, place: tuple[int, int]) -> Mark:
    one = shown.highlight
    label = escape(f"{one.get_kind_display()} ({shown.number}): ")
    return Mark(
        *place,
        opening=f'<mark class="passage passage-{escape(one.kind)}" data-passage="{one.uuid}">',
        first=f'<span class="unseen passage-extra" id="passage-{one.uuid}">{label}</span>',
        last=f'<sup class="passage-number passage-extra" aria-hidden="true">{shown.number}</sup>',
    )
