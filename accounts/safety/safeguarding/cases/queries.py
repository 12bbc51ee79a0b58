"""Reading cases: those that are one's to look at, the urgent ones first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.audit.models import AuditEntry
from accounts.audit.verbs import words_of
from accounts.people.models import STAFF_ROLES, Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.cases.models import Case, CaseMove
from accounts.safety.safeguarding.cases.transitions import Act, State, acts_on
from accounts.safety.safeguarding.reports.adapters import Evidence, reportables
from accounts.safety.safeguarding.reports.models import URGENT, Report
from accounts.safety.safeguarding.reports.queries import reason_of, reports_for
from kit.text.directions import isolated

LOOKS = ("accounts.safeguarding.look_at_report", "accounts.safeguarding.print_case")


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case in a list."""

    case: Case
    title: str
    note: str
    when: datetime


@dataclass(frozen=True, slots=True)
class CaseGroup:
    """Cases that press alike: `key` is "urgent", "open" or "closed"."""

    key: str
    heading: str
    icon: str
    rows: list[CaseRow]


@dataclass(frozen=True, slots=True)
class Said:
    """One report of a case, with what the thing said then where the report before it had other words."""

    report: Report
    why: str
    evidence: Evidence | None
    moment: datetime | None
    decision: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One move of a case as a line of its file."""

    icon: str
    title: str
    when: datetime
    note: str
    public_note: str


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody looked at a case, or printed it."""

    who: str
    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CasePage:
    """One case, for whoever looks after it. `may` names the acts that are the viewer's now."""

    case: Case
    title: str
    lead: str
    heading: str
    now: str
    said: list[Said]
    moves: list[Moment]
    holder: Person | None
    is_mine: bool
    held: str
    has_colleagues: bool
    waiting: int
    may: frozenset[str]


def cases_for(viewer: Viewer) -> QuerySet[Case]:
    """The cases in which a report is the viewer's to look at, with those reports (`shown`, the latest first) and
    whether one waits (`waits`), and whether it is urgent (`is_urgent`).  # SAFETY 10, 12"""
    theirs = reports_for(viewer).select_related(None).order_by()
    of_case = theirs.filter(case=OuterRef("pk"))
    waiting = of_case.filter(closed__isnull=True)
    shown = Prefetch("reports", reports_for(viewer).order_by("-created", "-id"), to_attr="shown")
    return (
        Case.objects.filter(Exists(of_case), school=viewer.school)
        .annotate(waits=Exists(waiting), is_urgent=Exists(waiting.filter(why__in=URGENT)))
        .select_related("claimed_by")
        .prefetch_related(shown)
    )


def open_cases(viewer: Viewer, *, urgent: bool) -> QuerySet[Case]:
    """Those that still want looking at, of the urgent ones or of the others, the oldest first."""
    return cases_for(viewer).filter(waits=True, is_urgent=urgent).order_by("latest", "id")


def case_parts() -> list[Q]:
    """In which order cases want looking at: where somebody may come to harm, others that wait, and those that were
    answered. The index by school and moment serves all three: a school has few."""
    return [Q(waits=True, is_urgent=True), Q(waits=True, is_urgent=False), Q(waits=False)]


def case_groups(cases: list[Case]) -> list[CaseGroup]:
    """Cases, in the order of `case_parts`, under their headings. No query of its own."""
    return [
        CaseGroup(key, _HEADINGS[key], _ICONS[key], [_row(case) for case in rows])
        for key, rows in groupby(cases, _how_pressing)
    ]


def case_page(viewer: Viewer, case: Case) -> CasePage:
    """A case that the caller got through `access`."""
    reportable, now = reportables[case.kind], timezone.now()
    thing = reportable.load(case.thing)
    reports = list(reports_for(viewer).filter(case=case).order_by("created", "id"))
    holder = case.holder(now)
    is_mine = holder == viewer.person
    acts = acts_on(State(case.state))
    waiting = sum(report.closed is None for report in reports)
    if not waiting:
        acts = frozenset({Act.NOTE, Act.REOPEN})
    if holder and not is_mine:
        acts -= {Act.CLAIM, Act.CLOSE, Act.HAND_OVER}
    acts -= {Act.CLAIM} if is_mine else {Act.RELEASE}
    return CasePage(
        case=case,
        title=_("A report"),
        lead=reason_of(reports[-1]),
        heading=reportable.sentences.heading,
        now=reportable.now(thing) if thing else "",
        said=_said(reports),
        moves=[_moment(move) for move in moves_for(viewer, case)],
        holder=holder,
        is_mine=is_mine,
        held=held_sentence(viewer, case) if holder else "",
        has_colleagues=colleagues_on(viewer, case).exists(),
        waiting=waiting,
        may=frozenset(map(str, acts)),
    )


def moves_for(viewer: Viewer, case: Case) -> QuerySet[CaseMove]:
    """What was done about a case, as far as it was done among those who share it with the viewer."""
    moves = CaseMove.objects.filter(case=case, readers=viewer.person)
    return moves.select_related("actor", "to").order_by("created", "id")


def looks_at(viewer: Viewer, case: Case) -> list[Look]:
    """Who opened or printed a case since it became the viewer's, in order.  # SAFETY 13"""
    first = reports_for(viewer).filter(case=case).order_by("created").values_list("created", flat=True).first()
    looks = AuditEntry.objects.filter(
        school=viewer.school, verb__in=LOOKS, thing_uuid__in=[case.uuid, case.thing], at__gte=first
    )
    return [
        Look(who=isolated(look.actor.name) if look.actor else "", what=words_of(look.verb), at=look.at)
        for look in looks.select_related("actor").order_by("at", "id")
    ]


def held_sentence(viewer: Viewer, case: Case) -> str:
    """Who is on a case and until when, in words."""
    until = viewer.school.local(case.claimed_until)
    return _("%(name)s is on it, until %(time)s at the latest.") % {
        "name": isolated(case.claimed_by.name),
        "time": f"{until:%H:%M}",
    }


def shared_with(viewer: Viewer, case: Case) -> list[Person]:
    """Those who read all that the viewer reads of a case: its open reports, or the latest one; the viewer too.
    # SAFETY 10"""
    mine = reports_for(viewer).filter(case=case)
    rows = list(mine.filter(closed__isnull=True).prefetch_related("readers"))
    rows = rows or list(mine.order_by("-created").prefetch_related("readers")[:1])
    common = set.intersection(*({person.pk for person in row.readers.all()} for row in rows)) if rows else set()
    return list(Person.objects.filter(pk__in=common | {viewer.person.pk}).by_name())


def colleagues_on(viewer: Viewer, case: Case) -> QuerySet[Person]:
    """To whom the viewer can hand a case over: staff of the school who read all that they read of it."""
    others = [person.pk for person in shared_with(viewer, case) if person.pk != viewer.person.pk]
    return Person.objects.with_role(viewer.school, *STAFF_ROLES).filter(pk__in=others, is_active=True).by_name()


_HEADINGS = {"urgent": _lazy("Urgent: look at these first"), "open": _lazy("Waiting"), "closed": _lazy("Answered")}
_MOVE_WORDS = {
    Act.REPORT: _lazy("%(name)s reported it"),
    Act.CLAIM: _lazy("%(name)s took it on"),
    Act.RELEASE: _lazy("%(name)s laid it back"),
    Act.HAND_OVER: _lazy("%(name)s handed it over to %(to)s"),
    Act.NOTE: _lazy("%(name)s wrote"),
    Act.ESCALATE: _lazy("Nobody had opened it, and it was passed on"),
    Act.CLOSE: _lazy("%(name)s answered it"),
    Act.REOPEN: _lazy("%(name)s opened it again"),
}
_ICONS = {"urgent": "warning", "open": "flag", "closed": "done"}


def _how_pressing(case: Case) -> str:
    if not case.waits:
        return "closed"
    return "urgent" if case.is_urgent else "open"


def _row(case: Case) -> CaseRow:
    latest, name = case.shown[0], _holder_name(case)
    words = _("Waits for you. About “%(title)s”")
    if not case.waits:
        words = _("Answered. About “%(title)s”")
    elif name:
        words = _("%(name)s is on it. About “%(title)s”")
    elif case.is_urgent:
        words = _("Urgent, and waits for you. About “%(title)s”")
    note = words % {"title": Truncator(latest.title).chars(80), "name": name}
    return CaseRow(case, reason_of(latest), note, latest.created)


def _holder_name(case: Case) -> str:
    holder = case.holder(timezone.now())
    return isolated(holder.name) if holder else ""


_MOVE_ICONS = {
    Act.REPORT: "flag",
    Act.CLAIM: "person",
    Act.RELEASE: "back",
    Act.HAND_OVER: "forward",
    Act.NOTE: "edit",
    Act.ESCALATE: "warning",
    Act.CLOSE: "done",
    Act.REOPEN: "history",
}


def _moment(move: CaseMove) -> Moment:
    act, names = Act(move.act), {"name": _("Somebody"), "to": ""}
    if move.actor:
        names["name"] = isolated(move.actor.name)
    if move.to:
        names["to"] = isolated(move.to.name)
    title = _MOVE_WORDS[act] % names
    return Moment(_MOVE_ICONS[act], title, move.created, move.note, move.public_note)


def _said(reports: list[Report]) -> list[Said]:
    found, before = [], None
    for report in reports:
        evidence, sentences = Evidence(**report.evidence), reportables[report.case.kind].sentences
        moment = datetime.fromisoformat(evidence.said) if evidence.said else None
        decision = (sentences.upheld if report.upheld else sentences.dismissed) if report.closed else ""
        found.append(Said(report, reason_of(report), evidence if evidence != before else None, moment, decision))
        before = evidence
    return found
