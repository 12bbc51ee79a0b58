"""By when somebody should have opened an urgent report: so many hours of school, or so many of any kind."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from accounts.schools.models import Holiday, School

SATURDAY = 5


def opened_by(school: School, holidays: Iterable[Holiday], since: datetime) -> datetime:
    """The moment at which the school's hours since then are over: those of school days, or those of the clock,
    whichever comes first. Nights, weekends and holidays are no school hours.  # SAFETY 12"""
    latest = since + timedelta(hours=school.opened_within_otherwise)
    left = timedelta(hours=school.opened_within_at_school)
    day = school.local(since).date()
    while day <= school.local(latest).date():
        starts, ends = _moment(school, day, school.day_starts), _moment(school, day, school.day_ends)
        if day.weekday() < SATURDAY and not any(each.first <= day <= each.last for each in holidays):
            begins = max(starts, since)
            if begins + left <= ends:
                return min(latest, begins + left)
            left -= max(timedelta(0), ends - begins)
        day += timedelta(days=1)
    return latest


def _moment(school: School, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, school.zone).astimezone(UTC)
