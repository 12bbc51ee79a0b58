"""What `sources` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs

audit_verbs.add(
    AuditVerb("resources.sources.bring_source", _("brought in a source")),
    AuditVerb("resources.sources.judge_source", _("said what the school thinks of a source")),
    AuditVerb("resources.sources.set_domain_rule", _("decided about a whole domain")),
    AuditVerb("resources.sources.lift_domain_rule", _("lifted a rule about a domain")),
)
