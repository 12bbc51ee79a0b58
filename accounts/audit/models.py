"""The audit trail: written once, changed by nobody; the database itself refuses."""

import pgtrigger
from django.db import models
from django.utils import timezone

from accounts.schools.models import School
from kit.models import PublicModel


class AuditEntry(PublicModel):
    """Who did what to whom, when, and why where a reason is asked for.

    People and school are kept without a database constraint: the trail outlives what it speaks of.
    """

    school = models.ForeignKey(
        School, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+", null=True
    )
    actor = models.ForeignKey(
        "accounts.Person", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+", null=True
    )
    at = models.DateTimeField(default=timezone.now)
    verb = models.CharField(max_length=60, help_text="What was done, as app.slice.verb_noun.")
    subject = models.ForeignKey(
        "accounts.Person", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+", null=True
    )
    thing = models.CharField(max_length=60, blank=True, help_text="The kind of row that was touched.")
    thing_uuid = models.UUIDField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["school", "-at", "-id"], name="audit_page")]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"
