"""What a school settles for itself, in sections: each slice contributes those whose rule it keeps.

    settings_sections.add(
        SettingsSection("recordings", _("Voices"), icon="microphone", place=20,
                        summary=summary, form=RecordingsForm, save=allow_recordings)
    )

The page that shows them is for the school's admins (`plnsite/pages/school`) and names none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise

from accounts.people.viewer import Viewer
from kit.contributions import Registry


@dataclass(frozen=True, slots=True)
class SettingsSection:
    """One matter of a school. `summary(viewer)` says in plain sentences what is set now.

    It is changed by `form(data, viewer=viewer)`, whose cleaned data go to the service `save(actor=viewer, ...)`;
    or on a page of its own, `page` (a url name). Above the form stand `lead`, and what `warning(viewer)` says.
    """

    name: str  # its word in the address
    title: str | Promise
    icon: str
    place: int
    summary: Callable[[Viewer], list[str]]
    form: Callable[..., forms.BaseForm] | None = None
    save: Callable[..., Any] | None = None
    page: str = ""
    lead: str | Promise = ""
    warning: Callable[[Viewer], str] | None = None


settings_sections: Registry[SettingsSection] = Registry(
    "sections of a school's settings", name=lambda section: section.name, order=lambda section: section.place
)
