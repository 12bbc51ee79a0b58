"""How long an urgent report may stay unopened: the school's to say, within limits that no school leaves."""

from datetime import time

from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.people.viewer import Viewer
from accounts.school_setup.services import change_school
from accounts.schools.models import School
from kit.errors import Refused

AT_SCHOOL, OTHERWISE = range(1, 9), range(2, 49)  # hours


def set_deadlines(
    *, actor: Viewer, opened_within_at_school: int, opened_within_otherwise: int, day_starts: time, day_ends: time
) -> School:
    """In how many hours somebody opens what is urgent. Raises Refused unless the actor is an admin, and for hours
    that would leave a child waiting.  # SAFETY 12"""
    if opened_within_at_school not in AT_SCHOOL:
        raise Refused(_("Choose 1 to 8 hours."), field="opened_within_at_school")
    if opened_within_otherwise not in OTHERWISE:
        raise Refused(_("Choose 2 to 48 hours."), field="opened_within_otherwise")
    if day_ends <= day_starts:
        raise Refused(_("School ends after it begins."), field="day_ends")
    school, _changed = change_school(
        actor=actor,
        verb="accounts.safeguarding.set_deadlines",
        opened_within_at_school=opened_within_at_school,
        opened_within_otherwise=opened_within_otherwise,
        day_starts=day_starts,
        day_ends=day_ends,
    )
    return school


def deadlines_in_words(viewer: Viewer) -> list[str]:
    """What happens to an urgent report that nobody opens."""
    school = viewer.school
    hours, more = school.opened_within_at_school, school.opened_within_otherwise
    within = ngettext("%(count)s hour of school", "%(count)s hours of school", hours) % {"count": hours}
    words = {"within": within, "more": more}
    clocks = {"start": time_format(school.day_starts), "end": time_format(school.day_ends)}
    return [
        _("An urgent report that nobody opens goes on after %(within)s, and after %(more)s hours in any case:")
        % words
        + " "
        + _("first to the deputy once more, then to whoever runs plnsite."),
        _("School is from %(start)s to %(end)s on weekdays, but for your holidays.") % clocks,
    ]
