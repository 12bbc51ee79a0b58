"""What people settle about how pages look to them."""

from accounts.people.models import LineWidth, PageTone, Person, TextSize, Theme
from accounts.people.viewer import Viewer


def set_appearance(*, actor: Viewer, text_size: str, line_width: str, page_tone: str) -> None:
    """Keep how the actor likes to read."""
    chosen = {
        "text_size": TextSize(text_size),
        "line_width": LineWidth(line_width),
        "page_tone": PageTone(page_tone),
    }
    Person.objects.filter(pk=actor.person.pk).update(**chosen)


def set_keys(*, actor: Viewer, has_keys: bool) -> None:
    """Keep whether letters on the keyboard do something for the actor."""
    Person.objects.filter(pk=actor.person.pk).update(has_keys=has_keys)


def choose_theme(*, actor: Viewer, theme: Theme) -> None:
    """Light, dark, or like the device."""
    Person.objects.filter(pk=actor.person.pk).update(theme=theme)
