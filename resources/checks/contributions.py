"""What `checks` contributes to shared places."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.identity.signin.closing import private_things
from accounts.people.navigation import HELPERS, TEACHERS
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.people.waiting import Waiting, WaitingRow, waiting
from accounts.safety.safeguarding.oversight.streams import streams
from accounts.safety.safeguarding.reports.adapters import reportables
from kit.clock import Tick, ticks
from resources.checks import tasks
from resources.checks.closing import private_checks
from resources.checks.models import SourceCheck
from resources.checks.oversight import WatchedCheckAnswers
from resources.checks.queries import waiting_checks
from resources.checks.reportable import ReportableCheck

private_things.add(private_checks)
ticks.add(Tick(tasks.gather_evidence, least=60))  # only for what a dead worker left
audit_verbs.add(
    AuditVerb("resources.checks.answer_check", _("answered a source check")),
    AuditVerb("resources.checks.withdraw_answer", _("took an answer to a source check back")),
    AuditVerb("resources.checks.restore_answer", _("gave an answer to a source check again")),
)
streams.add(WatchedCheckAnswers())
reportables.add(ReportableCheck())


def _row(check: SourceCheck) -> WaitingRow:
    href = reverse("resources:check-detail", args=[check.uuid])
    return WaitingRow(check.person.name, href, check.source.title, check.submitted, person=check.person)


waiting.add(
    Waiting(
        "checks",
        _("Source checks to answer"),
        find=waiting_checks,
        row=_row,
        whose=(*TEACHERS, *HELPERS),
        order=40,
        all_of="resources:check-list",
    )
)

visibility_notes.add(
    VisibilityNote(
        "checks",
        _("Your source checks"),
        "verdict",
        order=70,
        short=_("Only you, until you hand one in."),
        full=_(
            "Handed in, a check is read by the teachers of your classes and by librarians; if you share it with "
            "your class, by your classmates too. An answer to it can be read by the safeguarding lead."
        ),
    )
)
