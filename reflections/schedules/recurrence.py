"""When a schedule asks: pure reckoning on the school's clocks, no query and no clock of its own."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from accounts.schools.models import Holiday, School
from reflections.schedules.models import Schedule

WEEK = timedelta(days=7)
FAR = 3 * 52  # weeks: nobody is on holiday for longer


def next_moment(schedule: Schedule, after: datetime, holidays: Iterable[Holiday] = ()) -> datetime | None:
    """The first moment after `after` (aware) at which the schedule asks, in UTC; None when there is none.

    Each week on its weekday and time of the school's clocks, between `first` and `last`. A time that the clocks
    skip in spring is taken an hour later, one that comes twice in autumn the first time. A time in the quiet
    hours moves to their end. A day of the holidays is left out.  # SAFETY 25
    """
    school, holidays = schedule.school, list(holidays)
    # A week back: a moment that quiet hours moved belongs to the day before.
    start = max(schedule.first, school.local(after).date() - WEEK)
    day = start + timedelta(days=(schedule.weekday - start.weekday()) % 7)
    for week in count():
        this = day + week * WEEK
        if week > FAR or (schedule.last and this > schedule.last):
            return None
        moment = after_quiet_hours(school, on_clocks(school, this, schedule.at))
        if moment > after and not is_holiday(school, moment, holidays) and not _covers(holidays, this):
            return moment


def on_clocks(school: School, day: date, at: time) -> datetime:
    """The moment when the school's clocks show `at` on `day`, in UTC."""
    return datetime.combine(day, at.replace(fold=0), tzinfo=school.zone).astimezone(UTC)


def after_quiet_hours(school: School, moment: datetime) -> datetime:
    """The moment itself, or the end of the quiet hours that it falls into, in UTC."""
    local = school.local(moment)
    clock, end = local.time(), school.quiet_until
    if not school.is_quiet(clock):
        return moment.astimezone(UTC)
    ends = local.date() + timedelta(days=1 if clock >= end else 0)
    return on_clocks(school, ends, end)


def is_holiday(school: School, moment: datetime, holidays: Iterable[Holiday]) -> bool:
    """Whether the school's calendar says holiday at that moment."""
    return _covers(holidays, school.local(moment).date())


def _covers(holidays: Iterable[Holiday], day: date) -> bool:
    return any(holiday.first <= day <= holiday.last for holiday in holidays)
