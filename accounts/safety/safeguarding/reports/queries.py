"""Reading reports: those that are one's to look at, and one's own."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.models import Membership, Person, Role
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import (
    Evidence,
    about_what_is_theirs,
    is_about,
    known_kinds,
    reportables,
)
from accounts.safety.safeguarding.reports.models import Report
from accounts.schools.models import School
from kit.models import PublicModel


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """Reports that press alike: `key` is "urgent", "open" or "closed"."""

    key: str
    heading: str
    icon: str
    reports: list[Report]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One report, for whoever decides: what was said as it stood, and what is to be known of it now."""

    report: Report
    evidence: Evidence
    said: datetime | None
    heading: str
    now: str
    decision: str


@dataclass(frozen=True, slots=True)
class ThingToReport:
    """What somebody is about to report, who would read it, and the way back."""

    evidence: Evidence
    author: Person | None
    said: datetime
    readers: str
    back: str
    back_label: str


def reports_for(viewer: Viewer) -> QuerySet[Report]:
    """The reports that are the viewer's to look at: the safeguarding lead's, never one about themselves; an admin
    looks where the leads are who it is about, or where there is none.  # SAFETY 10, 12"""
    rows = (
        Report.objects.filter(school=viewer.school, case__kind__in=known_kinds())
        .exclude(_about(viewer.person.pk))
        .select_related("case", "reporter", "closed_by")
    )
    if viewer.is_safeguarding_lead:
        return rows
    if not viewer.is_admin:
        return rows.none()
    for lead in set(_leads(viewer.school).values_list("person_id", flat=True)):
        rows = rows.filter(_about(lead))
    return rows


def report_parts() -> list[Q]:
    """In which order reports want looking at: open ones in which somebody may come to harm, other open ones, and
    those that were answered. The index by school and moment serves all three: a school has few reports."""
    is_open, is_urgent = Q(closed__isnull=True), Q(why__in=_URGENT)
    return [is_open & is_urgent, is_open & ~is_urgent, Q(closed__isnull=False)]


def report_groups(reports: list[Report]) -> list[ReportGroup]:
    """Reports, in the order of `report_parts`, under their headings. No query of its own."""
    return [
        ReportGroup(key, _HEADINGS[key], _ICONS[key], list(rows)) for key, rows in groupby(reports, _how_pressing)
    ]


def report_page(report: Report) -> ReportPage:
    """A report that the caller got through `access`."""
    reportable = reportables[report.case.kind]
    thing = reportable.load(report.case.thing)
    evidence = Evidence(**report.evidence)
    sentences = reportable.sentences
    return ReportPage(
        report=report,
        evidence=evidence,
        said=datetime.fromisoformat(evidence.said) if evidence.said else None,
        heading=sentences.heading,
        now=reportable.now(thing) if thing else "",
        decision=sentences.upheld if report.upheld else sentences.dismissed,
    )


def thing_to_report(viewer: Viewer, kind: str, thing: PublicModel) -> ThingToReport:
    """A thing that the caller got through `access`, as the form about it shows it."""
    reportable = reportables[kind]
    back, label = reportable.back(viewer, thing)
    readers = report_readers(viewer.school, kind, thing.uuid)
    return ThingToReport(
        evidence=reportable.evidence(thing),
        author=reportable.author(thing),
        said=thing.created,
        readers=get_text_list([person.name for person in readers], _("and")),
        back=back,
        back_label=label,
    )


def report_readers(school: School, kind: str, uuid: UUID) -> list[Person]:
    """Who is told of a report about a thing: never whom it is about, and always somebody.

    # SAFETY 10, 12
    """
    here = Membership.objects.current().filter(school=school, person__is_active=True)
    for rows in (_leads(school), here.filter(role=Role.ADMIN)):
        people = Person.objects.filter(pk__in=rows.values("person_id"))
        if found := [person for person in people if not is_about(kind, uuid, person.pk)]:
            return found
    return []


def reports_by(viewer: Viewer) -> list[Report]:
    """The viewer's own last few reports, and what became of them.  # SAFETY 11"""
    mine = Report.objects.filter(reporter=viewer.person, school=viewer.school)
    return list(mine.order_by("-created")[:5])


def _about(person_id: int) -> Q:
    """Reports about somebody: when they were made, or as things are now."""
    told_then = Report.about.through.objects.filter(person=person_id)
    return Q(pk__in=told_then.values("report")) | about_what_is_theirs(person_id)


_URGENT = (Report.Why.DANGER, Report.Why.ADULT)
_HEADINGS = {"urgent": _lazy("Urgent: look at these first"), "open": _lazy("Waiting"), "closed": _lazy("Answered")}
_ICONS = {"urgent": "warning", "open": "flag", "closed": "done"}


def _how_pressing(report: Report) -> str:
    if report.closed:
        return "closed"
    return "urgent" if report.why in _URGENT else "open"


def _leads(school: School) -> QuerySet[Membership]:
    return Membership.objects.current().filter(school=school, is_safeguarding_lead=True, person__is_active=True)
