"""A case: what was reported, with all that was done about it. Of which noun the thing is, is not known here."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.safety.safeguarding.cases.transitions import Act, State
from accounts.schools.models import School
from kit.models import PublicModel


class Case(PublicModel):
    """A thing that was reported, by its kind (see `reports.adapters`) and uuid, with all reports about it. It
    outlives the thing; its row is held while something about it is decided.

    Each report has readers of its own, and a case is read by those who read one of its reports. `unopened_since`:
    since when a report waits there in which somebody may come to harm and which nobody has opened; `told`: whom
    the clock has told of it.
    """

    class Told(models.TextChoices):
        READERS = "readers", _("those it was made for")
        DEPUTY = "deputy", _("the deputy once more")
        OPERATOR = "operator", _("whoever runs plnsite")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    thing = models.UUIDField()
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    latest = models.DateTimeField(default=timezone.now, help_text="When it was last reported.")
    claimed_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    claimed_until = models.DateTimeField(null=True, blank=True)
    unopened_since = models.DateTimeField(null=True, blank=True)
    told = models.CharField(max_length=8, choices=Told, default=Told.READERS)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("school", "kind", "thing", name="one_case_a_thing")]
        indexes = [
            models.Index(fields=["school", "-latest", "-id"], name="case_page"),
            # what the clock looks at
            models.Index(
                fields=["unopened_since"], name="case_unopened", condition=Q(unopened_since__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.thing}"

    def holder(self, now: datetime) -> Person | None:
        """Who is on it at this moment."""
        return self.claimed_by if self.claimed_until and self.claimed_until > now else None

    def wait_for_opening(self, since: datetime | None) -> None:
        """A report waits to be opened since then, or none does."""
        if since != self.unopened_since:
            self.unopened_since, self.told, self.told_at = since, self.Told.READERS, None


class CaseMove(PublicModel):
    """One thing that was done about a case; never changed. `note` is for its `readers`, those who shared the case
    with whoever did it; `public_note` is read by whoever reported it.  # SAFETY 10, 11"""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="moves")
    act = models.CharField(max_length=10, choices=Act)
    before = models.CharField(max_length=10, choices=State)
    after = models.CharField(max_length=10, choices=State)
    actor = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    to = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=2000, blank=True)
    public_note = models.CharField(max_length=300, blank=True)
    readers = models.ManyToManyField(Person, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["case", "created", "id"], name="case_moves")]

    def __str__(self) -> str:
        return f"{self.act}: {self.before} -> {self.after}"
