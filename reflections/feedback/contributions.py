"""What `feedback` contributes to shared places."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.safety.safeguarding.oversight.streams import streams
from accounts.safety.safeguarding.reports.adapters import reportables
from reflections.feedback.models import Feedback
from reflections.feedback.oversight import WatchedFeedback
from reflections.feedback.reportable import ReportableFeedback
from reflections.journal.answers import has_new_answer, is_answered

_answers = Feedback.objects.filter(reflection=OuterRef("pk"), withdrawn__isnull=True)
is_answered.fill(Exists(_answers))
has_new_answer.fill(Exists(_answers.filter(seen__isnull=True)))

audit_verbs.add(
    AuditVerb("reflections.feedback.give_feedback", _("answered a reflection")),
    AuditVerb("reflections.feedback.withdraw_feedback", _("took an answer to a reflection back")),
    AuditVerb("reflections.feedback.restore_feedback", _("gave an answer to a reflection again")),
)
streams.add(WatchedFeedback())
reportables.add(ReportableFeedback())
