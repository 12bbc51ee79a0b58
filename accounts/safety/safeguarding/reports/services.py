"""Reporting a thing: to whom it goes. What becomes of it is in `cases`.  # SAFETY 9 to 13"""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.mail.services import post_mail, post_mail_to_each
from accounts.notifications.services import notify, notify_each
from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.cases.models import Case
from accounts.safety.safeguarding.cases.moves import held_case_of, take_in_report
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.safeguarding.reports.models import Report
from accounts.safety.safeguarding.reports.queries import about_person, beyond_reach, report_readers
from accounts.schools.models import School
from kit.errors import Refused
from kit.models import PublicModel


def report_thing(*, actor: Viewer, kind: str, thing: PublicModel, why: str, words: str = "") -> Report:
    """Say that something is wrong with a thing. It is kept as it stands; whether it goes on until staff have
    looked is said by its kind. As long as it is open, a second time is once.

    Where nobody at the school may look at it, whoever runs this plnsite is told. Raises Refused when nobody is.
    """
    reportable = reportables[kind]
    readers = report_readers(actor.school, kind, thing.uuid)
    if not readers and not settings.OPERATOR_EMAIL:
        raise Refused(_("There is nobody set up to look at this. Please tell a teacher in person."))
    with transaction.atomic():
        case = held_case_of(actor.school, kind, thing.uuid)
        mine = case.reports.filter(reporter=actor.person, hidden__isnull=True).order_by("-created")
        if there := (mine if reportable.is_once else mine.filter(closed__isnull=True)).first():
            return there
        report = Report.objects.create(
            school=actor.school,
            case=case,
            reporter=actor.person,
            why=why,
            words=words.strip(),
            evidence=reportable.evidence(thing).as_json(),
        )
        report.about.set(reportable.people(thing))
        report.readers.set(readers)
        take_in_report(
            case, reporter=actor.person, readers=readers, urgent_at=report.created if report.is_urgent else None
        )
        reportable.hide(thing)
        record(
            "accounts.safeguarding.report_thing",
            school=actor.school,
            actor=actor.person,
            subject=reportable.author(thing),
            thing=thing,
            why=why,
        )
        notify_each(
            school=actor.school,
            key=f"report.{report.uuid}",
            text=_("Something was reported. Please look at it."),
            addresses=dict.fromkeys(readers, reverse("accounts:case-list")),
            icon="flag",
            in_confidence=True,
            changed=case,
        )
        if report.is_urgent:
            write_urgent_letters(readers, report)
        if not readers:
            write_to_operator(report)
    return report


def write_to_operator(report: Report) -> None:
    """A letter to whoever runs this plnsite: that a report of a school has no reader, never what it says. Once."""
    if settings.OPERATOR_EMAIL:
        post_mail(
            kind="report.operator",
            key=f"report.{report.uuid}.operator",
            email=settings.OPERATOR_EMAIL,
            school=report.school,
            report=str(report.uuid),
        )


def hand_over(*, school: School, person: Person) -> int:
    """Open reports whose readers are gone, or do not open what is urgent, become those of a new lead or deputy
    too, but for what is about them. For the operator; gives how many."""
    rows = beyond_reach(school).exclude(about_person(person.pk))
    found = list(rows.select_related("case", "school"))
    for report in found:
        report.readers.add(person)
        record(
            "accounts.safeguarding.hand_over_report",
            school=school,
            actor=None,
            subject=None,
            thing=report.case,
        )
        if report.is_urgent:
            write_urgent_letters([person], report)
    if found:
        # By the clock they are new to whoever reads them now.
        cases = Case.objects.filter(pk__in=[report.case_id for report in found], unopened_since__isnull=False)
        cases.update(told=Case.Told.READERS, told_at=timezone.now())
        notify(
            person=person,
            school=school,
            key=f"report.{found[-1].uuid}.handed-over",
            text=_("Reports wait that nobody could look at. Please look at them."),
            address=reverse("accounts:case-list"),
            icon="flag",
        )
    return len(found)


def write_urgent_letters(readers: list[Person], report: Report) -> None:
    """A letter to each reader who has an address: that there is something, never what."""
    given = {"school": report.school, "report": str(report.uuid)}
    post_mail_to_each(kind="report.urgent", key=f"report.{report.uuid}", people=readers, **given)
