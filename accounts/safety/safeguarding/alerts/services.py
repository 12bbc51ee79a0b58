"""Words that sound dangerous go, and whoever looks after reports is told at once.  # SAFETY 12"""

from hashlib import sha256

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import notify, notify_each
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.alerts.models import FoundWords
from accounts.safety.safeguarding.alerts.reportable import ReportableWords
from accounts.safety.safeguarding.cases.moves import held_case_of, take_in_report
from accounts.safety.safeguarding.reports.models import Report
from accounts.safety.safeguarding.reports.queries import report_readers
from accounts.safety.safeguarding.reports.services import write_to_operator, write_urgent_letters
from accounts.safety.screening.findings import Finding
from accounts.safety.screening.tiers import Tier

_WHY = {FoundWords.Tier.DANGER: Report.Why.DANGER, FoundWords.Tier.SECRECY: Report.Why.ADULT}


@transaction.atomic
def hear_words(writer: Viewer, found: list[Finding], text: str, private: bool) -> None:
    """Show the writer where to get help, and tell the safeguarding lead and the deputy; of private words nobody.

    Secrecy counts where the writer is an adult, whatever else they are: "don't tell anybody" is what students say
    to each other, too.
    """
    tiers = {each.tier for each in found}
    if Tier.DANGER in tiers:
        _show_help(writer)
    if private:
        return
    if Tier.DANGER in tiers:
        _tell_readers(writer, FoundWords.Tier.DANGER, text)
    elif Tier.SECRECY in tiers and (writer.is_staff or writer.is_mentor or not writer.is_student):
        _tell_readers(writer, FoundWords.Tier.SECRECY, text)


def _show_help(writer: Viewer) -> None:
    notify(
        person=writer.person,
        school=writer.school,
        key=f"help.{writer.school.uuid}.{writer.school.local(timezone.now()).date()}",
        text=_("What you wrote sounds serious. You do not have to carry it alone: here is who helps."),
        address=reverse("accounts:helping-detail"),
        icon="info",
        in_confidence=True,
    )


def _tell_readers(writer: Viewer, tier: FoundWords.Tier, text: str) -> None:
    words, new = FoundWords.objects.get_or_create(
        school=writer.school,
        person=writer.person,
        digest=sha256(text.strip().encode()).hexdigest(),
        defaults={"tier": tier, "words": text},
    )
    reportable = ReportableWords()
    case = held_case_of(writer.school, reportable.kind, words.uuid)
    if not new and case.reports.filter(closed__isnull=True).exists():
        return  # somebody looks at these words now; once that was answered, they count again
    readers = report_readers(writer.school, reportable.kind, words.uuid)
    report = Report.objects.create(
        school=writer.school,
        case=case,
        reporter=writer.person,
        by_machine=True,
        why=_WHY[tier],
        evidence=reportable.evidence(words).as_json(),
    )
    report.about.set([writer.person])
    report.readers.set(readers)
    take_in_report(case, reporter=None, readers=readers, urgent_at=report.created)
    record(
        "accounts.safeguarding.find_words", school=writer.school, actor=None, subject=writer.person, thing=words
    )
    notify_each(
        school=writer.school,
        key=f"report.{report.uuid}",
        text=_("Something urgent was found in words. Please look at it."),
        addresses=dict.fromkeys(readers, reverse("accounts:case-list")),
        icon="flag",
        in_confidence=True,
        changed=case,
    )
    write_urgent_letters(readers, report)
    if not readers:
        write_to_operator(report)
