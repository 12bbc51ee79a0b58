"""What `signin_cards` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.identity.signin_cards.access import may_see_resets
from accounts.people.navigation import MenuItem, menu

audit_verbs.add(
    AuditVerb("accounts.signin_cards.reset_password", _("gave a new password")),
    AuditVerb(
        "accounts.signin_cards.reopen_confidence", _("opened what is confidential again"), in_confidence=True
    ),
)
menu.add(
    MenuItem(
        _("New passwords"),
        "accounts:password-reset-list",
        "key",
        order=35,
        shown=may_see_resets,
    )
)
