"""Notices: short sentences that tell a person what happened for them."""

from django.db import models
from django.db.models import Q

from accounts.schools.models import School
from kit.models import PublicModel


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

    class Meta:
        constraints = [models.UniqueConstraint("person", "key", name="told_once")]
        indexes = [
            models.Index(fields=["person", "-created", "-id"], name="notification_page"),
            models.Index(fields=["person"], name="notification_unread", condition=Q(read__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.text
