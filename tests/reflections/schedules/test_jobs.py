"""Opening what is due: once for everybody, whatever happens to the machine."""

from datetime import UTC, date, datetime, time
from threading import Barrier, Thread

import pytest
from django.db import connection as database
from django.db import transaction
from django.test.utils import CaptureQueriesContext

from accounts.models import Enrolment, Holiday, Notification, Role
from reflections.models import Occurrence, Prompt, Schedule
from reflections.schedules import jobs
from reflections.schedules.jobs import open_due_occurrences
from tests.cast import enrol, make_cast, make_person

MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def weekly(cast, *, next_at=MONDAY, school_class=None, **facts) -> Schedule:
    school_class = school_class or cast.class_8b
    prompt = Prompt.objects.create(school=school_class.school, title="My week", questions=["What?"])
    facts = {"weekday": 0, "at": time(9), "first": date(2026, 1, 1)} | facts
    return Schedule.objects.create(
        school=school_class.school, school_class=school_class, prompt=prompt, next_at=next_at, **facts
    )


def dates() -> list[tuple[str, date]]:
    return list(Occurrence.objects.order_by("person__name", "date").values_list("person__name", "date"))


def test_every_student_of_the_class_is_asked_and_told_once(cast):
    schedule = weekly(cast)
    assert open_due_occurrences(MONDAY) == 1
    assert open_due_occurrences(MONDAY) == 0
    assert dates() == [("Mia Kowalski", MONDAY.date()), ("Noah Osei", MONDAY.date())]
    schedule.refresh_from_db()
    assert schedule.next_at == MONDAY.replace(day=23)
    notices = Notification.objects.order_by("person__name")
    assert [notice.person for notice in notices] == [cast.mia, cast.noah]
    occurrence = Occurrence.objects.get(person=cast.mia)
    assert notices[0].address == f"/reflections/{occurrence.uuid}/write/"
    assert notices[0].text == "Time to look back: My week"


def test_nothing_is_due_before_its_time_or_after_a_stop(cast):
    weekly(cast)
    assert open_due_occurrences(MONDAY.replace(hour=8)) == 0
    Schedule.objects.update(stopped=MONDAY)
    assert open_due_occurrences(MONDAY) == 0


def test_somebody_who_left_is_not_asked(cast):
    weekly(cast)
    Enrolment.objects.filter(person=cast.mia).update(ended=MONDAY)
    cast.noah.memberships.update(ended=MONDAY)
    assert open_due_occurrences(MONDAY) == 1
    assert dates() == []


def test_after_weeks_without_a_machine_only_the_latest_is_opened(cast):
    schedule = weekly(cast, next_at=MONDAY.replace(month=10, day=19, hour=8))
    open_due_occurrences(MONDAY.replace(day=18))
    assert {day for _name, day in dates()} == {MONDAY.date()}
    schedule.refresh_from_db()
    assert schedule.next_at == MONDAY.replace(day=23)


def test_a_machine_that_comes_back_at_night_waits_for_the_morning(cast):
    # SAFETY 25
    schedule = weekly(cast)
    assert open_due_occurrences(MONDAY.replace(hour=23)) == 0
    assert dates() == []
    schedule.refresh_from_db()
    assert schedule.next_at == MONDAY.replace(day=17, hour=7)
    assert open_due_occurrences(schedule.next_at) == 1
    schedule.refresh_from_db()
    assert schedule.next_at == MONDAY.replace(day=23)


def test_a_machine_that_comes_back_in_the_holidays_asks_nothing(cast):
    schedule = weekly(cast)
    Holiday.objects.create(
        school=cast.harbour, name="A day off", first=date(2026, 11, 17), last=date(2026, 11, 20)
    )
    assert open_due_occurrences(MONDAY.replace(day=18)) == 0
    assert dates() == []
    schedule.refresh_from_db()
    assert schedule.next_at == MONDAY.replace(day=23)


def test_the_last_one_ends_the_schedule(cast):
    schedule = weekly(cast, last=MONDAY.date())
    open_due_occurrences(MONDAY)
    schedule.refresh_from_db()
    assert schedule.next_at is None
    assert len(dates()) == 2


@pytest.mark.parametrize("place", ["notify_each", "next_moment"])
def test_killed_anywhere_it_repairs_itself(cast, monkeypatch, place):
    schedule = weekly(cast)

    class Killed(BaseException):
        pass

    def die(*args, **kwargs):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(jobs, place, die)
        with transaction.atomic(), pytest.raises(Killed):
            open_due_occurrences(MONDAY)
    assert dates() == []
    schedule.refresh_from_db()
    assert schedule.next_at == MONDAY
    assert open_due_occurrences(MONDAY) == 1
    assert len(dates()) == 2


def test_what_was_done_by_halves_is_completed(cast):
    # As after a restore from an older backup: the occurrences are there, the schedule is still due.
    schedule = weekly(cast)
    open_due_occurrences(MONDAY)
    Occurrence.objects.filter(person=cast.noah).delete()
    Schedule.objects.filter(pk=schedule.pk).update(next_at=MONDAY)
    open_due_occurrences(MONDAY)
    assert len(dates()) == 2
    assert Notification.objects.count() == 2


def test_as_many_queries_for_thirty_students_as_for_two(cast, django_assert_num_queries):
    weekly(cast)
    with CaptureQueriesContext(database) as few:
        open_due_occurrences(MONDAY)
    for number in range(28):
        enrol(make_person(f"Student{number} X", cast.harbour, Role.STUDENT), cast.class_8b)
    with django_assert_num_queries(len(few)):
        open_due_occurrences(MONDAY.replace(day=23))
    assert Occurrence.objects.count() == 2 + 30


@pytest.mark.django_db(transaction=True)
def test_many_at_once_make_nothing_twice():
    cast = make_cast()
    for _number in range(6):
        weekly(cast)
    weekly(cast, school_class=cast.other_class, at=time(22), next_at=MONDAY)
    start, opened = Barrier(4), []

    def run():
        try:
            start.wait(10)
            opened.append(open_due_occurrences(MONDAY))
        finally:
            database.close()

    threads = [Thread(target=run) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sum(opened) == 6  # the other school is asleep
    assert Occurrence.objects.count() == 6 * 2
    assert Notification.objects.count() == 6 * 2
