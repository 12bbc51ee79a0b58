"""Who sees what of a student's, in words: each slice says it of what it keeps.

    visibility_notes.add(VisibilityNote("goals", _("Your goals"), "goal", order=20, short=_("…"), full=_("…")))

One page shows all of it (`plnsite/pages/visibility`).  # SAFETY 30, 33
"""

from dataclasses import dataclass

from django.utils.functional import Promise

from kit.contributions import Registry


@dataclass(frozen=True, slots=True)
class VisibilityNote:
    """Of one kind of thing: `short` for whoever reads little, `full` with all that is so."""

    name: str
    title: str | Promise
    icon: str
    order: int
    short: str | Promise
    full: str | Promise


visibility_notes: Registry[VisibilityNote] = Registry(
    "words on who sees what", name=lambda note: note.name, order=lambda note: note.order
)
