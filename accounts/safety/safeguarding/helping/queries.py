"""Where somebody at a school gets help now."""

from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.schools.models import School


def help_contacts(school: School) -> list[str]:
    """Whom one can turn to, a line each, as the school wrote them."""
    return [line.strip() for line in school.help_contacts.splitlines() if line.strip()]


def help_in_words(viewer: Viewer) -> list[str]:
    """What is set, for the settings of the school."""
    said = help_contacts(viewer.school) or [_("No numbers yet: students read that they can turn to any adult.")]
    return [*said, viewer.school.help_after_hours] if viewer.school.help_after_hours else said
