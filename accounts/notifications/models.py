"""Notices: short sentences that tell a person what happened for them."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.notifications.apart import people_apart
from accounts.schools.models import School
from kit.models import PublicModel


class NotificationQuerySet(models.QuerySet):
    def without_apart(self) -> NotificationQuerySet:
        """Without those of what somebody did who is kept apart from whom they are for.  # SAFETY 8"""
        apart = people_apart().between(OuterRef("school"), OuterRef("actor"), OuterRef("person"))
        return self.exclude(Exists(apart))


class Notification(PublicModel):
    """One notice to one person. `key` makes a repeated effect tell once."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("accounts.Person", on_delete=models.CASCADE, related_name="notifications")
    actor = models.ForeignKey(
        "accounts.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    key = models.CharField(max_length=120)
    icon = models.CharField(max_length=30, default="bell")
    text = models.CharField(max_length=240)
    address = models.CharField(max_length=200, help_text="Where to go, as a path of this site.")
    in_confidence = models.BooleanField(
        default=False, help_text="Not shown where staff know, or knew, the person's password."
    )
    read = models.DateTimeField(null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint("person", "key", name="told_once")]
        indexes = [
            models.Index(fields=["person", "-created", "-id"], name="notification_page"),
            models.Index(fields=["person"], name="notification_unread", condition=Q(read__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.text
