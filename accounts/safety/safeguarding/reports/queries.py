"""Reading reports: those that are one's to look at, and one's own. As cases they are read in `cases`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from accounts.people.models import Membership, Person
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.cases.models import Case, CaseMove
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
class Step:
    """One thing that became of a report."""

    icon: str
    title: str
    when: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class FollowedReport:
    """A report as whoever made it follows it.  # SAFETY 11"""

    report: Report
    pk: int
    created: datetime
    why: str
    steps: list[Step]


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


def beyond_reach(school: School) -> QuerySet[Report]:
    """Open reports of a school that nobody there reads, and urgent ones that nobody opened though whoever runs
    plnsite was told."""
    unopened = Report.objects.filter(
        school=school, case__told=Case.Told.OPERATOR, closed__isnull=True, looked__isnull=True, why__in=URGENT
    )
    return without_reader(school) | unopened


def has_urgent(viewer: Viewer) -> bool:
    """Whether a report waits for the viewer in which somebody may come to harm. A query for readers alone."""
    return viewer.reads_reports and reports_for(viewer).filter(closed__isnull=True, why__in=URGENT).exists()


def thing_to_report(viewer: Viewer, kind: str, thing: PublicModel) -> ThingToReport:
    """A thing that the caller got through `access`, as the form about it shows it."""
    reportable = reportables[kind]
    author = reportable.author(thing)
    back, label = reportable.back(viewer, thing)
    readers = report_readers(viewer.school, kind, thing.uuid)
    return ThingToReport(
        evidence=reportable.shown(viewer, thing),
        author=None if author and author.pk in known(viewer, ScopePart.APART) else author,
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
    return own_reports(viewer).order_by().values("case__thing")


def reports_by(viewer: Viewer) -> list[Report]:
    """The viewer's own last few reports, and what became of them.  # SAFETY 11, 32"""
    return list(own_reports(viewer).order_by("-created")[:5])


def own_reports(viewer: Viewer) -> QuerySet[Report]:
    """What the viewer reported, as far as they may know of it.  # SAFETY 11, 32"""
    if viewer.confidence_closed:
        return Report.objects.none()
    mine = Report.objects.filter(reporter=viewer.person, school=viewer.school, by_machine=False)
    return mine.select_related("case")


def followed(reports: list[Report]) -> list[FollowedReport]:
    """One's own reports with what became of them, in order. One query."""
    said = defaultdict(list)
    cases = {report.case_id for report in reports}
    for move in CaseMove.objects.filter(case__in=cases).exclude(public_note="").order_by("created", "id"):
        said[move.case_id].append(move)
    return [
        FollowedReport(report, report.pk, report.created, reason_of(report), _steps(report, said[report.case_id]))
        for report in reports
    ]


def reason_of(report: Report) -> str:
    """What is wrong, in the words in which it was asked."""
    reportable = reportables.get(report.case.kind)
    own_words = reportable.reasons.get(report.why, "") if reportable else ""
    return str(own_words or report.get_why_display())


def _steps(report: Report, said: list[CaseMove]) -> list[Step]:
    steps = [Step("flag", _("It was received."), report.created)]
    if report.looked:
        steps.append(Step("eye", _("Somebody is looking at it."), report.looked))
    # What was said to others, before this report or after its answer, was not said to whoever made it.
    since = [move for move in said if move.created >= report.created]
    steps += [
        Step("edit", _("A word for you"), move.created, move.public_note)
        for move in since
        if not (report.closed and (move.created > report.closed or move.public_note == report.outcome))
    ]
    if report.closed:
        steps.append(Step("done", _("It was answered."), report.closed, report.outcome))
    return steps


def about_person(person_id: int) -> Q:
    """Reports about somebody: when they were made, or as things are now."""
    told_then = Report.about.through.objects.filter(person=person_id)
    return Q(pk__in=told_then.values("report")) | about_what_is_theirs(person_id)
