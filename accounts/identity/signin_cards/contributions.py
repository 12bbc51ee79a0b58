"""What `signin_cards` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs

audit_verbs.add(AuditVerb("accounts.signin_cards.reset_password", _("gave a new password")))
