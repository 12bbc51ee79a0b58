"""The day's reading: how much of it, and what was given when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from accounts.people.models import Person
from accounts.schools.models import School
from resources.feeds.models import Entry

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class ReadingRhythm(models.Model):
    """How much a person wants of a school's day: so many entries, and at most so many of one source."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    a_day = models.PositiveSmallIntegerField(default=8, validators=[MinValueValidator(3), MaxValueValidator(30)])
    a_source = models.PositiveSmallIntegerField(default=2, validators=[MinValueValidator(1), MaxValueValidator(5)])

    class Meta:
        constraints = [models.UniqueConstraint("person", "school", name="one_rhythm_a_school")]

    def __str__(self) -> str:
        return f"{self.a_day} a day"

    @classmethod
    def of(cls, viewer: Viewer) -> ReadingRhythm:
        """The viewer's own, or the ordinary one (not saved) for whoever never chose."""
        own = {"person": viewer.person, "school": viewer.school}
        return cls.objects.filter(**own).first() or cls(**own)


class ReadingDay(models.Model):
    """For which day a person's reading was last put together, and from what; not done twice for nothing."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    day = models.DateField(help_text="On the school's calendar.")
    made_of = models.DecimalField(
        max_digits=30, decimal_places=6, help_text="A sum that changes when there may be more to choose from."
    )

    class Meta:
        constraints = [models.UniqueConstraint("person", "school", name="one_reading_day_a_school")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.day}"


class DailyPick(models.Model):
    """An entry that was given to a person on a day of a school. Nothing is given twice, ever.  # SAFETY 24"""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="+")
    day = models.DateField(help_text="On the school's calendar.")
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint("person", "entry", "school", name="picked_once_a_school"),
            models.UniqueConstraint("person", "school", "day", "position", name="one_pick_a_place_a_school"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.day} {self.position}"
