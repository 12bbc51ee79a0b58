"""Letters on their way out: a row each, so that none is lost and none is written twice."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel

_LONGEST_PAUSE = timedelta(hours=1)
_PATIENCE = timedelta(days=3)


class OutgoingMailQuerySet(models.QuerySet):
    def due(self, now: datetime) -> OutgoingMailQuerySet:
        """Those whose turn it is."""
        return self.filter(sent__isnull=True, given_up__isnull=True, due__lte=now)

    def over(self, before: datetime) -> OutgoingMailQuerySet:
        """Those that went out, or were given up, before a moment."""
        return self.filter(Q(sent__lt=before) | Q(given_up__lt=before))


class OutgoingMail(PublicModel):
    """One letter to one address. `key` makes a repeated effect write once; the words are made of `facts` by its
    kind when it goes out, so that no link and no secret lies here."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    email = models.EmailField()
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=160, unique=True)
    facts = models.JSONField(default=dict)
    due = models.DateTimeField(default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)
    sent = models.DateTimeField(null=True, blank=True)
    given_up = models.DateTimeField(null=True, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        indexes = [
            # the next to go out
            models.Index(fields=["due", "id"], name="mail_due", condition=Q(sent=None, given_up=None)),
            # how many an address was sent lately
            models.Index(fields=["email", "-created"], name="mail_address"),
        ]

    def __str__(self) -> str:
        return self.key

    def put_off(self, now: datetime) -> None:
        """It did not go out: try again later, ever more rarely, and no more after three days."""
        self.tries += 1
        self.due = now + min(timedelta(seconds=30 * 2 ** min(self.tries, 10)), _LONGEST_PAUSE)
        if now - self.created > _PATIENCE:
            self.given_up = now
