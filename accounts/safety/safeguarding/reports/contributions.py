"""What `reports` contributes to shared places."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.audit.confidence import things_in_confidence
from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.identity.signin.closing import private_things
from accounts.mail.kinds import MailKind, mail_kinds
from accounts.people.navigation import ADMINS, HELPERS, TEACHERS, Place, places
from accounts.people.viewer import Viewer
from accounts.people.waiting import Waiting, WaitingRow, waiting
from accounts.safety.safeguarding.reports import tasks
from accounts.safety.safeguarding.reports.closing import private_reports
from accounts.safety.safeguarding.reports.letters import operator_letter, urgent_letter
from accounts.safety.safeguarding.reports.models import Report
from accounts.safety.safeguarding.reports.queries import case_things, has_urgent, open_reports
from kit.clock import Tick, ticks

STAFF = (*TEACHERS, *ADMINS, *HELPERS)


def _urgent(viewer: Viewer):
    return open_reports(viewer, urgent=True) if viewer.reads_reports else ()


def _others(viewer: Viewer):
    return open_reports(viewer, urgent=False) if viewer.reads_reports else ()


def _row(report: Report) -> WaitingRow:
    return WaitingRow(
        title=report.get_why_display(),
        href=reverse("accounts:report-detail", args=[report.uuid]),
        note="",
        when=report.created,
        icon="warning" if report.is_urgent else "flag",
    )


audit_verbs.add(
    # Who reported whom is for the safeguarding lead, whom it is about as little as anybody.  # SAFETY 10, 32
    AuditVerb("accounts.safeguarding.report_thing", _("reported something"), in_confidence=True),
    AuditVerb("accounts.safeguarding.look_at_report", _("looked at a report"), in_confidence=True),
    AuditVerb("accounts.safeguarding.close_report", _("answered a report"), in_confidence=True),
    AuditVerb("accounts.safeguarding.hand_over_report", _("handed over a report"), in_confidence=True),
)
private_things.add(private_reports)
mail_kinds.add(
    MailKind("report.urgent", write=urgent_letter),
    MailKind("report.operator", write=operator_letter),
)
ticks.add(Tick(tasks.find_reports_without_reader, least=600))
things_in_confidence.fill(case_things)
places.add(
    Place(
        "reports",
        _("Reports"),
        "accounts:report-list",
        "flag",
        order=5,
        whose=STAFF,
        shown=lambda viewer: viewer.reads_reports,
        urgent=has_urgent,
    )
)
waiting.add(
    Waiting("urgent-reports", _("Urgent reports"), _urgent, _row, STAFF, order=0, all_of="accounts:report-list"),
    Waiting("reports", _("Reports"), _others, _row, STAFF, order=1, all_of="accounts:report-list"),
)
