"""Setting and stopping a class's rhythm."""

from datetime import date, time

from django.db import transaction
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.membership.classes.models import SchoolClass
from accounts.people.viewer import Viewer
from accounts.schools.models import Holiday
from kit.errors import Refused
from reflections.prompts.models import Prompt
from reflections.schedules.models import Schedule, Weekday
from reflections.schedules.recurrence import next_moment


@transaction.atomic
def start_schedule(
    *,
    actor: Viewer,
    school_class: SchoolClass,
    prompt: Prompt,
    weekday: int,
    at: time,
    first: date,
    last: date | None = None,
) -> Schedule:
    """Ask a class the actor teaches every week. `weekday` 0 is Monday; `at` is on the school's clocks.

    Raises Refused (field `school_class`, `prompt`, `at`, `last`). The same rhythm once more, while it runs, is the
    one there is.
    """
    if not SchoolClass.objects.taught_by(actor).filter(pk=school_class.pk).exists():
        raise Refused(_("Choose a class that you teach."), field="school_class")
    if prompt.school_id not in (None, actor.school.pk):
        raise Refused(_("We do not know this prompt."), field="prompt")
    if actor.school.is_quiet(at):
        hours = {"start": time_format(actor.school.quiet_from), "end": time_format(actor.school.quiet_until)}
        said = _("From %(start)s until %(end)s your school is quiet: nobody is asked then. Choose another time.")
        raise Refused(said % hours, field="at")
    if last is not None and last < first:
        raise Refused(_("The last day comes before the first one."), field="last")
    SchoolClass.objects.select_for_update(of=("self",)).get(pk=school_class.pk)
    same = {"school_class": school_class, "prompt": prompt, "weekday": weekday, "at": at}
    if running := Schedule.objects.filter(**same, stopped__isnull=True, next_at__isnull=False).first():
        return running
    schedule = Schedule(**same, school=actor.school, set_by=actor.person, first=first, last=last)
    schedule.next_at = _next(schedule)
    if schedule.next_at is None:
        day = Weekday(weekday).label
        raise Refused(_("There is no %(day)s left between these days.") % {"day": day}, field="last")
    schedule.save(force_insert=True)
    record("reflections.schedules.start_schedule", school=actor.school, actor=actor.person, thing=schedule)
    return schedule


def stop_schedule(*, actor: Viewer, schedule: Schedule) -> None:
    """Ask no more; what was asked already can still be answered."""
    with transaction.atomic():
        if _own(actor, schedule).filter(stopped__isnull=True).update(stopped=timezone.now()):
            record("reflections.schedules.stop_schedule", school=actor.school, actor=actor.person, thing=schedule)


def resume_schedule(*, actor: Viewer, schedule: Schedule) -> None:
    """Go on after a stop, from now on. Raises Refused when its last day is over."""
    with transaction.atomic():
        upcoming = _next(schedule)
        if upcoming is None:
            raise Refused(_("Its last day is over. Set a new one instead."))
        stopped = _own(actor, schedule).filter(stopped__isnull=False)
        if stopped.update(stopped=None, next_at=upcoming):
            record(
                "reflections.schedules.resume_schedule", school=actor.school, actor=actor.person, thing=schedule
            )


def _own(actor: Viewer, schedule: Schedule):
    rows = Schedule.objects.visible_to(actor).filter(pk=schedule.pk)
    if not rows.exists():
        raise Refused(_("This rhythm belongs to another class."))
    return rows


def _next(schedule: Schedule):
    return next_moment(schedule, timezone.now(), Holiday.objects.filter(school_id=schedule.school_id))
