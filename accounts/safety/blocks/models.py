"""Who blocked whom."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from accounts.people.models import Membership, Person
from accounts.people.roles import STAFF_ROLES
from accounts.schools.models import School
from kit.models import PublicModel


class BlockQuerySet(models.QuerySet):
    def standing(self) -> BlockQuerySet:
        """Those that keep two people apart: not lifted, and neither is of the school's staff, whose supervision
        nobody blocks, also where they became it later.  # SAFETY 8"""
        staff = Membership.objects.current().filter(school=OuterRef("school"), role__in=STAFF_ROLES)
        return self.filter(
            ~Exists(staff.filter(person=OuterRef("blocker"))),
            ~Exists(staff.filter(person=OuterRef("blocked"))),
            lifted__isnull=True,
        )

    def between(self, school: Any, one: Any, other: Any) -> BlockQuerySet:
        """Those of two people at a school, whoever blocked; each may be a column of another query."""
        ends = Q(blocker=one, blocked=other) | Q(blocker=other, blocked=one)
        return self.filter(ends, school=school)


class Block(PublicModel):
    """Somebody does not want to meet somebody of their school; until it is `lifted`."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    blocker = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    blocked = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    lifted = models.DateTimeField(null=True, blank=True)

    objects = BlockQuerySet.as_manager()

    class Meta:
        constraints = [
            # found by it too: whom somebody blocked
            models.UniqueConstraint(
                "blocker", "blocked", "school", name="one_standing_block", condition=Q(lifted__isnull=True)
            ),
            models.CheckConstraint(condition=~Q(blocker=F("blocked")), name="block_of_somebody_else"),
        ]
        indexes = [
            models.Index(fields=["blocked", "school"], name="block_blocked", condition=Q(lifted__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.blocker_id} blocked {self.blocked_id}"
