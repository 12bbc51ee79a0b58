"""Whether pages to visit are still there. Sources with a feed are known from polling; these are looked at now and
then. What people are told stands on the source itself (`reached`, `lost`)."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone

from resources.sources.models import Source


class LinkCheckQuerySet(models.QuerySet):
    def due(self, now: datetime) -> LinkCheckQuerySet:
        """Those whose turn has come and that nobody has in hand, longest due first."""
        free = Q(held_until__isnull=True) | Q(held_until__lte=now)
        return self.filter(free, next_check__lte=now).order_by("next_check")


class LinkCheck(models.Model):
    """When a page without a feed was looked at, and when its next turn is."""

    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="link_check", primary_key=True)
    next_check = models.DateTimeField(default=timezone.now, db_index=True)
    last_check = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    failing_since = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(
        max_length=30, blank=True, help_text="The kind of the last trouble; empty when well."
    )
    held_until = models.DateTimeField(
        null=True, blank=True, help_text="A worker has it until then; if the worker dies, another takes it."
    )
    lease = models.UUIDField(null=True, blank=True, help_text="The hold that the worker's result must show.")

    objects = LinkCheckQuerySet.as_manager()

    class Meta:
        indexes = [
            # is a worker at it just now?
            models.Index(fields=["held_until"], name="link_check_held", condition=Q(held_until__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.source_id}: {self.trouble or 'well'}"
