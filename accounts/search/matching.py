"""What a text must hold to be found: the words as they stand, in the middle of others too, or in other forms."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.search import SearchVectorField
from django.db.models import BooleanField, F, Func, Q, QuerySet, Value
from django.db.models.expressions import Expression, RawSQL

from accounts.people.viewer import Viewer
from accounts.search.words import Query, SearchQuery, found_by, search_configs_of
from accounts.topics.models import Topic
from kit.text.folding import Folded, holds_words, lines_of

_PATTERNS = (
    r"ARRAY(SELECT '%%' || regexp_replace(fold_words(each), '[\\%%_]', '\\\&', 'g') || '%%'"
    " FROM unnest(%s::text[]) AS each)"
)


@dataclass(frozen=True, slots=True)
class CompiledQuery:
    """Words that a text must hold as they stand and those it must lack; the longest it must hold, which an index
    narrows down most by; the same as `SearchQuery` has it, for other forms of the words (`barred` None: none);
    a topic's slug, or empty; since when."""

    holds: list[str]
    lacks: list[str]
    longest: str
    query: str
    barred: str | None = None
    topic: str = ""
    since: datetime | None = None


def compile_query(search: SearchQuery, topic: str, since: datetime | None) -> CompiledQuery:
    """The same for what somebody asked, who typed at least one word that is to be found."""
    longest = max(search.plain, key=len)
    return CompiledQuery(
        [*search.plain], [*search.without], longest, search.query, search.barred or None, topic, since
    )


def matching_fields(
    viewer: Viewer, found: QuerySet, compiled: CompiledQuery, *fields: str, or_else: Q | None = None
) -> QuerySet:
    """Those whose `fields` together hold what is wanted, by the endings of the school's language or of English."""
    return matching(viewer, found, compiled, folded(*fields), forms=in_forms(viewer, *fields), or_else=or_else)


def matching(
    viewer: Viewer,
    found: QuerySet,
    compiled: CompiledQuery,
    words: Expression | F,
    *,
    forms: Expression | F | None = None,
    or_else: Q | None = None,
) -> QuerySet:
    """Those whose `words` or `forms` hold all that is wanted, or that `or_else` is true of; and nothing barred.

    `words` are `folded`; `forms` a search vector, without which other forms of the words do not count.
    """
    holds = Q(_like(words, _each_of(compiled.holds), "LIKE ALL"))
    if forms is not None:
        holds |= Q(found_by(forms, Query(viewer, compiled.query)))
    if or_else is not None:
        holds |= or_else
    found = found.filter(holds)
    if compiled.lacks:
        found = found.filter(_like(words, _each_of(compiled.lacks), "NOT LIKE ALL"))
    if forms is not None and compiled.barred is not None:
        found = found.exclude(found_by(forms, Query(viewer, compiled.barred)))
    return found


def holds_longest(field: str, compiled: CompiledQuery) -> Q:
    """Whether a folded field holds the longest that is wanted, as an index of three letters each can tell."""
    return holds_words(compiled.longest, field)


def topics_for(compiled: CompiledQuery) -> QuerySet:
    """The topics whose names hold all that is wanted."""
    return Topic.objects.filter(holds_all(compiled, "name")).values("id")


def topics_against(compiled: CompiledQuery) -> QuerySet:
    """The topics whose names hold any word that must be missing."""
    return Topic.objects.filter(holds_barred(compiled, "name")).values("id")


def holds_all(compiled: CompiledQuery, *fields: str) -> Func:
    """Whether some fields together hold all that is wanted, as it stands."""
    return _like(folded(*fields), _each_of(compiled.holds), "LIKE ALL")


def holds_barred(compiled: CompiledQuery, *fields: str) -> Func:
    """Whether some fields hold any word that must be missing."""
    return _like(folded(*fields), _each_of(compiled.lacks), "LIKE ANY")


def folded(*fields: str) -> Expression:
    """The words of some fields, one beneath the other, without accents and in capital letters."""
    return Folded(lines_of(*fields))


def in_forms(viewer: Viewer, *fields: str) -> Func:
    """The words of some fields as a search vector, by the endings of the school's language and of English."""
    words = Func(Value(" "), *fields, function="concat_ws")
    vectors = (Func(Value(each), words, function="to_tsvector") for each in search_configs_of(viewer))
    return Func(*vectors, template="%(expressions)s", arg_joiner=" || ", output_field=SearchVectorField())


def _like(words: Expression | F, pattern: Func | RawSQL, how: str) -> Func:
    return Func(words, pattern, template="%(expressions)s", arg_joiner=f" {how} ", output_field=BooleanField())


def _each_of(words: list[str]) -> RawSQL:
    """Patterns for words, made once; folded first, for a sign of patterns may come of it."""
    return RawSQL(_PATTERNS, (words,))  # noqa: S611 -- nothing but our own words, values apart
