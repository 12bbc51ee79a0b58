"""What `reports` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.confidence import things_in_confidence
from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.identity.signin.closing import private_things
from accounts.mail.kinds import MailKind, mail_kinds
from accounts.people.navigation import MenuItem, Part, menu, parts
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.safety.safeguarding.reports import tasks
from accounts.safety.safeguarding.reports.closing import private_reports
from accounts.safety.safeguarding.reports.letters import operator_letter, urgent_letter
from accounts.safety.safeguarding.reports.queries import case_things
from kit.clock import Tick, ticks

audit_verbs.add(
    # Who reported whom is for the safeguarding lead, whom it is about as little as anybody.  # SAFETY 10, 32
    AuditVerb("accounts.safeguarding.report_thing", _("reported something"), in_confidence=True),
    AuditVerb("accounts.safeguarding.hand_over_report", _("handed over a report"), in_confidence=True),
)
private_things.add(private_reports)
mail_kinds.add(
    MailKind("report.urgent", write=urgent_letter),
    MailKind("report.operator", write=operator_letter),
)
ticks.add(Tick(tasks.find_reports_without_reader, least=600))
things_in_confidence.fill(case_things)
parts.add(Part("accounts:report-own"))
menu.add(
    MenuItem(
        _("What I reported"),
        "accounts:report-own",
        "flag",
        order=25,
        shown=lambda viewer: viewer.is_student or viewer.is_staff,
    )
)

visibility_notes.add(
    VisibilityNote(
        "reports",
        _("What you report"),
        "flag",
        order=100,
        short=_("Those who look after reports. Never the person it is about."),
        full=_(
            "A report goes to the safeguarding lead and the deputy. If it is about one of them, it goes to the "
            "other alone; if about both, to whoever runs plnsite for your school. Whoever it is about is not told"
            " who reported."
        ),
    )
)
