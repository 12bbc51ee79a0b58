"""A person's own folders for what they follow."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel


class Folder(PublicModel):
    """A shelf of a person's own. From the day after `until` its sources stay out of Today; `notified_at` is when
    the person heard of that."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="folders")
    name = models.CharField(_("name"), max_length=40)
    until = models.DateField(null=True, blank=True, help_text="The last day, on the school's calendar.")
    notified_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("person", "school", Lower("name"), name="folder_name_once")]
        indexes = [
            # those that may have ended, and nobody has been told yet
            models.Index(
                fields=["until"], name="folder_ending", condition=Q(notified_at__isnull=True, until__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def has_ended(self) -> bool:
        """Whether its last day is over, by the school's clocks."""
        return self.until is not None and self.until < self.school.today()
