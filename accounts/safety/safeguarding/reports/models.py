"""What somebody says is not right, and what became of it. Of which noun the thing is, is not known here."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.safety.safeguarding.cases.models import Case
from accounts.schools.models import School
from kit.models import PublicModel


class Report(PublicModel):
    """Somebody says that a thing is not right. It never reaches the person it is about.  # SAFETY 10

    `evidence` is what the thing said when it was reported, `about` whom it was about, `readers` to whom it went:
    all hold when it is gone, and whoever becomes lead, deputy or admin later reads it no more for that.
    `upheld`: it stays out of sight, or was ended for it. `hidden`: whoever signs in as the reporter with a
    password that staff gave does not learn that it was made, by reporting again neither.
    """

    class Why(models.TextChoices):
        UNKIND = "unkind", _("It is unkind, or makes fun of somebody")
        PRIVATE = "private", _("It gives away something private")
        DANGER = "danger", _("Somebody could be hurt")
        ADULT = "adult", _("An adult writes in a way that does not feel right")
        SEXUAL = "sexual", _("It is sexual")
        OTHER = "other", _("Something else is wrong with it")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports")
    reporter = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    by_machine = models.BooleanField(
        default=False, help_text="Found in the reporter's own words by the rules for words: not theirs to follow."
    )
    why = models.CharField(max_length=8, choices=Why)
    words = models.CharField(max_length=600, blank=True)
    evidence = models.JSONField(default=dict)
    about = models.ManyToManyField(Person, related_name="+", help_text="Whom it was about when it was made.")
    readers = models.ManyToManyField(Person, related_name="+", help_text="Whose it is to look at.")
    looked = models.DateTimeField(null=True, blank=True)
    closed = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    outcome = models.CharField(max_length=300, blank=True)
    upheld = models.BooleanField(default=False)
    hidden = models.DateTimeField(
        null=True, blank=True, help_text="Since when staff know the reporter's password: it is as if not made."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "reporter",
                "case",
                name="one_open_report_by_one",
                condition=Q(closed__isnull=True, hidden__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["school", "-created", "-id"], name="report_page"),
        ]

    def __str__(self) -> str:
        return f"{self.why}: {self.case_id}"

    @property
    def is_urgent(self) -> bool:
        """Whether somebody may come to harm."""
        return self.why in URGENT

    @property
    def title(self) -> str:
        """What it is about, in words, as it stood."""
        return self.evidence.get("title", "")

    @property
    def state(self) -> str:
        """How far it is, in words, as whoever reported it reads it.  # SAFETY 11"""
        if self.closed:
            return self.outcome
        return str(_("Somebody is looking at it.") if self.looked else _("It was received."))


URGENT = (Report.Why.DANGER, Report.Why.ADULT, Report.Why.SEXUAL)
