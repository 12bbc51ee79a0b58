"""One search over what the viewer may see."""

from dataclasses import dataclass

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db.models import F, Q
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from accounts.models import Person
from accounts.people.viewer import Viewer
from resources.models import Entry, Follow, Source
from resources.sources.queries import school_sources

EACH = 10
SHORTEST = 2
# Marks that no text can hold once it is escaped, so that only our own become elements.
_START, _STOP = "\u0001", "\u0002"


@dataclass(frozen=True)
class EntryHit:
    """An entry and the passage that was found, with the words marked."""

    entry: Entry
    passage: SafeString


@dataclass(frozen=True)
class Results:
    """What was found for `words`."""

    words: str
    sources: list[Source]
    entries: list[EntryHit]
    people: list[Person]

    @property
    def any(self) -> bool:
        """Whether anything was found."""
        return bool(self.sources or self.entries or self.people)


def search(viewer: Viewer, words: str) -> Results | None:
    """The best EACH of sources, entries of followed sources, and people; None where there is nothing to look for.

    `words` may hold quotes, "or" and a minus, as people are used to.
    """
    words = words.strip()[:200]
    if len(words) < SHORTEST:
        return None
    return Results(
        words=words,
        sources=_sources(viewer, words),
        entries=_entries(viewer, words),
        people=list(Person.objects.visible_to(viewer).filter(name__icontains=words).by_name()[:EACH]),
    )


def _sources(viewer: Viewer, words: str) -> list[Source]:
    """The school's sources as its list shows them, and the viewer's own: another student's find stays theirs.

    # SAFETY 22
    """
    found = Q(title__icontains=words) | Q(description__icontains=words) | Q(address__icontains=words)
    known = Q(pk__in=school_sources(viewer).values("source_id"))
    own = Q(pk__in=Follow.objects.of(viewer).values("source_id"))
    return list(Source.objects.visible_to(viewer).filter(found, known | own).order_by("title", "id")[:EACH])


def _entries(viewer: Viewer, words: str) -> list[EntryHit]:
    query = SearchQuery(words, config="english", search_type="websearch")
    followed = Follow.objects.of(viewer).current().values("source_id")
    found = (
        Entry.objects.visible_to(viewer)
        .filter(search=query, feed__source__in=followed)
        .annotate(rank=SearchRank(F("search"), query))
        .order_by("-rank", "-published", "-id")[:EACH]
    )
    passages = Entry.objects.filter(pk__in=[entry.pk for entry in found]).annotate(
        passage=SearchHeadline(
            "text", query, config="english", start_sel=_START, stop_sel=_STOP, max_words=30, min_words=15
        )
    )
    by_id = {entry.pk: entry for entry in passages.select_related("feed__source").defer("html", "text")}
    return [EntryHit(by_id[entry.pk], marked(by_id[entry.pk].passage)) for entry in found if entry.pk in by_id]


def marked(passage: str) -> SafeString:
    """A passage as HTML: everything escaped, the found words in <mark>."""
    text = escape(passage).replace(_START, "<mark>").replace(_STOP, "</mark>")
    return mark_safe(text)  # noqa: S308 -- escaped above
