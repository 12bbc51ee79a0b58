"""What `alerts` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.safety.safeguarding.alerts.reportable import ReportableWords
from accounts.safety.safeguarding.alerts.services import hear_words
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.screening.words import heard

audit_verbs.add(
    AuditVerb("accounts.safeguarding.find_words", _("found something serious in words"), in_confidence=True)
)
reportables.add(ReportableWords())
heard.fill(hear_words)
visibility_notes.add(
    VisibilityNote(
        "alerts",
        _("Words that sound as if somebody could come to harm"),
        "warning",
        order=105,
        short=_("Those who look after reports are told of them, when you write them to others."),
        full=_(
            "What you write to others, and what you hand in, is looked over by the computer. Words that sound as "
            "if you or somebody else could come to harm are shown to the safeguarding lead and the deputy at "
            "once, with your name, and you see where to get help. What you keep to yourself is shown to nobody."
        ),
    )
)
