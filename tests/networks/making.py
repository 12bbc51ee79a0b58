"""Rows of `networks` that many tests need."""

from accounts.models import Case, Person, Report
from accounts.safety.safeguarding.reports.queries import report_readers
from networks.models import Group, GroupMember, Share
from networks.sharing.reportable import ReportableShare
from tests.cast import Cast


def make_group(cast: Cast, *members: Person, **facts) -> Group:
    """A club of Harbour Lane that Ms Adler leads, with its members."""
    facts = {"kind": "club", "name": "Shore club", "purpose": "We look at what lives here.", **facts}
    group = Group.objects.create(school=cast.harbour, made_by=cast.adler, **facts)
    GroupMember.objects.create(group=group, person=cast.adler, role=GroupMember.Role.LEAD)
    for person in members:
        GroupMember.objects.create(group=group, person=person)
    return group


def make_report(cast, shared: Share, who: Person | None = None, **facts) -> Report:
    """A report of Mia's, or of somebody else, about what somebody shared."""
    case, _new = Case.objects.get_or_create(school=cast.harbour, kind="share", thing=shared.uuid)
    said = {"why": "unkind", "evidence": ReportableShare().evidence(shared).as_json()} | facts
    report = Report.objects.create(school=cast.harbour, case=case, reporter=who or cast.mia, **said)
    report.about.add(shared.sharer)
    report.readers.set(report_readers(cast.harbour, "share", shared.uuid))
    return report
