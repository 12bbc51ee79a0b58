"""The door to the settings of one's school."""

from django.http import Http404

from accounts.school_setup.sections import SettingsSection, settings_sections


def get_section(name: str) -> SettingsSection:
    """A section that is changed by a form. Raises Http404."""
    section = settings_sections.get(name)
    if section is None or section.form is None:
        raise Http404
    return section
