"""What `joining` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs

audit_verbs.add(
    AuditVerb("accounts.joining.join_with_account", _("made an account with a join code")),
)
