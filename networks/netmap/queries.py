"""Reading somebody's network as a map."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, F, Max, OuterRef, Q
from django.db.models.functions import JSONObject
from django.utils import timezone

from accounts.membership.classes.models import Enrolment
from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.topics.models import Interest
from kit.web.routes import address_of
from networks.connections.models import Connection, ConnectionKind
from networks.connections.queries import network_of
from networks.goals.models import Goal
from networks.netmap.access import may_see_map
from networks.netmap.gaps import Wanted, find_gaps
from networks.netmap.groups import GROUP, group_ties
from networks.netmap.shapes import Gap, Map, Tie, TieState
from resources.follows.models import Follow
from resources.reading.readings.models import Reading
from resources.sources.models import SchoolSource, Verdict

LATELY = timedelta(days=30)
MUCH_READING = 8  # entries of one source read lately: as strong as a tie gets
YOUNG = timedelta(days=14)  # until then a source is not said to be hardly used
SLEEP = 60  # days without reading until a source counts as asleep
ASLEEP_AFTER = 49  # of those days: from then on the freshness counts as asleep
LATEST_READ = 100  # so many readings back one sees what somebody uses of late
UNKNOWN_USE = 0.35  # what cannot be read here (a tool, a site without a feed), or is not the viewer's to know
MOST_TIES = 150
MOST_MOMENTS = 13


@dataclass(frozen=True, slots=True)
class Readings:
    """How somebody reads one source: entries read lately, and when the last one was read."""

    lately: int = 0
    last: datetime | None = None


def map_of(viewer: Viewer, person: Person, *, at: date | None = None) -> Map:
    """The network of `person` as `viewer` may see it, on the day `at` (a day of the school; today if None).

    Ties that ended are part of it (see `Map.shown`). To the person themselves a source's strength says how much
    they read; nobody else is told that. Gaps are shown to the person alone, and only for today. A map of somebody
    whose network is not the viewer's to see is empty. The number of queries does not depend on the ties.

    # SAFETY 22, 24, 32
    """
    today = viewer.school.today()
    if not may_see_map(viewer, person):
        return Map(person.name, today)
    own = viewer.person.pk == person.pk
    ties = sorted(
        [*_connection_ties(viewer, person), *group_ties(viewer, person), *_follow_ties(viewer, person, own=own)],
        key=lambda tie: (tie.until or date.max, tie.strength),
        reverse=True,
    )
    netmap = Map(person.name, today, tuple(ties[:MOST_TIES]))
    if at is not None and at < today:
        return netmap.on(at)
    if not own:
        return netmap
    # A group neither takes the place of somebody to ask nor of a source. What the map has no room for counts too.
    rest = [tie for tie in Map(person.name, today, tuple(ties)).shown if tie.kind != GROUP]
    return Map(person.name, today, netmap.ties, tuple(find_gaps(rest, wanted_topics(viewer))))


def moments_of(netmap: Map, today: date) -> tuple[date, ...]:
    """Days worth looking back at, oldest first and today last: evenly spread over the life of the network."""
    first = min((tie.since for tie in netmap.ties if tie.since), default=today)
    days = (today - first).days
    count = min(MOST_MOMENTS, 1 + days // 7)
    if count < 2:
        return (today,)
    return tuple(first + timedelta(days=round(days * step / (count - 1))) for step in range(count))


def _follow_ties(viewer: Viewer, person: Person, *, own: bool) -> list[Tie]:
    opened = Q() if own else Q(Enrolment.objects.open_to(viewer, person))
    refused = SchoolSource.objects.filter(school=viewer.school, verdict=Verdict.REFUSED)
    follows = (
        Follow.objects.filter(
            opened,
            school=viewer.school,
            person=person,
            source__in=SchoolSource.objects.visible_to(viewer).values("source_id"),
        )
        .annotate(
            topic_pairs=_topics_of_follow(slug="topic__slug", name="topic__name"),
            is_refused=Exists(refused.filter(source=OuterRef("source"))),
        )
        .order_by("-ended", "-created", "-id")
        .values_list(
            *("uuid", "created", "ended", "why"),
            *("source_id", "source__uuid", "source__title", "source__kind", "source__feed"),
            *("topic_pairs", "is_refused"),
            named=True,
        )[: 2 * MOST_TIES]
    )
    uses = _uses(viewer, person) if own else None
    now = timezone.now()
    return [_follow_tie(viewer, follow, uses, now) for follow in follows]


def _topics_of_follow(**values: str) -> ArraySubquery:
    through = Follow.topics.through.objects.filter(follow=OuterRef("pk")).order_by("topic__name", "topic_id")
    return ArraySubquery(through.values(json=JSONObject(**values)))


def _uses(viewer: Viewer, person: Person) -> dict[int, Readings]:
    """How the person reads each source, by the source's id."""
    rows = (
        Reading.objects.filter(school=viewer.school, person=person, read__isnull=False)
        .values("entry__feed__source_id")
        .annotate(lately=Count("id", filter=Q(read__gte=timezone.now() - LATELY)), last=Max("read"))
    )
    return {row["entry__feed__source_id"]: Readings(row["lately"], row["last"]) for row in rows}


def _follow_tie(viewer: Viewer, follow: Any, uses: dict[int, Readings] | None, now: datetime) -> Tie:
    """A followed source as a tie; `uses` is None where how it is read is not the viewer's to know."""
    readable = uses is not None and follow.source__feed is not None
    use = uses.get(follow.source_id, Readings()) if readable else Readings()
    strength = min(1.0, use.lately / MUCH_READING) if readable else UNKNOWN_USE
    is_young = now - follow.created < YOUNG
    days = (now - (use.last or follow.created)).days
    return Tie(
        uuid=follow.uuid,
        name=follow.source__title,
        kind=follow.source__kind,
        topics=tuple((topic["slug"], topic["name"]) for topic in follow.topic_pairs),
        purpose=follow.why,
        strength=max(strength, UNKNOWN_USE) if is_young else strength,
        freshness=max(0.0, 1 - days / SLEEP) if readable else 0.6,
        since=viewer.school.local(follow.created).date(),
        until=viewer.school.local(follow.ended).date() if follow.ended else None,
        url=address_of("resources:source-detail", follow.source__uuid),
        state=TieState.REFUSED if follow.is_refused else TieState.ACTIVE,
        measured=readable and (bool(use.lately) or not is_young),
    )


def _connection_ties(viewer: Viewer, person: Person) -> list[Tie]:
    """People as ties, those in place first. Their strength stands for having answered: it is not measured and
    never sleeps."""
    network = network_of(viewer, person, ended=True).order_by(F("ended").desc(nulls_first=True), "id")
    shown = network.values_list(
        *("uuid", "kind", "state", "purpose", "created", "answered", "ended", "topic__slug", "topic__name"),
        *("in_confidence", "asker_id", "asker__uuid", "asker__name", "recipient__uuid", "recipient__name"),
        named=True,
    )
    now = timezone.now()
    return [_connection_tie(viewer, person, connection, now) for connection in shown[:MOST_TIES]]


def _connection_tie(viewer: Viewer, person: Person, connection: Any, now: datetime) -> Tie:
    other = "recipient" if connection.asker_id == person.pk else "asker"
    asked = connection.state == Connection.State.PENDING
    began = connection.created if asked else (connection.answered or connection.created)
    return Tie(
        uuid=connection.uuid,
        name=getattr(connection, f"{other}__name"),
        kind=connection.kind,
        in_confidence=connection.in_confidence or connection.kind == ConnectionKind.COUNSELLOR,
        topics=((connection.topic__slug, connection.topic__name),) if connection.topic__slug else (),
        purpose=connection.purpose,
        strength=0.3 if asked else 0.7,
        freshness=max(0.25, 1 - (now - began).days / 180),
        since=viewer.school.local(began).date(),
        until=viewer.school.local(connection.ended).date() if connection.ended else None,
        url=address_of("accounts:person-detail", getattr(connection, f"{other}__uuid")),
        state=TieState.ASKED if asked else TieState.ACTIVE,
        measured=False,
    )


def first_gap(viewer: Viewer) -> Gap | None:
    """The most helpful gap in the viewer's own network, or None when it lacks nothing we know of.

    The first of their map's gaps, found by what gaps ask of a network alone. A few plain queries: as parts of one,
    they cost more than their answers.
    """
    ties = [*_outlined_people(viewer), *_outlined_sources(viewer)]
    return next(find_gaps(ties, wanted_topics(viewer)), None)


def _outlined_people(viewer: Viewer) -> list[Tie]:
    """The people in the viewer's network: what they are, and for which topic."""
    people = network_of(viewer, viewer.person).order_by("id").values_list("kind", "topic__slug")
    return [_outlined(viewer, kind, [slug]) for kind, slug in people[:MOST_TIES]]


def _outlined_sources(viewer: Viewer) -> list[Tie]:
    """The sources that the viewer follows: their kinds and topics, and whether any of them gives something."""
    follows = Follow.objects.filter(school=viewer.school, person=viewer.person, ended__isnull=True)
    facts = follows.values_list("source_id", "source__kind", "source__feed", "created", "topics__slug")
    slugs: dict[tuple, list[str | None]] = {}  # a follow comes once for each of its topics
    for *follow, slug in facts.order_by("-created", "-id")[: 2 * MOST_TIES]:
        slugs.setdefault(tuple(follow), []).append(slug)
    sources = SchoolSource.objects.visible_to(viewer).filter(source__in=[source for source, *_facts in slugs])
    visible = set(sources.values_list("source_id", flat=True))
    shown = {follow: topics for follow, topics in slugs.items() if follow[0] in visible}
    recently = timezone.now() - timedelta(days=ASLEEP_AFTER)
    awake = {source for source, _kind, feed, created in shown if feed is None or created > recently}
    if not awake:  # gaps ask whether all of them sleep
        awake = _latest_read(viewer, recently)
    return [
        _outlined(viewer, kind, topics, freshness=float(source in awake))
        for (source, kind, _feed, _created), topics in shown.items()
    ]


def _latest_read(viewer: Viewer, since: datetime) -> set[int]:
    """The sources of what the viewer read last."""
    read = Reading.objects.filter(school=viewer.school, person=viewer.person, read__gt=since).order_by("-read")
    return set(read.values_list("entry__feed__source_id", flat=True)[:LATEST_READ])


def _outlined(viewer: Viewer, kind: str, slugs: Iterable[str | None], **facts: float) -> Tie:
    return Tie(viewer.person.uuid, "", kind, tuple((slug, "") for slug in slugs if slug), **facts)


def wanted_topics(viewer: Viewer) -> Iterator[Wanted]:
    """The viewer's topics: those of open goals first, then their interests, each once. A query each, as far as
    they are asked for."""
    here = {"school": viewer.school, "person": viewer.person}
    goals, interests = Goal.objects.of(viewer).filter(topic__isnull=False).open(), Interest.objects.filter(**here)
    seen = set()
    for rows in (goals, interests):
        topics = rows.order_by("created", "id").values_list(
            "topic__uuid", "topic__slug", "topic__name", "topic__parent__slug"
        )
        for uuid, slug, name, parent in topics:
            if uuid not in seen:
                seen.add(uuid)
                yield Wanted(uuid, slug, name, frozenset({slug, parent} - {None}))
