"""What `reports` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs

audit_verbs.add(
    # Who reported whom is for the safeguarding lead, whom it is about as little as anybody.  # SAFETY 10, 32
    AuditVerb("accounts.safeguarding.report_thing", _("reported something"), in_confidence=True),
    AuditVerb("accounts.safeguarding.look_at_report", _("looked at a report"), in_confidence=True),
    AuditVerb("accounts.safeguarding.close_report", _("answered a report"), in_confidence=True),
)
