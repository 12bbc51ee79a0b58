"""What the pages of sources show."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.urls import reverse

from accounts.people.viewer import Viewer
from accounts.people.ways import Way, ways_to
from kit.web.paging import Page, page_by_key
from resources.checks.models import SourceCheck
from resources.checks.queries import Trusted, check_of, trust_here
from resources.feeds.freshness import Freshness, freshness_of
from resources.feeds.models import Entry
from resources.feeds.rhythm import rhythm_in_words
from resources.follows.models import Follow
from resources.follows.queries import current_follows, follow_of, followers_here
from resources.library.school_resources.models import SchoolResource
from resources.library.school_resources.queries import resource_of
from resources.providers.queries import ContentCard, card_of_source
from resources.providers.recognising import content_at
from resources.reading.courses.queries import CoursePage, course_page
from resources.reading.readings.rows import EntryRow, listed, listed_rows
from resources.sources.models import SchoolSource, Source, SourceKind, Verdict
from resources.sources.queries import brought_by
from resources.vetting.queries import RefusedTie, refused_tie


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source in a list; `verdict` is the value of a `Verdict`, `why` the follower's or the school's. `label` and
    `icon` are those of content of a known provider, else ""."""

    title: str
    address: str
    kind: str
    verdict: str
    why: str
    topics: list[Any]
    freshness: Freshness
    label: Any = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Some of the viewer's sources under one heading: a kind or a topic."""

    title: str
    cards: list[SourceCard]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Everything a source's page shows. `refused` says why when the source is not for use here; then nothing
    else of it is filled in. `shown` is False while staff have still to look at it."""

    source: Source
    here: SchoolSource
    follow: Follow | None
    freshness: Freshness
    entries: Page
    followers: int
    checks: Trusted
    my_check: SourceCheck | None
    rhythm: str
    card: ContentCard | None = None
    course: CoursePage | None = None
    school_resources: SchoolResource | None = None
    ways: list[Way] = field(default_factory=list)  # to whoever knows about it
    shown: bool = True
    brought: str = ""  # who brought it in, in words for staff
    refused: RefusedTie | None = None


def grouped_sources(viewer: Viewer, *, by_topic: bool = False) -> list[SourceGroup]:
    """What the viewer follows, grouped by kind or by topic. Four queries, however much it is."""
    follows = list(current_follows(viewer).select_related("source__feed"))
    known = _verdicts(viewer, [follow.source_id for follow in follows])
    groups: dict[str, list[SourceCard]] = {}
    for follow in follows:
        topics = list(follow.topics.all())
        card = _card(follow.source, known.get(follow.source_id, ""), why=follow.why, topics=topics)
        if by_topic:
            for topic in topics:
                groups.setdefault(topic.name, []).append(card)
            if not topics:
                groups.setdefault("", []).append(card)
        else:
            groups.setdefault(follow.source.get_kind_display(), []).append(card)
    return [SourceGroup(title, groups[title]) for title in _in_order(groups, by_topic)]


def source_cards(rows: Iterable[SchoolSource]) -> list[SourceCard]:
    """The school's sources (rows of `school_sources`, with source and feed) as cards. No query of its own."""
    return [_card(row.source, row.verdict, why=row.why) for row in rows]


def source_page(viewer: Viewer, here: SchoolSource, *, after: str = "") -> SourcePage:
    """The page of a source that came through `get_school_source`. As many queries however much it has posted."""
    source = here.source
    follow, freshness = follow_of(viewer, source), freshness_of(source)
    if here.verdict == Verdict.REFUSED and not viewer.is_staff:
        nothing = Page(rows=[], next="")
        return SourcePage(
            source,
            here,
            follow,
            freshness,
            nothing,
            0,
            Trusted(),
            None,
            "",
            shown=False,
            refused=refused_tie(viewer, here),
        )
    offered = resource_of(viewer, source)
    entries = listed(viewer, Entry.objects.visible_to(viewer).filter(feed__source=source))
    found = page_by_key(entries, by="published", after=after, into=listed_rows)
    return SourcePage(
        source=source,
        here=here,
        follow=follow,
        freshness=freshness,
        entries=found,
        followers=followers_here(viewer, source),
        checks=trust_here(viewer, source),
        my_check=check_of(viewer, source),
        card=card_of_source(viewer, source),
        course=course_page(viewer, source, follow),
        school_resources=offered,
        ways=ways_to(viewer, offered.ask) if offered and offered.ask else [],
        rhythm=rhythm_in_words(_times(found.rows)) if found.rows and not after else "",
        shown=bool(found.rows) or SchoolSource.objects.readable_by(viewer).filter(pk=here.pk).exists(),
        brought=brought_by(viewer, [here] if viewer.is_staff else []).get(here.pk, ""),
    )


def _card(source: Source, verdict: str, *, why: str = "", topics: Iterable[Any] = ()) -> SourceCard:
    content = content_at(source.address)
    return SourceCard(
        title=source.title,
        address=reverse("resources:source-detail", args=[source.uuid]),
        kind=source.kind,
        verdict=verdict,
        why=why,
        topics=list(topics),
        freshness=freshness_of(source),
        label=content.kind.label if content else "",
        icon=content.kind.icon if content else "",
    )


def _verdicts(viewer: Viewer, sources: list[int]) -> dict[int, str]:
    return dict(
        SchoolSource.objects.filter(school=viewer.school, source__in=sources).values_list("source_id", "verdict")
    )


def _in_order(groups: dict[str, list[SourceCard]], by_topic: bool) -> list[str]:
    # Groups with a single source come last, where they stand side by side.
    if by_topic:  # and those without a topic after all others
        return sorted(groups, key=lambda name: (name == "", len(groups[name]) == 1, name))
    kinds = [str(label) for label in SourceKind.labels]
    return sorted(groups, key=lambda name: (len(groups[name]) == 1, kinds.index(name)))


def _times(rows: list[EntryRow]) -> list[datetime]:
    return [row.published for row in rows]
