"""What `classes` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs

audit_verbs.add(
    AuditVerb("accounts.classes.create_class", _("made a class")),
    AuditVerb("accounts.classes.rename_class", _("renamed a class")),
    AuditVerb("accounts.classes.enrol", _("put somebody into a class")),
    AuditVerb("accounts.classes.leave_class", _("took somebody out of a class")),
    AuditVerb("accounts.classes.make_join_code", _("made a join code")),
    AuditVerb("accounts.classes.close_join_code", _("closed a join code")),
)
