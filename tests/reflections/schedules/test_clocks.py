"""Schedules keep to the clocks of their school when those are changed."""

from datetime import UTC, datetime, time, timedelta

from django.utils import timezone

from accounts.school_setup.services import set_hours
from reflections.models import Schedule
from tests.reflections.occurrences import make_occurrence

HOURS = {"language": "en", "time_zone": "Europe/London", "quiet_from": time(20), "quiet_until": time(7)}


def set_to(cast, **wishes) -> None:
    cast.harbour.refresh_from_db()
    set_hours(actor=cast.viewer(cast.ada), **HOURS | wishes)


def test_what_is_waited_for_moves_with_the_time_zone_and_the_quiet_hours(cast):
    schedule = make_occurrence(cast).schedule
    for wishes, at in (
        ({"time_zone": "Asia/Kolkata"}, time(9)),
        ({"time_zone": "Asia/Kolkata", "quiet_until": time(9, 30)}, time(9, 30)),
        ({"time_zone": "Asia/Kolkata"}, time(9)),
    ):
        Schedule.objects.filter(pk=schedule.pk).update(next_at=timezone.now() + timedelta(days=1))
        set_to(cast, **wishes)
        schedule = Schedule.objects.get(pk=schedule.pk)
        local = schedule.school.local(schedule.next_at)
        assert (local.weekday(), local.time()) == (0, at)


def test_what_is_due_stopped_over_or_of_another_school_stays(cast):
    soon, past = timezone.now() + timedelta(days=1), datetime(2026, 1, 5, 9, tzinfo=UTC)
    schedule = make_occurrence(cast).schedule
    for state in ({"next_at": past}, {"next_at": None}, {"next_at": soon, "stopped": soon}):
        Schedule.objects.filter(pk=schedule.pk).update(**{"stopped": None} | state)
        set_to(cast, time_zone="Asia/Kolkata")
        set_to(cast)
        assert Schedule.objects.get(pk=schedule.pk).next_at == state["next_at"]
    Schedule.objects.filter(pk=schedule.pk).update(next_at=soon, stopped=None)
    set_hours(actor=cast.viewer(cast.amos), **HOURS | {"time_zone": "Asia/Tokyo"})
    assert Schedule.objects.get(pk=schedule.pk).next_at == soon
