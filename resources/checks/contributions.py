"""What `checks` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from kit.clock import Tick, ticks
from resources.checks import tasks

ticks.add(Tick(tasks.gather_evidence, least=60))  # only for what a dead worker left
audit_verbs.add(
    AuditVerb("resources.checks.answer_check", _("answered a source check")),
)
