"""What `oversight` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.people.navigation import MenuItem, menu

audit_verbs.add(
    AuditVerb(
        "accounts.safeguarding.record_access",
        _("looked at what students and staff write to each other"),
        why_in_confidence=True,
    ),
)

menu.add(
    MenuItem(
        _("Students and staff"),
        "accounts:oversight-list",
        "shield",
        order=30,
        shown=lambda viewer: viewer.is_safeguarding_lead,
    )
)
