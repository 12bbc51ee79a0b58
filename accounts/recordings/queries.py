"""What a school says about recordings, in words."""

from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.safety.consent.queries import has_consent
from accounts.safety.consent.rules import ConsentKind


def may_record(viewer: Viewer) -> bool:
    """Whether the school lets its students record their voice, and this one may.  # SAFETY 17"""
    return viewer.school.students_record and has_consent(viewer, ConsentKind.VOICE)


def recording_rule_in_words(viewer: Viewer) -> list[str]:
    """Whether students may record their voice."""
    if viewer.school.students_record:
        return [_("On: students may answer with their voice, up to three minutes.")]
    return [_("Off: students answer in writing.")]
