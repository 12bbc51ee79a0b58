"""Reading reports: those that are one's to look at, and one's own."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.models import Membership, Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import (
    Evidence,
    about_what_is_theirs,
    is_about,
    known_kinds,
    reportables,
)
from accounts.safety.safeguarding.reports.models import URGENT, Report
from accounts.schools.models import School
from kit.models import PublicModel
from kit.text.directions import isolated


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
    """The reports that are the viewer's to look at: those that were made for them, never one about themselves.
    What somebody became since opens no older one.  # SAFETY 10, 12"""
    return (
        Report.objects.filter(school=viewer.school, case__kind__in=known_kinds(), readers=viewer.person)
        .exclude(about_person(viewer.person.pk))
        .select_related("case", "reporter", "closed_by")
    )


def reads_any(viewer: Viewer) -> bool:
    """Whether reports are the viewer's business: now, or because one was made for them."""
    return viewer.reads_reports or (viewer.is_staff and reports_for(viewer).exists())


def case_things(viewer: Viewer) -> QuerySet:
    """What the reports that are the viewer's to look at are about: the uuids of things and of cases."""
    rows = reports_for(viewer).order_by()
    return rows.values_list("case__thing").union(rows.values_list("case__uuid"))


def without_reader(school: School | None = None) -> QuerySet[Report]:
    """Open reports that nobody reads who is still at their school."""
    readers = Report.readers.through.objects.filter(report=OuterRef("pk"))
    here = Membership.objects.current().filter(school=OuterRef(OuterRef("school")), person__is_active=True)
    read = readers.filter(Exists(here.filter(person=OuterRef("person"))))
    rows = Report.objects.filter(~Exists(read), closed__isnull=True)
    return rows.filter(school=school) if school else rows


def open_reports(viewer: Viewer, *, urgent: bool) -> QuerySet[Report]:
    """Those that still want looking at, of the urgent ones or of the others, the oldest first."""
    rows = reports_for(viewer).filter(closed__isnull=True)
    return (rows.filter(why__in=URGENT) if urgent else rows.exclude(why__in=URGENT)).order_by("created", "id")


def has_urgent(viewer: Viewer) -> bool:
    """Whether a report waits for the viewer in which somebody may come to harm. A query for readers alone."""
    return viewer.reads_reports and open_reports(viewer, urgent=True).exists()


def report_parts() -> list[Q]:
    """In which order reports want looking at: open ones in which somebody may come to harm, other open ones, and
    those that were answered. The index by school and moment serves all three: a school has few reports."""
    is_open, is_urgent = Q(closed__isnull=True), Q(why__in=URGENT)
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
        evidence=reportable.shown(viewer, thing),
        author=reportable.author(thing),
        said=thing.created,
        readers=get_text_list([isolated(person.name) for person in readers], _("and")),
        back=back,
        back_label=label,
    )


def report_readers(school: School, kind: str, uuid: UUID) -> list[Person]:
    """Who reads a report about a thing: the lead and the deputy, never whom it is about. Nobody is left where it
    is about both, or neither is named: then it goes to whoever runs this plnsite.  # SAFETY 10, 12"""
    at_school = Membership.objects.filter(school=school)
    posts = at_school.leads() | at_school.deputies()
    people = Person.objects.filter(pk__in=posts.values("person_id")).by_name()
    return [person for person in people if not is_about(kind, uuid, person.pk)]


def reported_things(viewer: Viewer) -> QuerySet:
    """The uuids of what the viewer reported, of which they may know.  # SAFETY 10, 32"""
    if viewer.confidence_closed:
        return Report.objects.none().values("case__thing")
    mine = Report.objects.filter(reporter=viewer.person, school=viewer.school)
    return mine.order_by().values("case__thing")


def reports_by(viewer: Viewer) -> list[Report]:
    """The viewer's own last few reports, and what became of them.  # SAFETY 11, 32"""
    if viewer.confidence_closed:
        return []
    mine = Report.objects.filter(reporter=viewer.person, school=viewer.school)
    return list(mine.order_by("-created")[:5])


def about_person(person_id: int) -> Q:
    """Reports about somebody: when they were made, or as things are now."""
    told_then = Report.about.through.objects.filter(person=person_id)
    return Q(pk__in=told_then.values("report")) | about_what_is_theirs(person_id)


_HEADINGS = {"urgent": _lazy("Urgent: look at these first"), "open": _lazy("Waiting"), "closed": _lazy("Answered")}
_ICONS = {"urgent": "warning", "open": "flag", "closed": "done"}


def _how_pressing(report: Report) -> str:
    if report.closed:
        return "closed"
    return "urgent" if report.is_urgent else "open"
