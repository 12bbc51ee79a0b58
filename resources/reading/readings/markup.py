"""A row of a list of entries as HTML.

Written here and not as a template: a list has thirty of them and is what students open all day, and Django's
templates took most of that page's time. What it looks like is in static/css/resources/; its parts are filled in
escaped.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kit.templatetags.kit import icon

if TYPE_CHECKING:
    from resources.reading.readings.rows import EntryRow

_DOT = '<span aria-hidden="true">·</span>'


def row_html(row: EntryRow, *, alone: bool = False) -> SafeString:
    """One row; `alone` leaves the source's name out."""
    read, saved, noted = _marks(get_language())
    source = "" if alone else f'<a href="{row.source_address}">{escape(row.source_title)}</a>{_DOT}'
    lasts = f"{_DOT}<span>{escape(row.lasts)}</span>" if row.lasts else ""
    marks = (read if row.is_read else "") + (saved if row.is_saved else "") + (noted if row.has_note else "")
    short = f'<p class="entry-short">{escape(row.summary)}</p>' if row.summary else ""
    image = (
        f'<img class="entry-thumb" src="{escape(row.image)}" alt="" loading="lazy" width="72" height="72">'
        if row.image
        else ""
    )
    state = " entry-read" if row.is_read else ""
    kind = icon(row.icon, "s", row.kind_label)
    when = (
        f'<time datetime="{row.published.isoformat()}" title="{escape(row.when_exact)}">{escape(row.when)}</time>'
    )
    title = f'<h3 class="entry-title"><a href="{row.address}">{escape(row.title)}</a></h3>'
    return SafeString(
        f'<article class="entry{state}"><div class="entry-body"><p class="entry-from">'
        f'<span class="entry-kind">{kind}</span>{source}{when}{lasts}{marks}</p>'
        f"{title}{short}</div>{image}</article>"
    )


@lru_cache
def _marks(language: str) -> tuple[SafeString, SafeString, SafeString]:
    return icon("check", "s", _("read")), icon("bookmark", "s", _("Saved")), icon("note", "s", _("with my note"))
