"""What is found besides entries: a few of each kind, in one question for all kinds.

Each part begins at the rule of its kind (`visible_to` and its kin), and all come in one shape: kind, uuid, title,
text, look, when.  # SAFETY 4, 40
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import (
    BooleanField,
    Case,
    CharField,
    DateTimeField,
    F,
    Func,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat, Upper

from accounts.models import Expertise, Person, Topic
from accounts.people.prepared import ask
from accounts.people.viewer import Viewer
from networks.groups.models import Group
from networks.sharing.models import Share
from plnsite.pages.search.words import Asked
from resources.collections.models import Collection
from resources.highlights.models import Highlight
from resources.models import Entry, Follow, Reading, Source
from resources.sources.models import WORDS as SOURCE_WORDS
from resources.sources.queries import school_sources


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Patterns that a text must hold and those it must lack; the longest it must hold, which an index narrows down
    most by; a topic's slug, or empty."""

    holds: list[str]
    lacks: list[str]
    longest: str
    topic: str = ""


def small_finds(viewer: Viewer, asked: Asked, kinds: tuple[str, ...], *, topic: str, most: int) -> list[tuple]:
    """Of each of `kinds` the first `most`. One query."""
    words = [
        [connection.ops.prep_for_like_query(word) for word in words] for words in (asked.plain, asked.without)
    ]
    holds, lacks = ([f"%{word}%" for word in each] for each in words)
    longest = max(holds, key=len)
    return ask(viewer, _finds, (kinds, most), (holds, lacks, longest, *([topic] if topic else [])))


def _finds(viewer: Viewer, kinds: tuple[str, ...], most: int, *wanted: list[str] | str) -> QuerySet:
    wanted = _Wanted(*wanted)
    first, *others = (_KINDS[kind](viewer, wanted)[:most] for kind in kinds)
    return first.union(*others, all=True) if others else first


def _sources(viewer: Viewer, wanted: _Wanted) -> QuerySet:
    """The school's sources as its list shows them, and the viewer's own: another student's find stays theirs.

    # SAFETY 22
    """
    own = Follow.objects.of(viewer)
    sources = Source.objects.visible_to(viewer).filter(
        Q(pk__in=school_sources(viewer).values("source_id")) | Q(pk__in=own.values("source_id"))
    )
    if wanted.topic:
        sources = sources.filter(pk__in=own.filter(topics__slug=wanted.topic).values("source_id"))
    narrowed = sources.filter(_like(SOURCE_WORDS, Upper(Value(wanted.longest)), "LIKE"))
    found = _holding(narrowed, wanted, SOURCE_WORDS).order_by("title", "id")
    return _rows(found, "sources", title="title", text="description", look="kind")


def _people(viewer: Viewer, wanted: _Wanted) -> QuerySet:
    """By name, or by what they say they can help with."""
    people = Person.objects.visible_to(viewer)
    if wanted.topic:
        helps = Expertise.objects.filter(school=viewer.school, topic__slug=wanted.topic)
        people = people.filter(pk__in=helps.values("person_id"))
    helps = Expertise.objects.filter(school=viewer.school, topic__in=_topics(wanted))
    found = _holding(people, wanted, _words("name"), or_else=Q(pk__in=helps.values("person_id")))
    return _rows(found.order_by("name", "id"), "people", title="name")


def _packs(viewer: Viewer, wanted: _Wanted) -> QuerySet:
    packs = Collection.objects.visible_to(viewer)
    if wanted.topic:
        packs = packs.filter(topics__slug=wanted.topic)
    about = Collection.topics.through.objects.filter(topic__in=_topics(wanted))
    words = _words("title", "description")
    found = _holding(packs, wanted, words, or_else=Q(pk__in=about.values("collection")))
    return _rows(found.order_by("-created", "-id"), "packs", title="title", text="description", when="created")


def _shared(viewer: Viewer, wanted: _Wanted) -> QuerySet:
    shares = Share.objects.shown_to(viewer).annotate(
        thing=Coalesce("entry__title", "source__title"),
        thing_uuid=Coalesce("entry__uuid", "source__uuid"),
        what=Case(When(entry__isnull=False, then=Value("entries")), default=Value("sources")),
    )
    found = _holding(shares, wanted, _words("words", "thing")).order_by("-created", "-id")
    return _rows(found, "shared", title="thing", text="words", look="what", when="created", uuid="thing_uuid")


def _groups(viewer: Viewer, wanted: _Wanted) -> QuerySet:
    """Groups by name and purpose, as the list shows them: of an open club no member is found.  # SAFETY 22"""
    groups = Group.objects.visible_to(viewer).running()
    if wanted.topic:
        groups = groups.filter(
            pk__in=Group.topics.through.objects.filter(topic__slug=wanted.topic).values("group")
        )
    found = _holding(groups, wanted, _words("name", "purpose")).order_by("-created", "-id")
    return _rows(found, "groups", title="name", text="purpose")


def _notes(viewer: Viewer, wanted: _Wanted) -> QuerySet:
    """What the viewer wrote on entries they may still read; nobody else's, ever.  # SAFETY 22"""
    readings = Reading.objects.filter(
        person=viewer.person, school=viewer.school, noted__isnull=False, entry__in=Entry.objects.visible_to(viewer)
    )
    found = _holding(readings, wanted, _words("note")).order_by("-noted", "-id")
    return _rows(found, "notes", title="entry__title", text="note", when="noted", uuid="entry__uuid")


def _passages(viewer: Viewer, wanted: _Wanted) -> QuerySet:
    """Passages the viewer marked, and what they wrote beside them.  # SAFETY 22"""
    own = Highlight.objects.of(viewer).current().filter(entry__in=Entry.objects.visible_to(viewer))
    found = _holding(own, wanted, _words("note", "quote")).order_by("-created", "-id")
    return _rows(found, "marked", title="entry__title", text="quote", when="created", uuid="entry__uuid")


_KINDS: dict[str, Callable[[Viewer, _Wanted], QuerySet]] = {
    "sources": _sources,
    "notes": _notes,
    "marked": _passages,
    "packs": _packs,
    "shared": _shared,
    "groups": _groups,
    "people": _people,
}
SMALL = tuple(_KINDS)


def _topics(wanted: _Wanted) -> QuerySet:
    """The topics whose names hold all that is wanted."""
    return Topic.objects.filter(_like(_words("name"), _each_of(wanted.holds), "LIKE ALL")).values("id")


def _holding(found: QuerySet, wanted: _Wanted, words: Upper, *, or_else: Q | None = None) -> QuerySet:
    """Those whose words hold all that is wanted, or that `or_else` is true of; and hold nothing that is not."""
    holds = Q(_like(words, _each_of(wanted.holds), "LIKE ALL"))
    return found.filter(
        holds | or_else if or_else else holds, _like(words, _each_of(wanted.lacks), "NOT LIKE ALL")
    )


def _words(*fields: str) -> Upper:
    text = F(fields[0])
    for field in fields[1:]:  # what is looked for never holds a new line
        text = Concat(text, Value("\n"), F(field), output_field=TextField())
    return Upper(text)


def _like(words: Upper, pattern: Func, how: str) -> Func:
    return Func(words, pattern, template="%(expressions)s", arg_joiner=f" {how} ", output_field=BooleanField())


def _each_of(patterns: list[str]) -> Func:
    patterns = Value(patterns, output_field=ArrayField(TextField()))
    return Func(patterns, template="(ARRAY(SELECT UPPER(each) FROM unnest(%(expressions)s) AS each))")


def _rows(
    found: QuerySet, kind: str, *, title: str, text: str = "", look: str = "", when: str = "", uuid: str = "uuid"
) -> QuerySet:
    none = Value("", output_field=TextField())
    return found.values_list(
        Value(kind, output_field=CharField()),
        F(uuid),
        Cast(title, TextField()),
        Cast(text, TextField()) if text else none,
        Cast(look, TextField()) if look else none,
        F(when) if when else Value(None, output_field=DateTimeField()),
    )
