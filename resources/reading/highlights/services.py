"""What readers do with passages: mark, note, take away, take back. All of it is theirs alone."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from kit.errors import Refused
from resources.feeds.models import Entry
from resources.reading.highlights.anchoring import AROUND, anchor_of, in_line
from resources.reading.highlights.models import LONGEST_QUOTE, Highlight, Kind
from resources.reading.highlights.painting import Words
from resources.reading.highlights.queries import MOST, body_of


def make_highlight(
    *, actor: Viewer, entry: Entry, quote: str, kind: str = Kind.IMPORTANT, note: str = "", before: str = ""
) -> Highlight:
    """Mark a passage of an entry; the same passage a second time takes the new kind and note.

    Raises Refused when the entry does not say so, or when it is too long or too much.
    """
    anchor = anchor_of(Words(body_of(entry)).text, quote, before[-AROUND:])
    if anchor is None or not in_line(quote):
        raise Refused(
            _("These words are not in the text. Copy them from it exactly, a sentence or a few words."),
            field="quote",
        )
    if len(anchor.quote) > LONGEST_QUOTE:
        raise Refused(_("That is very long. Choose the sentence that matters most."), field="quote")
    mine = Highlight.objects.of(actor).current().filter(entry=entry)
    same = mine.filter(position=anchor.position, quote=anchor.quote)
    if not same.exists():
        if mine.count() >= MOST:
            raise Refused(_("You have marked very much of this already. Take some away first."), field="quote")
        try:
            with transaction.atomic():
                return Highlight.objects.create(
                    school=actor.school,
                    person=actor.person,
                    entry=entry,
                    kind=kind,
                    note=note.strip(),
                    quote=anchor.quote,
                    prefix=anchor.prefix,
                    suffix=anchor.suffix,
                    position=anchor.position,
                    lookalikes=anchor.lookalikes,
                )
        except IntegrityError:  # the same button pressed in two windows
            pass
    highlight = same.get()
    return edit_highlight(actor=actor, highlight=highlight, kind=kind, note=note or highlight.note)


def edit_highlight(*, actor: Viewer, highlight: Highlight, kind: str, note: str = "") -> Highlight:
    """Change what a passage is to the reader, and what they wrote beside it."""
    highlight.kind, highlight.note = kind, note.strip()
    Highlight.objects.of(actor).filter(pk=highlight.pk).update(kind=highlight.kind, note=highlight.note)
    return highlight


def remove_highlight(*, actor: Viewer, highlight: Highlight) -> None:
    """Take a highlight away; `restore_highlight` takes that back."""
    Highlight.objects.of(actor).current().filter(pk=highlight.pk).update(removed=timezone.now())


def restore_highlight(*, actor: Viewer, highlight: Highlight) -> None:
    """Take back having taken it away; where the same passage was marked anew, that one stays."""
    try:
        with transaction.atomic():
            Highlight.objects.of(actor).filter(pk=highlight.pk).update(removed=None)
    except IntegrityError:
        return
