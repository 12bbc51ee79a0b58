"""What a school has settled, section by section."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from accounts.people.viewer import Viewer
from accounts.school_setup.sections import SettingsSection, settings_sections


@dataclass(frozen=True, slots=True)
class SettingsCard:
    """A section as a card: what is set now, and where it is changed."""

    name: str
    title: str | Promise
    icon: str
    lines: list[str]
    href: str
    has_page: bool  # changed on a page of its own, not by a form


def settings_cards(viewer: Viewer) -> list[SettingsCard]:
    """Every section that a slice contributed, in order. Each asks for its own words: a query or two a section."""
    return [_card(viewer, section) for section in settings_sections]


def _card(viewer: Viewer, section: SettingsSection) -> SettingsCard:
    return SettingsCard(
        name=section.name,
        title=section.title,
        icon=section.icon,
        lines=section.summary(viewer),
        href=reverse(section.page) if section.page else reverse("pages:school-edit", args=[section.name]),
        has_page=bool(section.page),
    )
