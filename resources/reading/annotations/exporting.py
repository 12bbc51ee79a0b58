"""One's notes as a file to take along: Markdown, or plain words."""

from collections.abc import Iterable
from itertools import groupby

from django.utils.translation import gettext as _

from resources.reading.annotations.notes import NoteRow


def as_markdown(notes: Iterable[NoteRow]) -> str:
    """Source by source, text by text; what was marked as a quotation, what was written below it."""
    out = [f"# {_('My notes')}", ""]
    for source, of_source in groupby(notes, key=lambda row: row.source_title):
        out += [f"## {_plain(source)}", ""]
        for (title, address), rows in groupby(of_source, key=lambda row: (row.title, row.entry_address)):
            out += [f"### {_plain(title)}", ""]
            out += [f"<{address}>", ""] if address else []
            for row in rows:
                if row.quote:
                    out += [f"> {_plain(row.quote)}", ">", f"> ({row.label})", ""]
                out += [*(_plain(line) for line in row.note.splitlines()), ""] if row.note else []
    return "\n".join(out).rstrip() + "\n"


def as_text(notes: Iterable[NoteRow]) -> str:
    """The same without any signs."""
    out = [_("My notes"), ""]
    for source, of_source in groupby(notes, key=lambda row: row.source_title):
        out += [source.upper(), ""]
        for (title, address), rows in groupby(of_source, key=lambda row: (row.title, row.entry_address)):
            out += [title, *([address] if address else []), ""]
            for row in rows:
                if row.quote:
                    out += [f"    {row.label}: “{row.quote}”"]
                out += [f"    {line}" for line in row.note.splitlines()]
                out.append("")
    return "\n".join(out).rstrip() + "\n"


def _plain(text: str) -> str:
    """Words in which Markdown sees no sign of its own."""
    for sign in ("\\", "`", "*", "_", "[", "]", "<", ">", "#", "|"):
        text = text.replace(sign, f"\\{sign}")
    return text
