"""What one reader did with one entry."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import ClosedParts
from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel
from resources.feeds.models import Entry


class Reading(PublicModel, ClosedParts):
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
