"""What is found besides entries: a few of each kind, in one question for all kinds.

Each part begins at the rule of its kind (`visible_to` and its kin), and all come in one shape: kind, uuid, title,
text, passage, look, when. Words are found as they stand, in the middle of others too, and by the endings of the
school's language.  # SAFETY 4, 40
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import (
    Case,
    CharField,
    DateTimeField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.expressions import Expression
from django.db.models.functions import Cast, Coalesce

from accounts.models import Expertise, Person
from accounts.people.viewer import Viewer
from kit.languages import search_config_of
from kit.paging import Page, page_by_key
from networks.groups.models import Group
from networks.sharing.models import Share
from plnsite.pages.search.holding import (
    Wanted,
    holding,
    holds_longest,
    in_capitals,
    in_fields,
    topics_against,
    topics_for,
    wanted_of,
)
from plnsite.pages.search.words import Asked, Query, passage
from resources.models import Entry, Follow, Reading, Source
from resources.packs.models import Pack
from resources.reading.highlights.models import Highlight
from resources.sources.models import WORDS as SOURCE_WORDS
from resources.sources.queries import school_sources


@dataclass(frozen=True, slots=True)
class _Kind:
    """How things of a kind are found, and which columns say what of them; `by` puts them in order of time, which
    one is asked for only where it is `dated`."""

    find: Callable[[Viewer, Wanted], QuerySet]
    title: str
    text: str = ""
    look: str = ""
    uuid: str = "uuid"
    by: str = "created"
    dated: bool = True


def small_finds(
    viewer: Viewer,
    asked: Asked,
    kinds: tuple[str, ...],
    *,
    most: int,
    topic: str = "",
    since: datetime | None = None,
) -> list[tuple]:
    """Of each of `kinds` the first `most`. One query.

    They hold all words of `asked`, as they stand or in other forms; `topic` keeps to what the viewer follows for
    it, or what is itself about it; `since` to what is newer, and there is no such thing of a kind without a date.
    """
    if since:
        kinds = tuple(kind for kind in kinds if KINDS[kind].dated)
    wanted = wanted_of(asked, topic, since)
    if not kinds:
        return []
    first, *others = (
        KINDS[kind].find(viewer, wanted).values_list(*_columns(viewer, kind, wanted))[:most] for kind in kinds
    )
    return list(first.union(*others, all=True)) if others else list(first)


def kind_page(
    viewer: Viewer,
    asked: Asked,
    kind: str,
    *,
    topic: str = "",
    since: datetime | None = None,
    after: str = "",
    size: int,
) -> Page[tuple]:
    """A page of all that `small_finds` finds of one kind, newest first; `since` says nothing of a kind without a
    date. One query."""
    wanted = wanted_of(asked, topic, since if KINDS[kind].dated else None)
    by = KINDS[kind].by
    found = KINDS[kind].find(viewer, wanted)
    page = page_by_key(
        found.values_list("pk", by, *_columns(viewer, kind, wanted), named=True), by=by, after=after, size=size
    )
    return replace(page, rows=[tuple(row[2:]) for row in page.rows])


def _sources(viewer: Viewer, wanted: Wanted) -> QuerySet:
    """The school's sources as its list shows them, and the viewer's own: another student's find stays theirs.

    # SAFETY 22
    """
    own = Follow.objects.of(viewer)
    sources = Source.objects.visible_to(viewer).filter(
        Q(pk__in=school_sources(viewer).values("source_id")) | Q(pk__in=own.values("source_id"))
    )
    if wanted.topic:
        sources = sources.filter(pk__in=own.filter(topics__slug=wanted.topic).values("source_id"))
    stand_so = holds_longest(SOURCE_WORDS, wanted)
    narrowed = sources.filter(Q(stand_so) | Q(search=Query(viewer, wanted.query)))
    return holding(viewer, narrowed, wanted, SOURCE_WORDS, forms=F("search")).order_by("title", "id")


def _people(viewer: Viewer, wanted: Wanted) -> QuerySet:
    """By name, or by what they say they can help with."""
    people = Person.objects.visible_to(viewer)
    helps = Expertise.objects.filter(school=viewer.school)
    if wanted.topic:
        people = people.filter(pk__in=helps.filter(topic__slug=wanted.topic).values("person"))
    with_it = Q(pk__in=helps.filter(topic__in=topics_for(wanted)).values("person"))
    people = people.exclude(pk__in=helps.filter(topic__in=topics_against(wanted)).values("person"))
    found = holding(viewer, people, wanted, in_capitals("name"), or_else=with_it)
    theirs = helps.filter(person=OuterRef("pk")).order_by().values("person")
    topics = Subquery(theirs.values(names=StringAgg("topic__name", Value(", "), order_by="topic__name")))
    return found.annotate(helps_with=Coalesce(topics, Value(""))).order_by("name", "id")


def _packs(viewer: Viewer, wanted: Wanted) -> QuerySet:
    packs = _newer(Pack.objects.visible_to(viewer), wanted, "created")
    about = Pack.topics.through.objects.values("pack")
    if wanted.topic:
        packs = packs.filter(pk__in=about.filter(topic__slug=wanted.topic))
    of_topic = Q(pk__in=about.filter(topic__in=topics_for(wanted)))
    packs = packs.exclude(pk__in=about.filter(topic__in=topics_against(wanted)))
    return in_fields(viewer, packs, wanted, "title", "description", or_else=of_topic).order_by("-created", "-id")


def _shared(viewer: Viewer, wanted: Wanted) -> QuerySet:
    shares = (
        _newer(Share.objects.shown_to(viewer), wanted, "created")
        .annotate(
            thing=Coalesce("entry__title", "source__title", "pack__title"),
            thing_uuid=Coalesce("entry__uuid", "source__uuid", "pack__uuid"),
            what=Case(
                When(entry__isnull=False, then=Value("entries")),
                When(pack__isnull=False, then=Value("packs")),
                default=Value("sources"),
            ),
        )
        .alias(of_source=Coalesce("entry__feed__source", "source"))
    )
    shares = _followed_for(viewer, shares, wanted, "of_source")
    return in_fields(viewer, shares, wanted, "words", "thing").order_by("-created", "-id")


def _groups(viewer: Viewer, wanted: Wanted) -> QuerySet:
    """Groups by name and purpose, as the list shows them: of an open club no member is found.  # SAFETY 22"""
    groups = Group.objects.visible_to(viewer).running()
    if wanted.topic:
        groups = groups.filter(
            pk__in=Group.topics.through.objects.filter(topic__slug=wanted.topic).values("group")
        )
    return in_fields(viewer, groups, wanted, "name", "purpose").order_by("-created", "-id")


def _notes(viewer: Viewer, wanted: Wanted) -> QuerySet:
    """What the viewer wrote on entries they may still read; nobody else's, ever.  # SAFETY 22"""
    readings = Reading.objects.filter(
        person=viewer.person, school=viewer.school, noted__isnull=False, entry__in=Entry.objects.visible_to(viewer)
    )
    readings = _followed_for(viewer, _newer(readings, wanted, "noted"), wanted, "entry__feed__source")
    return in_fields(viewer, readings, wanted, "note").order_by("-noted", "-id")


def _passages(viewer: Viewer, wanted: Wanted) -> QuerySet:
    """Passages the viewer marked, and what they wrote beside them.  # SAFETY 22"""
    own = Highlight.objects.of(viewer).current().filter(entry__in=Entry.objects.visible_to(viewer))
    own = _followed_for(viewer, _newer(own, wanted, "created"), wanted, "entry__feed__source")
    return in_fields(viewer, own, wanted, "note", "quote").order_by("-created", "-id")


KINDS = {
    "sources": _Kind(_sources, "title", text="description", look="kind", dated=False),
    "notes": _Kind(_notes, "entry__title", text="note", uuid="entry__uuid", by="noted"),
    "marked": _Kind(_passages, "entry__title", text="quote", uuid="entry__uuid"),
    "packs": _Kind(_packs, "title", text="description"),
    "shared": _Kind(_shared, "thing", text="words", look="what", uuid="thing_uuid"),
    "groups": _Kind(_groups, "name", text="purpose", dated=False),
    "people": _Kind(_people, "name", text="helps_with", dated=False),
}


def _newer(found: QuerySet, wanted: Wanted, by: str) -> QuerySet:
    return found.filter(**{f"{by}__gte": wanted.since}) if wanted.since else found


def _followed_for(viewer: Viewer, found: QuerySet, wanted: Wanted, source: str) -> QuerySet:
    """Those of sources that the viewer follows for the topic, where there is one."""
    if not wanted.topic:
        return found
    own = Follow.objects.of(viewer).filter(topics__slug=wanted.topic)
    return found.filter(**{f"{source}__in": own.values("source")})


def _columns(viewer: Viewer, kind: str, wanted: Wanted) -> tuple[Expression | F, ...]:
    """What there is to say of a hit: kind, uuid, title, text, the passage of it, look, when."""
    this, none = KINDS[kind], Value("", output_field=TextField())
    search_config = F("search_config") if kind == "sources" else search_config_of(viewer.school.language)
    return (
        Value(kind, output_field=CharField()),
        F(this.uuid),
        Cast(this.title, TextField()),
        Cast(this.text, TextField()) if this.text else none,
        passage(this.text, Query(viewer, wanted.query), search_config) if this.text else none,
        Cast(this.look, TextField()) if this.look else none,
        F(this.by) if this.dated else Value(None, output_field=DateTimeField()),
    )
