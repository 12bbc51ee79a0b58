"""What people ask of staff about a source, and what staff said, so that it can be taken back."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel
from resources.sources.models import SchoolSource, Verdict


class Judgement(PublicModel):
    """A member of staff said something of a source; what was before stands beside it."""

    batch = models.UUIDField(default=uuid.uuid4, help_text="The same for all that was judged with one press.")
    school_source = models.ForeignKey(SchoolSource, on_delete=models.CASCADE, related_name="judgements")
    judge = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    verdict = models.CharField(max_length=12, choices=Verdict)
    judged = models.DateTimeField(null=True, help_text="The moment that the source's row carries for it.")
    before_verdict = models.CharField(max_length=12, choices=Verdict, blank=True)
    before_why = models.CharField(max_length=400, blank=True)
    before_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    before_at = models.DateTimeField(null=True)
    before_review_requested_at = models.DateTimeField(null=True)
    undone = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["batch"], name="judgement_batch")]

    def __str__(self) -> str:
        return f"{self.verdict} of {self.school_source_id}"


class ReviewRequest(PublicModel):
    """What a person asked staff to look at again; the answer and who gave it."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    school_source = models.ForeignKey(SchoolSource, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(max_length=600, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    answered = models.DateTimeField(null=True, blank=True)
    judgement = models.ForeignKey(Judgement, on_delete=models.SET_NULL, null=True)

    class Meta:
        abstract = True


class Appeal(ReviewRequest):
    """A student thinks that a refused source should be used after all.  # SAFETY 41"""

    class Outcome(models.TextChoices):
        OPEN = "", _("Staff have not answered yet")
        KEPT = "kept", _("It stays not for use")
        HEARD = "heard", _("It may be used now")

    text = models.CharField(_("why"), max_length=600)
    outcome = models.CharField(max_length=6, choices=Outcome, default=Outcome.OPEN, blank=True)

    class Meta:
        default_related_name = "appeals"
        constraints = [
            models.UniqueConstraint(
                "person", "school_source", name="one_open_appeal", condition=Q(answered__isnull=True)
            ),
        ]
        indexes = [
            models.Index(fields=["school_source"], name="appeal_open", condition=Q(answered__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} on {self.school_source_id}"


class SourceReport(ReviewRequest):
    """Somebody says that something is wrong with a source.  # SAFETY 9"""

    class Reason(models.TextChoices):
        HARM = "harm", _("It could hurt or frighten somebody")
        AGE = "age", _("It is not for our age")
        UNTRUE = "untrue", _("It is not true, or it is a trick")
        PERSONAL = "personal", _("It asks for personal things, or sells something")
        OTHER = "other", _("Something else")

    reason = models.CharField(max_length=10, choices=Reason)

    class Meta:
        default_related_name = "reports"
        constraints = [
            models.UniqueConstraint(
                "person", "school_source", name="one_open_report", condition=Q(answered__isnull=True)
            ),
        ]
        indexes = [
            models.Index(fields=["school_source"], name="report_open", condition=Q(answered__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.reason} about {self.school_source_id}"
