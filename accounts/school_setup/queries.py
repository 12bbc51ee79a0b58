"""What a school settled first, in words."""

from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer


def hours_in_words(viewer: Viewer) -> list[str]:
    """The school's language, its clocks and its quiet hours."""
    school = viewer.school
    clocks = {"zone": school.time_zone.replace("_", " "), "now": time_format(school.local(timezone.now()).time())}
    quiet = {"start": time_format(school.quiet_from), "end": time_format(school.quiet_until)}
    return [
        _("The school's language is %(language)s.") % {"language": school.get_language_display()},
        _("Clocks go by %(zone)s: it is %(now)s there.") % clocks,
        _("Quiet from %(start)s until %(end)s: nothing new is asked of students then.") % quiet,
    ]
