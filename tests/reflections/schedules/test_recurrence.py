"""When a schedule asks: the school's clocks, both changes of them, holidays, quiet hours."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from accounts.models import Holiday, School
from reflections.schedules.models import Schedule
from reflections.schedules.recurrence import next_moment

LONDON, AUCKLAND = "Europe/London", "Pacific/Auckland"


def schedule(zone=LONDON, *, weekday=0, at=time(9), first=date(2026, 1, 1), last=None, quiet=("20:00", "07:00")):
    start, end = (time.fromisoformat(clock) for clock in quiet)
    school = School(name="A", code="a", time_zone=zone, quiet_from=start, quiet_until=end)
    return Schedule(school=school, weekday=weekday, at=at, first=first, last=last)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_the_next_is_after_and_on_its_day():
    monday = utc("2026-11-16T09:00")
    assert next_moment(schedule(), utc("2026-11-10T00:00")) == monday
    assert next_moment(schedule(), utc("2026-11-16T08:59:59")) == monday
    assert next_moment(schedule(), monday) == utc("2026-11-23T09:00")


def test_nothing_comes_before_the_first_day_or_after_the_last():
    some = schedule(first=date(2026, 11, 17), last=date(2026, 11, 29))
    assert next_moment(some, utc("2026-01-01T00:00")) == utc("2026-11-23T09:00")
    assert next_moment(some, utc("2026-11-23T09:00")) is None


def test_the_clocks_of_the_school_hold_through_the_year():
    winter, summer = utc("2026-01-20T00:00"), utc("2026-07-01T00:00")
    assert next_moment(schedule(), winter) == utc("2026-01-26T09:00")
    assert next_moment(schedule(), summer) == utc("2026-07-06T08:00")
    assert next_moment(schedule(AUCKLAND), winter).astimezone(ZoneInfo(AUCKLAND)).time() == time(9)
    assert next_moment(schedule(AUCKLAND), summer).astimezone(ZoneInfo(AUCKLAND)).time() == time(9)


def test_an_hour_that_the_clocks_skip_is_taken_an_hour_later():
    # In London 01:30 does not exist on Sunday 29 March 2026.
    night = schedule(weekday=6, at=time(1, 30), quiet=("00:00", "00:00"))
    assert next_moment(night, utc("2026-03-23T00:00")) == utc("2026-03-29T01:30")
    assert next_moment(night, utc("2026-03-29T01:30")) == utc("2026-04-05T00:30")


def test_an_hour_that_comes_twice_is_taken_once_the_first_time():
    # In London 01:30 comes twice on Sunday 25 October 2026.
    night = schedule(weekday=6, at=time(1, 30), quiet=("00:00", "00:00"))
    first = next_moment(night, utc("2026-10-20T00:00"))
    assert first == utc("2026-10-25T00:30")
    assert next_moment(night, first) == utc("2026-11-01T01:30")


def test_holidays_are_left_out():
    half_term = Holiday(first=date(2026, 10, 26), last=date(2026, 11, 2))
    assert next_moment(schedule(), utc("2026-10-20T00:00"), [half_term]) == utc("2026-11-09T09:00")


def test_a_holiday_without_end_ends_the_search():
    forever = Holiday(first=date(2026, 1, 1), last=date(2099, 1, 1))
    assert next_moment(schedule(), utc("2026-10-20T00:00"), [forever]) is None


@pytest.mark.parametrize(
    ("at", "quiet", "moment"),
    [
        (time(21, 30), ("20:00", "07:00"), "2026-11-17T07:00"),  # in the evening: the next morning
        (time(5, 30), ("20:00", "07:00"), "2026-11-16T07:00"),  # in the morning: the same
        (time(7, 0), ("20:00", "07:00"), "2026-11-16T07:00"),  # the end itself is not quiet
        (time(20, 0), ("20:00", "07:00"), "2026-11-17T07:00"),  # the start is
        (time(13, 0), ("12:00", "14:00"), "2026-11-16T14:00"),  # within one day
        (time(13, 0), ("00:00", "00:00"), "2026-11-16T13:00"),  # no quiet hours
    ],
)
def test_quiet_hours_move_a_moment_to_their_end(at, quiet, moment):
    # SAFETY 25
    assert next_moment(schedule(at=at, quiet=quiet), utc("2026-11-11T00:00")) == utc(moment)


def test_a_moved_moment_is_still_found_on_its_morning():
    late = schedule(at=time(21, 30))
    assert next_moment(late, utc("2026-11-17T06:00")) == utc("2026-11-17T07:00")
    assert next_moment(late, utc("2026-11-17T07:00")) == utc("2026-11-24T07:00")


def test_a_moment_moved_into_a_holiday_is_left_out():
    day_off = Holiday(first=date(2026, 11, 17), last=date(2026, 11, 17))
    late = schedule(at=time(21, 30))
    assert next_moment(late, utc("2026-11-11T00:00"), [day_off]) == utc("2026-11-24T07:00")
