"""Invitations: a school would like somebody of staff, who says yes themselves."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.people.models import Person
from accounts.people.roles import Role
from accounts.schools.models import School
from kit.models import PublicModel

OPEN_FOR = timedelta(days=14)


class InvitationQuerySet(models.QuerySet):
    def pending(self) -> InvitationQuerySet:
        """Those that nobody accepted, declined or took back, and that are not too old."""
        return self.filter(closed__isnull=True, sent__gt=timezone.now() - OPEN_FOR)


class Invitation(PublicModel):
    """Somebody with this address may come into the school in a role. Whether an account has the address already
    is nowhere said to whoever invites.  # SAFETY 40"""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    email = models.EmailField()
    name = models.CharField(max_length=80)
    role = models.CharField(max_length=12, choices=Role)
    inviter = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    sent = models.DateTimeField(default=timezone.now, help_text="When the last letter was written.")
    closed = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "school", "email", "role", name="one_open_invitation_a_role", condition=Q(closed=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} in {self.school_id}"
