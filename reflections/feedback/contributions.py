"""What `feedback` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs

audit_verbs.add(
    AuditVerb("reflections.feedback.give_feedback", _("answered a reflection")),
)
