"""What `vetting` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs

audit_verbs.add(
    AuditVerb("resources.vetting.take_over", _("took over a source from a colleague")),
    AuditVerb("resources.vetting.undo", _("took back a verdict on a source")),
    AuditVerb("resources.vetting.set_source_policy", _("changed when staff look at new sources")),
)
