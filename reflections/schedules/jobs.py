"""Opening what is due: each student's occurrence, made once, told once."""

from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.membership.classes.models import Enrolment
from accounts.notifications.services import notify_each
from accounts.people.models import Person
from accounts.schools.models import Holiday, School
from reflections.schedules.models import Occurrence, Schedule
from reflections.schedules.recurrence import after_quiet_hours, is_holiday, next_moment

AT_MOST = 2_000  # schedules a run; what is left is still due at the next tick


def open_due_occurrences(now: datetime | None = None) -> int:
    """Open every due schedule and move it on; gives the number of schedules that were opened.

    A schedule, its occurrences and the notices are one transaction: killed anywhere, the schedule is
    still due and nothing of it was done. Two runs at once share the schedules out between them.
    """
    now = now or timezone.now()
    opened = 0
    for _number in range(AT_MOST):
        with transaction.atomic():
            schedule = (
                Schedule.objects.due(now)
                .select_for_update(of=("self",), skip_locked=True)
                .select_related("school", "prompt", "school_class")
                .first()
            )
            if schedule is None:
                return opened
            opened += _go_on_with(schedule, now)
    return opened


def _go_on_with(schedule: Schedule, now: datetime) -> bool:
    """Open a due schedule, or put it off when this is no time to ask; in the caller's transaction."""
    school = schedule.school
    holidays = list(Holiday.objects.filter(school=school))
    free = after_quiet_hours(school, now)
    ready = free == now and not is_holiday(school, now, holidays) and schedule.school_class.archived is None
    if ready:
        _open(schedule, _latest_due(schedule, now, holidays))
    # In quiet hours what was missed waits until they end; what falls into the holidays is over.
    schedule.next_at = free if free > now else next_moment(schedule, now, holidays)
    schedule.save(update_fields=["next_at"])
    return ready


def _latest_due(schedule: Schedule, now: datetime, holidays: list[Holiday]) -> datetime:
    """After weeks without a tick only the latest occurrence is opened: nobody comes back to a heap."""
    moment = schedule.next_at
    while (following := next_moment(schedule, moment, holidays)) and following <= now:
        moment = following
    return moment


def _open(schedule: Schedule, moment: datetime) -> None:
    date = schedule.school.local(moment).date()
    enrolled = Enrolment.objects.current().filter(school_class=schedule.school_class, role=Enrolment.Role.STUDENT)
    students = list(Person.objects.in_school(schedule.school).filter(pk__in=enrolled.values("person_id")))
    Occurrence.objects.bulk_create(
        [Occurrence(school=schedule.school, schedule=schedule, person=student, date=date) for student in students],
        ignore_conflicts=True,
        batch_size=500,
    )
    occurrences = dict(schedule.occurrences.filter(date=date).values_list("person_id", "uuid"))
    notify_each(
        school=schedule.school,
        key=f"occurrence.{schedule.uuid}.{date}",
        text=_("Time to look back: %(title)s") % {"title": _(schedule.prompt.title)},
        icon="reflect",
        changed=schedule,
        addresses={
            student: reverse("reflections:reflection-write", args=[occurrences[student.pk]])
            for student in students
        },
    )


def reckon_anew(school: School) -> None:
    """The school has another time zone or other quiet hours: move what its running schedules wait for."""
    now, holidays = timezone.now(), list(Holiday.objects.filter(school=school))
    waiting = Schedule.objects.filter(school=school, stopped__isnull=True, next_at__gt=now)
    for schedule in waiting.select_for_update(of=("self",)):
        schedule.school = school
        schedule.next_at = next_moment(schedule, now, holidays)
        schedule.save(update_fields=["next_at"])
