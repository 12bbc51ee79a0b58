"""Reporting a thing, and what staff answer.  # SAFETY 9 to 13"""

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.mail.services import post_mail
from accounts.notifications.services import notify, notify_each
from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.safety.safeguarding.reports.models import Case, Report
from accounts.safety.safeguarding.reports.queries import about_person, report_readers, reports_for, without_reader
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
        case = _held_case(actor.school, kind, thing.uuid)
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
        reportable.hide(thing)
        _record("report_thing", actor, case, thing, why=why)
        notify_each(
            school=actor.school,
            key=f"report.{report.uuid}",
            text=_("Something was reported. Please look at it."),
            addresses=dict.fromkeys(readers, reverse("accounts:report-list")),
            icon="flag",
            in_confidence=True,
            changed=report,
        )
        if report.is_urgent:
            _write_to(readers, report)
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
    """Open reports whose readers are gone become those of a new lead or deputy, but for what is about them. For
    the operator; gives how many."""
    rows = without_reader(school).exclude(about_person(person.pk))
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
            _write_to([person], report)
    if found:
        notify(
            person=person,
            school=school,
            key=f"report.{found[-1].uuid}.handed-over",
            text=_("Reports wait that nobody could look at. Please look at them."),
            address=reverse("accounts:report-list"),
            icon="flag",
        )
    return len(found)


def look_at_report(*, actor: Viewer, report: Report) -> None:
    """Somebody of staff opens a report: whoever made it sees that, and each look is in the trail."""
    with transaction.atomic():
        Report.objects.filter(pk=report.pk, looked__isnull=True).update(looked=timezone.now())
        thing = reportables[report.case.kind].load(report.case.thing)
        _record("look_at_report", actor, report.case, thing)


def close_report(*, actor: Viewer, report: Report, upheld: bool, outcome: str) -> Report:
    """Decide: what was reported goes, or stays. Whoever reported it is answered.

    Raises Refused for anybody whose it is not to look at, now that it is held.  # SAFETY 10
    """
    if not outcome.strip():
        raise Refused(_("Write a sentence to whoever reported it."), field="outcome")
    with transaction.atomic():
        case = Case.objects.select_for_update().get(pk=report.case_id)
        row = Report.objects.select_for_update(of=("self",)).select_related("reporter").get(pk=report.pk)
        if not reports_for(actor).filter(pk=row.pk).exists():
            raise Refused(_("This is not yours to answer."))
        if row.closed:
            raise Refused(_("Somebody has answered this in the meantime."))
        row.closed, row.closed_by, row.outcome = timezone.now(), actor.person, outcome.strip()
        row.upheld = upheld
        row.save(update_fields=["closed", "closed_by", "outcome", "upheld"])
        reportable = reportables[case.kind]
        if thing := reportable.load(case.thing):
            stays_hidden = case.reports.filter(Q(closed__isnull=True) | Q(upheld=True)).exists()
            reportable.decide(actor=actor, thing=thing, upheld=upheld, stays_hidden=stays_hidden)
        _record("close_report", actor, case, thing, upheld=upheld)
        notify(
            person=row.reporter,
            school=actor.school,
            key=f"report.{row.uuid}.closed",
            text=_("Your report was answered."),
            address=reverse(reportable.followed_at),
            icon="flag",
            in_confidence=True,
            changed=row,
        )
    return row


def _held_case(school: School, kind: str, uuid: UUID) -> Case:
    """The case of a thing. No other report about it is made or closed until the transaction ends: they decide
    together what is seen."""
    case, _new = Case.objects.get_or_create(school=school, kind=kind, thing=uuid)
    return Case.objects.select_for_update().get(pk=case.pk)


def _write_to(readers: list[Person], report: Report) -> None:
    """A letter to each reader who has an address: that there is something, never what."""
    for person in readers:
        if person.email:
            post_mail(
                kind="report.urgent",
                key=f"report.{report.uuid}.{person.uuid}",
                email=person.email,
                school=report.school,
                person=person,
                report=str(report.uuid),
            )


def _record(verb: str, actor: Viewer, case: Case, thing: PublicModel | None, **detail: str | bool) -> None:
    subject = reportables[case.kind].author(thing) if thing else None
    record(
        f"accounts.safeguarding.{verb}",
        school=actor.school,
        actor=actor.person,
        subject=subject,
        thing=thing or case,
        **detail,
    )
