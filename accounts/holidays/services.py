"""A school says when nothing is asked of anybody."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from accounts.school_setup.clocks import clock_followers
from accounts.schools.models import Holiday, School
from kit.errors import Refused

HOLIDAYS_AT_MOST = 100
LONGEST = timedelta(days=120)


def add_holiday(*, actor: Viewer, name: str, first: date, last: date) -> Holiday:
    """The days from first to last are free. Entered twice, it is one. Raises Refused (fields `first`, `last`)."""
    if last < first:
        raise Refused(_("This is before the first day."), field="last")
    if last - first > LONGEST:
        raise Refused(_("These are more than four months. Is the year right?"), field="last")
    with transaction.atomic():
        school = School.objects.select_for_update(of=("self",)).get(pk=actor.school.pk)
        if school.holidays.count() >= HOLIDAYS_AT_MOST:
            raise Refused(_("A hundred holidays are enough. Take away some that are over."), field="first")
        holiday, new = Holiday.objects.get_or_create(school=school, name=name.strip(), first=first, last=last)
        if new:
            _changed("add_holiday", actor, holiday)
    return holiday


def remove_holiday(*, actor: Viewer, holiday: Holiday) -> None:
    """These days are days like any other again."""
    with transaction.atomic():
        removed, _rows = Holiday.objects.filter(pk=holiday.pk, school=actor.school).delete()
        if removed:
            _changed("remove_holiday", actor, holiday)


def _changed(act: str, actor: Viewer, holiday: Holiday) -> None:
    """Leave the trail, and let what goes by the school's calendar be reckoned anew."""
    days = {"name": holiday.name, "first": holiday.first.isoformat(), "last": holiday.last.isoformat()}
    verb = f"accounts.holidays.{act}"
    record(verb, school=actor.school, actor=actor.person, thing=holiday, **days)
    for follower in clock_followers:
        follower.reckon(actor.school)
