"""What of the starter library is found by words: it is in files, so they are looked for here."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from accounts.people.viewer import Viewer
from accounts.search.words import SearchQuery
from kit.text.folding import fold
from kit.web.routes import address_of
from resources.packs.starter.library import StarterPack, StarterSource, starter_packs, starter_sources
from resources.packs.starter.offers import offered_of

MOST = 60  # whatever is typed, so many are held against what the school said


@dataclass(frozen=True, slots=True)
class FoundStarter:
    """A pack (`kind` is empty) or a source of the library, and where it leads."""

    title: str
    text: str
    address: str
    kind: str = ""


def find_starters(viewer: Viewer, query: SearchQuery, topic: str = "") -> list[FoundStarter]:
    """What holds all words of `query`, none that must be missing, and is about the slug `topic` if there is one.

    For a student what they may follow by themselves, packs first; for staff the packs they can take over. No
    query where nothing holds the words, else four at most.  # SAFETY 41, 42
    """
    packs = [
        pack
        for pack in starter_packs().values()
        if _fits(query, _folded_pack(pack, viewer.is_staff)) and topic in ("", *pack.topics)
    ]
    if viewer.is_staff:
        return [_pack(pack, "resources:starter-detail") for pack in packs]
    sources = [
        source
        for source in starter_sources().values()
        if _fits(query, _folded_source(source)) and topic in ("", source.topic)
    ]
    if not viewer.is_student or not (packs or sources):
        return []
    packs, sources = offered_of(viewer, packs, sources[:MOST])
    return [
        *(_pack(pack, "resources:starter-follow") for pack in packs),
        *(
            FoundStarter(source.title, source.why, address_of("resources:starter-source", source.key), source.kind)
            for source in sources
        ),
    ]


def holds_all(pack: StarterPack, words: str) -> bool:
    """Whether every one of `words` stands in a pack or in what is in it."""
    return all(fold(word)[0] in _folded_pack(pack, with_sources=True) for word in words.split())


def _pack(pack: StarterPack, page: str) -> FoundStarter:
    return FoundStarter(pack.title, pack.description, address_of(page, pack.key))


def _fits(query: SearchQuery, text: str) -> bool:
    return all(fold(word)[0] in text for word in query.plain) and not any(
        fold(word)[0] in text for word in query.without
    )


@cache
def _folded_pack(pack: StarterPack, with_sources: bool) -> str:
    own = [pack.title, pack.description, *map(_in_words, pack.topics)]
    return _folded([*own, *map(_folded_source, pack.sources)] if with_sources else own)


@cache
def _folded_source(source: StarterSource) -> str:
    return _folded([source.title, source.why, _in_words(source.topic)])


def _in_words(slug: str) -> str:
    return slug.replace("-", " ")


def _folded(said: Iterable[str]) -> str:
    return fold("\n".join(said))[0]
