"""What `replacements` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from kit.clock import Tick, ticks
from resources.replacements import tasks

ticks.add(Tick(tasks.tell_of_replacements))
audit_verbs.add(
    AuditVerb("resources.replacements.suggest_replacement", _("found where a lost source may be now")),
)
