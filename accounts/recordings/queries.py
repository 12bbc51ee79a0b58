"""What a school says about recordings, in words."""

from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer


def recording_rule_in_words(viewer: Viewer) -> list[str]:
    """Whether students may record their voice."""
    if viewer.school.students_record:
        return [_("On: students may answer with their voice, up to three minutes.")]
    return [_("Off: students answer in writing.")]
