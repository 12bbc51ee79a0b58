"""How what one reads looks, and whether letters on the keyboard do something; kept with the person."""

from collections.abc import Iterable
from dataclasses import dataclass

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.people.models import LineWidth, PageTone, Person, TextSize
from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.queries import neighbours_of
from resources.reading.rows import EntryRow


@dataclass(frozen=True, slots=True)
class Step:
    """The way to another entry."""

    title: str
    address: str


class AppearanceForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = ["text_size", "line_width", "page_tone"]
        labels = {"text_size": _("Letters"), "line_width": _("Lines"), "page_tone": _("Colour of the page")}
        widgets = {
            name: forms.RadioSelect(attrs={"class": "choices-across"})
            for name in ("text_size", "line_width", "page_tone")
        }

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("auto_id", "look_%s")
        super().__init__(*args, **kwargs)


class KeysForm(forms.Form):
    has_keys = forms.BooleanField(
        required=False,
        label=_("Letters on the keyboard do something"),
        help_text=_("Switch it off if you speak to your computer, or if it gets in your way."),
    )


def set_look(*, actor: Viewer, text_size: str, line_width: str, page_tone: str) -> None:
    """Keep how the actor likes to read."""
    look = {
        "text_size": TextSize(text_size),
        "line_width": LineWidth(line_width),
        "page_tone": PageTone(page_tone),
    }
    Person.objects.filter(pk=actor.person.pk).update(**look)


def set_keys(*, actor: Viewer, has_keys: bool) -> None:
    """Keep whether letters on the keyboard do something for the actor."""
    Person.objects.filter(pk=actor.person.pk).update(has_keys=has_keys)


def steps_from(viewer: Viewer, entry: Entry, day: Iterable[EntryRow]) -> tuple[Step | None, Step | None]:
    """What comes before and after an entry: in the day's reading if it is part of it, else among the entries of
    its source, newest first."""
    rows = list(day)
    at = next((place for place, row in enumerate(rows) if row.uuid == entry.uuid), None)
    if at is not None:
        around = rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None
        return tuple(row and Step(row.title, row.address) for row in around)
    around = neighbours_of(viewer, entry)
    return tuple(one and Step(one.title, reverse("resources:entry-detail", args=[one.uuid])) for one in around)
