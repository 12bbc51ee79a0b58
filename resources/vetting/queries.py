"""The queue that staff share, and what a student reads of what was refused to them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from resources.checks.queries import Trusted, trust_of
from resources.follows.models import Follow
from resources.sources.models import DomainRule, SchoolSource, Source, Verdict
from resources.sources.queries import brought_by, waiting_sources
from resources.vetting.models import Appeal, SourceReport


class Which(StrEnum):
    """A part of the queue."""

    WAITING = ""
    MINE = "mine"
    APPEALS = "appeals"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class InQueue:
    """A source that waits for staff, with what helps to judge it. `holder` is who looks at it now, or None;
    `brought` who brought it in, in words."""

    row: SchoolSource
    holder: Person | None
    mine: bool
    followers: int
    checks: Trusted
    brought: str = ""
    appeals: list[Appeal] = field(default_factory=list)
    reports: list[SourceReport] = field(default_factory=list)

    @property
    def free(self) -> bool:
        """Whether the viewer may judge it now: nobody else looks at it."""
        return self.holder is None or self.mine


@dataclass(frozen=True, slots=True)
class RefusedTie:
    """A source that somebody follows and that is not for use any more: what may be said of it."""

    source: Source
    why: str
    domain: str
    since: datetime | None
    appeal: Appeal | None
    may_appeal: bool

    @property
    def says_what_is_refused(self) -> str:
        """The source alone, or all of its domain."""
        if self.domain:
            return _("Nothing from %(domain)s is for use at your school") % {"domain": self.domain}
        return _("Not for use at your school")


def queue(viewer: Viewer, which: Which = Which.WAITING, now: datetime | None = None) -> QuerySet[SchoolSource]:
    """A part of what waits, for a page by key on `waiting`; empty for whoever may not judge."""
    now = now or timezone.now()
    rows = waiting_sources(viewer)
    held = Q(claimed_until__gt=now, claimed_by__isnull=False)
    match which:
        case Which.MINE:
            return rows.filter(held, claimed_by=viewer.person)
        case Which.OTHERS:
            return rows.filter(held).exclude(claimed_by=viewer.person)
        case Which.APPEALS:
            is_open = Appeal.objects.filter(school_source=OuterRef("pk"), answered__isnull=True)
            return rows.filter(Exists(is_open), review_requested_at__isnull=False)
    return rows.exclude(held & ~Q(claimed_by=viewer.person))


def in_queue(viewer: Viewer, rows: Iterable[SchoolSource]) -> list[InQueue]:
    """Rows of the queue as they are shown, in their order. Five queries."""
    rows, now = list(rows), timezone.now()
    appeals, reports = _open(Appeal, rows), _open(SourceReport, rows)
    sources = [row.source_id for row in rows]
    followers = dict(
        Follow.objects.current()
        .filter(school=viewer.school, source__in=sources)
        .values_list("source")
        .annotate(Count("id"))
        .order_by()
    )
    checks, brought = trust_of(viewer, sources), brought_by(viewer, rows)
    return [
        InQueue(
            row=row,
            holder=(holder := row.holder(now)),
            mine=holder is not None and holder.pk == viewer.person.pk,
            followers=followers.get(row.source_id, 0),
            checks=checks.get(row.source_id, Trusted()),
            brought=brought.get(row.pk, ""),
            appeals=appeals[row.pk],
            reports=reports[row.pk],
        )
        for row in rows
    ]


def rules_here(viewer: Viewer) -> QuerySet[DomainRule]:
    """The rules of the viewer's school about domains, with `sources`: how many each speaks for just now."""
    if not viewer.is_staff:
        return DomainRule.objects.none()
    return (
        DomainRule.objects.filter(school=viewer.school)
        .select_related("decided_by")
        .annotate(sources=Count("school_sources"))
    )


@dataclass(frozen=True, slots=True)
class Reach:
    """What a rule about a domain would hit: `accepted` are those that staff had said yes to."""

    sources: int
    accepted: int
    people: int
    titles: list[str]


def reach_of(viewer: Viewer, domain: str) -> Reach:
    """How much of the viewer's school stands on a domain. Three queries; numbers of people, never names."""
    here = SchoolSource.objects.filter(school=viewer.school, source__in=Source.objects.within(domain))
    accepted = Q(verdict__in=[Verdict.RECOMMENDED, Verdict.FINE, Verdict.CAUTION])
    counted = here.aggregate(all=Count("pk"), accepted=Count("pk", filter=accepted))
    follows = Follow.objects.current().filter(school=viewer.school, source__in=here.values("source_id"))
    return Reach(
        sources=counted["all"],
        accepted=counted["accepted"],
        people=follows.aggregate(people=Count("person", distinct=True))["people"],
        titles=list(here.order_by("source__title").values_list("source__title", flat=True)[:5]),
    )


def refused_ties(viewer: Viewer) -> list[RefusedTie]:
    """What the viewer follows and may not use any more, with the reason and no content.  # SAFETY 41

    Two queries.
    """
    if viewer.is_staff:
        return []
    followed = Follow.objects.of(viewer).current().values("source_id")
    rows = list(
        SchoolSource.objects.filter(school=viewer.school, verdict=Verdict.REFUSED, source__in=followed)
        .select_related("source", "rule")
        .order_by("-judged", "-id")
    )
    appeals = {
        row.school_source_id: row
        for row in Appeal.objects.filter(person=viewer.person, school_source__in=rows).order_by("created")
    }
    return [_tie(row, appeals.get(row.pk)) for row in rows]


def refused_tie(viewer: Viewer, row: SchoolSource) -> RefusedTie:
    """The same of one source. One query."""
    latest = Appeal.objects.filter(person=viewer.person, school_source=row).order_by("-created").first()
    return _tie(row, latest)


def _tie(row: SchoolSource, appeal: Appeal | None) -> RefusedTie:
    if appeal and appeal.answered and row.judged and appeal.answered < row.judged:
        appeal = None  # that was about an earlier refusal
    return RefusedTie(
        source=row.source,
        why=row.why,
        domain=row.rule.domain if row.rule else "",
        since=row.judged,
        appeal=appeal,
        may_appeal=appeal is None,
    )


def _open(model, rows):
    found = defaultdict(list)
    waiting = model.objects.filter(school_source__in=rows, answered__isnull=True).select_related("person")
    for one in waiting.order_by("created"):
        found[one.school_source_id].append(one)
    return found
