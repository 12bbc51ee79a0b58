"""What can be searched for besides entries: each slice contributes the kinds of things it has.

    search_kinds.add(
        SearchKind("people", _("People"), find=find_people, title="name", page="accounts:person-detail", order=70)
    )

Each `find` begins at the rule of its kind (`visible_to` and its kin). All come in one shape and in one question:
kind, uuid, title, text, passage, look, when. Words are found as they stand, in the middle of others too, and by
the endings of the school's language.  # SAFETY 4, 40
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db.models import CharField, DateTimeField, F, QuerySet, TextField, Value
from django.db.models.expressions import Expression
from django.db.models.functions import Cast
from django.utils.functional import Promise

from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.search.matching import CompiledQuery, compile_query
from accounts.search.words import Query, SearchQuery, passage
from kit.contributions import Registry
from kit.text.languages import search_config_of
from kit.web.paging import Page, page_by_key


@dataclass(frozen=True, slots=True)
class SearchKind:
    """How things of a kind are found and shown, and which columns say what of them.

    `holds` gives all that holds the words, whoever may see it: before `find` and its rules, it is asked whether
    there is anything at all. `page` is the name of the address of one; where the column `look` says what it is,
    `pages` has a name for each. `by` puts them in order of time, which is asked for only where it is `dated`.
    """

    name: str
    label: str | Promise
    holds: Callable[[Viewer, CompiledQuery], QuerySet]
    find: Callable[[Viewer, CompiledQuery], QuerySet]
    order: int
    title: str
    text: str = ""
    look: str = ""
    uuid: str = "uuid"
    by: str = "created"
    dated: bool = True
    icon: str = ""
    page: str = ""
    pages: Mapping[str, str] = field(default_factory=dict)
    is_rich: bool = False  # its text may carry short formatting: passages of it are shown without
    own_language: bool = False  # each row says by which language its words are kept; else it is the school's


search_kinds: Registry[SearchKind] = Registry(
    "kinds of what is searched", name=lambda kind: kind.name, order=lambda kind: kind.order
)


def small_finds(
    viewer: Viewer,
    search: SearchQuery,
    *,
    most: int,
    topic: str = "",
    since: datetime | None = None,
) -> list[tuple]:
    """Of each kind the first `most`. One query where nothing holds the words, else three at most.

    They hold all words of `search`, as they stand or in other forms; `topic` keeps to what the viewer follows for
    it, or what is itself about it; `since` to what is newer, and there is no such thing of a kind without a date.
    """
    compiled = compile_query(search, topic, since)
    kinds = _worth_asking(viewer, [kind for kind in search_kinds if kind.dated or not since], compiled)
    if not kinds:
        return []
    known(viewer, ScopePart.CLASSMATES)  # the widest first, so that all the rules know comes by one query
    return _all_rows(
        kind.find(viewer, compiled).values_list(*_columns(viewer, kind, compiled))[:most] for kind in kinds
    )


def _worth_asking(viewer: Viewer, kinds: list[SearchKind], compiled: CompiledQuery) -> list[SearchKind]:
    """Those of which there is anything that holds the words: most words are in few kinds of things, and the rules
    of all kinds are long."""
    held = _all_rows(
        kind.holds(viewer, compiled).order_by().values_list(Value(kind.name, CharField()))[:1] for kind in kinds
    )
    return [kind for kind in kinds if (kind.name,) in held]


def _all_rows(queries: Iterable[QuerySet]) -> list[tuple]:
    first, *others = queries
    return list(first.union(*others, all=True)) if others else list(first)


def kind_page(
    viewer: Viewer,
    search: SearchQuery,
    name: str,
    *,
    topic: str = "",
    since: datetime | None = None,
    after: str = "",
    size: int,
) -> Page[tuple]:
    """A page of all that `small_finds` finds of one kind, newest first; `since` says nothing of a kind without a
    date. One query."""
    kind = search_kinds[name]
    compiled = compile_query(search, topic, since if kind.dated else None)
    found = kind.find(viewer, compiled)
    rows = found.values_list("pk", kind.by, *_columns(viewer, kind, compiled), named=True)
    page = page_by_key(rows, by=kind.by, after=after, size=size)
    return replace(page, rows=[tuple(row[2:]) for row in page.rows])


def newer(found: QuerySet, compiled: CompiledQuery, by: str) -> QuerySet:
    """Those since when they are wanted, by a column."""
    return found.filter(**{f"{by}__gte": compiled.since}) if compiled.since else found


def _columns(viewer: Viewer, kind: SearchKind, compiled: CompiledQuery) -> tuple[Expression | F, ...]:
    """What there is to say of a hit: kind, uuid, title, text, the passage of it, look, when."""
    none = Value("", output_field=TextField())
    school_config = Value(search_config_of(viewer.school.language))
    search_config = F("search_config") if kind.own_language else school_config
    return (
        Value(kind.name, output_field=CharField()),
        F(kind.uuid),
        Cast(kind.title, TextField()),
        Cast(kind.text, TextField()) if kind.text else none,
        passage(kind.text, Query(viewer, compiled.query), search_config) if kind.text else none,
        Cast(kind.look, TextField()) if kind.look else none,
        F(kind.by) if kind.dated else Value(None, output_field=DateTimeField()),
    )
