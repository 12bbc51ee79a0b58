"""What `feedback` contributes to shared places."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from reflections.feedback.models import Feedback
from reflections.journal.answers import has_new_answer, is_answered

_answers = Feedback.objects.filter(reflection=OuterRef("pk"))
is_answered.fill(Exists(_answers))
has_new_answer.fill(Exists(_answers.filter(seen__isnull=True)))

audit_verbs.add(
    AuditVerb("reflections.feedback.give_feedback", _("answered a reflection")),
)
