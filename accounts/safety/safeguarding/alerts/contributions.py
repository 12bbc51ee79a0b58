"""What `alerts` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.safety.safeguarding.alerts.reportable import ReportableWords
from accounts.safety.safeguarding.alerts.services import hear_words
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.screening.words import heard

audit_verbs.add(
    AuditVerb("accounts.safeguarding.find_words", _("found something serious in words"), in_confidence=True)
)
reportables.add(ReportableWords())
heard.fill(hear_words)
