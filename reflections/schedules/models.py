"""Schedules: which class answers which prompt on which rhythm, and each student's occurrence."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.membership.classes.models import SchoolClass
from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel
from reflections.prompts.models import Prompt

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class Weekday(models.IntegerChoices):
    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class ScheduleQuerySet(models.QuerySet):
    def visible_to(self, viewer: Viewer) -> ScheduleQuerySet:
        """Those of the classes the viewer teaches; a school admin sees all of the school's."""
        here = self.filter(school=viewer.school)
        if viewer.is_admin:
            return here
        return here.filter(school_class__in=SchoolClass.objects.taught_by(viewer))

    def due(self, now: datetime | None = None) -> ScheduleQuerySet:
        """Running schedules whose next moment has come."""
        return self.filter(stopped__isnull=True, next_at__lte=now or timezone.now()).order_by("next_at")


class Schedule(PublicModel):
    """Every week on `weekday` at `at`, on the school's clocks. `next_at` is kept ready for the tick."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    school_class = models.ForeignKey(SchoolClass, on_delete=models.CASCADE, related_name="schedules")
    prompt = models.ForeignKey(Prompt, on_delete=models.PROTECT, related_name="schedules")
    set_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    weekday = models.PositiveSmallIntegerField(_("day"), choices=Weekday)
    at = models.TimeField(_("time"))
    first = models.DateField(_("from"))
    last = models.DateField(_("until"), null=True, blank=True)
    next_at = models.DateTimeField(null=True, blank=True)
    stopped = models.DateTimeField(null=True, blank=True)

    objects = ScheduleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(last__isnull=True) | Q(last__gte=models.F("first")),
                name="schedule_ends_after_start",
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="schedule_weekday"),
        ]
        indexes = [models.Index(fields=["next_at"], name="schedule_due", condition=Q(stopped__isnull=True))]

    def __str__(self) -> str:
        return f"{self.prompt_id} for {self.school_class_id}"

    @property
    def is_moved(self) -> bool:
        """Whether its time fell into the quiet hours when the school changed these: it asks at their end."""
        return self.school.is_quiet(self.at)


class Occurrence(PublicModel):
    """One student's turn on one date. Unique, so that a prompt is never sent twice."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    schedule = models.ForeignKey(Schedule, on_delete=models.CASCADE, related_name="occurrences")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="occurrences")
    date = models.DateField(help_text="On the school's calendar.")
    done = models.DateTimeField(null=True, blank=True, help_text="When the answer was handed in.")

    class Meta:
        constraints = [models.UniqueConstraint("schedule", "person", "date", name="asked_once_a_date")]
        indexes = [
            models.Index(fields=["person", "-date", "-id"], name="occurrence_of_person"),
            models.Index(fields=["person"], name="occurrence_open", condition=Q(done__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.schedule_id} {self.person_id} {self.date}"
