"""Following sources, the day's reading, and what a reader keeps of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School
from accounts.topics.models import Topic
from kit.models import PublicModel
from resources.feeds.models import Entry
from resources.sources.models import Source

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class Folder(PublicModel):
    """A shelf of a person's own. From the day after `until` its sources stay out of Today; `told` is when the
    person heard of that."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="folders")
    name = models.CharField(_("name"), max_length=40)
    until = models.DateField(null=True, blank=True, help_text="The last day, on the school's calendar.")
    told = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("person", "school", Lower("name"), name="folder_name_once")]
        indexes = [
            # those that may have ended, and nobody has been told yet
            models.Index(
                fields=["until"], name="folder_ending", condition=Q(told__isnull=True, until__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def has_ended(self) -> bool:
        """Whether its last day is over, by the school's clocks."""
        return self.until is not None and self.until < self.school.today()


class FollowQuerySet(models.QuerySet):
    def current(self) -> FollowQuerySet:
        """Those not let go."""
        return self.filter(ended__isnull=True)

    def on(self, day: date) -> FollowQuerySet:
        """Those that come into the reading of a day: not on a shelf whose last day is over."""
        return self.exclude(folder__until__lt=day)

    def of(self, viewer: Viewer) -> FollowQuerySet:
        """The viewer's own follows."""
        return self.filter(person=viewer.person, school=viewer.school)


class Follow(PublicModel):
    """A tie to a source, with its purpose. `created` is when it began; `ended` when the student let go."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="follows")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="follows")
    why = models.CharField(_("why"), max_length=300)
    topics = models.ManyToManyField(Topic, related_name="+", blank=True)
    folder = models.ForeignKey(Folder, on_delete=models.SET_NULL, null=True, blank=True, related_name="follows")
    ended = models.DateTimeField(null=True, blank=True)

    objects = FollowQuerySet.as_manager()

    class Meta:
        constraints = [
            # Somebody who works at two schools follows at each for itself.
            models.UniqueConstraint(
                "person", "source", "school", name="follow_once_a_school", condition=Q(ended__isnull=True)
            ),
        ]
        indexes = [
            # who still follows a source: may its feed sleep?
            models.Index(fields=["source"], name="follow_current", condition=Q(ended__isnull=True)),
            models.Index(fields=["person", "created"], name="follow_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} follows {self.source_id}"


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


class Reading(PublicModel):
    """What one person did with one entry: read it, kept it, noted something. Notes are the person's alone."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="readings")
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="readings")
    read = models.DateTimeField(null=True, blank=True)
    saved = models.DateTimeField(null=True, blank=True)
    tags = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    note = models.TextField(_("note"), max_length=2000, blank=True)
    noted = models.DateTimeField(null=True, blank=True)

    class Meta:
        # Somebody who works at two schools reads at each for itself.  # SAFETY 40
        constraints = [models.UniqueConstraint("person", "entry", "school", name="one_reading_a_school")]
        indexes = [
            models.Index(fields=["person", "-read"], name="reading_recent", condition=Q(read__isnull=False)),
            models.Index(
                fields=["person", "-saved", "-id"], name="reading_saved", condition=Q(saved__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} and {self.entry_id}"

    def mark_read(self) -> None:
        """Read now, unless it was read before; the caller saves."""
        self.read = self.read or timezone.now()
