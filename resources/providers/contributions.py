"""What `providers` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs

audit_verbs.add(
    AuditVerb("resources.providers.set_tools", _("switched a tool of another site on or off")),
)
