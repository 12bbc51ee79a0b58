"""What `cases` contributes to shared places."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.mail.kinds import MailKind, mail_kinds
from accounts.people.navigation import ADMINS, HELPERS, TEACHERS, Place, places
from accounts.people.viewer import Viewer
from accounts.people.waiting import Waiting, WaitingRow, waiting
from accounts.safety.safeguarding.cases import tasks
from accounts.safety.safeguarding.cases.forms import DeadlinesForm
from accounts.safety.safeguarding.cases.letters import operator_letter, unopened_letter
from accounts.safety.safeguarding.cases.models import Case
from accounts.safety.safeguarding.cases.queries import open_cases
from accounts.safety.safeguarding.cases.reportable import ReportableAnswer
from accounts.safety.safeguarding.cases.settings import deadlines_in_words, set_deadlines
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.safeguarding.reports.queries import has_urgent, reason_of
from accounts.school_setup.sections import SettingsSection, settings_sections
from kit.clock import Tick, ticks

STAFF = (*TEACHERS, *ADMINS, *HELPERS)


def _urgent(viewer: Viewer):
    return open_cases(viewer, urgent=True) if viewer.reads_reports else ()


def _others(viewer: Viewer):
    return open_cases(viewer, urgent=False) if viewer.reads_reports else ()


def _row(case: Case) -> WaitingRow:
    return WaitingRow(
        title=reason_of(case.shown[0]),
        href=reverse("accounts:case-detail", args=[case.uuid]),
        note="",
        when=case.shown[0].created,
        icon="warning" if case.is_urgent else "flag",
    )


audit_verbs.add(
    AuditVerb("accounts.safeguarding.look_at_report", _("looked at a report"), in_confidence=True),
    AuditVerb("accounts.safeguarding.close_report", _("answered a report"), in_confidence=True),
    AuditVerb("accounts.safeguarding.reopen_case", _("opened a report again"), in_confidence=True),
    AuditVerb("accounts.safeguarding.set_deadlines", _("changed when an urgent report goes on")),
    AuditVerb("accounts.safeguarding.print_case", _("printed the file of a report"), in_confidence=True),
)
mail_kinds.add(
    MailKind("case.unopened", write=unopened_letter),
    MailKind("case.operator", write=operator_letter),
)
settings_sections.add(
    SettingsSection(
        name="escalation",
        title=_("When nobody opens an urgent report"),
        icon="warning",
        place=6,
        summary=deadlines_in_words,
        form=DeadlinesForm,
        save=set_deadlines,
    )
)
ticks.add(Tick(tasks.escalate_unopened_cases, most=600))
reportables.add(ReportableAnswer())
places.add(
    Place(
        "reports",
        _("Reports"),
        "accounts:case-list",
        "flag",
        order=5,
        whose=STAFF,
        shown=lambda viewer: viewer.reads_reports,
        urgent=has_urgent,
    )
)
waiting.add(
    Waiting("urgent-reports", _("Urgent reports"), _urgent, _row, STAFF, order=0, all_of="accounts:case-list"),
    Waiting("reports", _("Reports"), _others, _row, STAFF, order=1, all_of="accounts:case-list"),
)
