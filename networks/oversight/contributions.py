"""What `oversight` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs

audit_verbs.add(
    AuditVerb("networks.oversight.look", _("looked at what students and staff write to each other")),
)
