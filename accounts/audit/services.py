"""Writing the audit trail; there is no other verb for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accounts.audit.models import AuditEntry
from accounts.audit.verbs import audit_verbs
from accounts.schools.models import School
from kit.models import PublicModel

if TYPE_CHECKING:
    from accounts.people.models import Person


def record(
    verb: str,
    *,
    school: School | None,
    actor: Person | None,
    subject: Person | None = None,
    thing: PublicModel | None = None,
    reason: str = "",
    **detail: str | int | bool | None,
) -> None:
    """Add one line to the trail, in the transaction of the act itself, so that neither stands alone.

    `verb` is `app.slice.verb_noun`, one that a slice contributed; `subject` the person it was done to; `detail`
    small facts, never content.
    """
    AuditEntry.objects.create(
        verb=audit_verbs[verb].verb,
        school=school,
        actor=actor,
        subject=subject,
        thing=type(thing).__name__ if thing is not None else "",
        thing_uuid=thing.uuid if thing is not None else None,
        reason=reason,
        detail=detail,
    )
