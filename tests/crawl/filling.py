"""Filling forms in: as they stand, and as somebody would who means it."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.crawl.fields import Field
from tests.crawl.page import Form

NEW_PASSWORD = "seven quiet herons by the pier"  # noqa: S105 - typed into forms of a throw-away database
OPML = b'<opml version="2.0"><body><outline text="Pier" xmlUrl="https://pier.example/feed.xml"/></body></opml>'
A_SENTENCE = "The tide comes in twice a day, and I want to know why."


@dataclass
class Typist:
    """Somebody who fills forms in; `known` says what they type into fields of these names."""

    known: dict[str, str] = field(default_factory=dict)

    def as_it_stands(self, form: Form) -> dict:
        """What a press sends when nothing was typed."""
        return self._sent(form, {each.name: _shown(each) for each in form.fields})

    def filled(self, form: Form) -> dict:
        """The same, with something sensible in every field that was empty."""
        return self._sent(form, {each.name: _shown(each) or self._typed(each) for each in form.fields})

    def _sent(self, form: Form, values: dict) -> dict:
        if form.button[0]:
            values[form.button[0]] = form.button[1]
        return {name: value for name, value in values.items() if value is not None}

    def _typed(self, it: Field):
        if it.name in self.known:
            return self.known[it.name]
        if it.values:
            return next(filter(None, it.values), "")
        match it.kind:
            case "hidden":
                return ""
            case "file":
                return _file(it)
            case "password":
                return NEW_PASSWORD
            case "email":
                return "somebody.new@harbour.example"
            case "number" | "range":
                return it.fact("min") or "1"
            case "date":
                return (timezone.localdate() + timedelta(days=7)).isoformat()
            case "time":
                return "10:00"
            case "datetime-local":
                return (timezone.now() + timedelta(days=7)).strftime("%Y-%m-%dT%H:%M")
        return _words(it)


def _shown(it: Field):
    """What a field holds by itself; None where it sends nothing."""
    if it.values or it.kind == "file":
        return list(it.chosen) if any(it.chosen) else None
    return it.value


def _words(it: Field) -> str:
    if it.kind == "url" or it.name in {"address", "url"}:
        return "https://pier.example/blog/"
    words = A_SENTENCE if it.kind == "textarea" else "Tides"
    return words[: int(it.fact("maxlength") or 10_000)]


def _file(it: Field) -> SimpleUploadedFile:
    if "audio" in (it.fact("accept") or ""):
        return SimpleUploadedFile("voice.webm", b"no sound at all", content_type="audio/webm")
    return SimpleUploadedFile("sources.opml", OPML, content_type="text/xml")
