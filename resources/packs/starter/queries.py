"""What the pages of the starter library show."""

from collections.abc import Iterable
from dataclasses import dataclass

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from resources.packs.models import SCHOOL_AGES, Language, Pack
from resources.packs.starter.library import StarterPack, StarterSource, starter_packs
from resources.packs.starter.search import holds_all


@dataclass(frozen=True, slots=True)
class StarterCard:
    """A pack of the library as it is shown; `adopted` is the school's own pack that came of it, or None."""

    pack: StarterPack
    topics: list[Topic]
    language: str
    ages: str
    adopted: Pack | None


@dataclass(frozen=True, slots=True)
class StarterRow:
    """A source of the library as it is shown."""

    source: StarterSource
    host: str
    topic: Topic | None
    ages: str


def starter_cards(viewer: Viewer, *, words: str = "") -> list[StarterCard]:
    """The packs of the library in which every one of `words` is found. Two queries."""
    packs = [pack for pack in starter_packs().values() if holds_all(pack, words)]
    topics = _topics({slug for pack in packs for slug in pack.topics})
    kept = Pack.objects.kept_by(viewer).filter(archived__isnull=True).exclude(starter="")
    adopted = {pack.starter: pack for pack in kept.order_by("created")}
    return [
        StarterCard(
            pack=pack,
            topics=[topics[slug] for slug in pack.topics if slug in topics],
            language=str(Language(pack.language).label),
            ages=_ages(pack.ages),
            adopted=adopted.get(pack.key),
        )
        for pack in packs
    ]


def starter_rows(sources: Iterable[StarterSource]) -> list[StarterRow]:
    """Sources of the library. One query."""
    sources = list(sources)
    topics = _topics({source.topic for source in sources})
    return [
        StarterRow(
            source=source,
            host=source.address.split("/")[2].removeprefix("www."),
            topic=topics.get(source.topic),
            ages=_ages(source.ages),
        )
        for source in sources
    ]


def _topics(slugs: Iterable[str]) -> dict[str, Topic]:
    return {topic.slug: topic for topic in Topic.objects.filter(school__isnull=True, slug__in=slugs)}


def _ages(ages: Iterable[str]) -> str:
    return ", ".join(str(band.label) for band in SCHOOL_AGES if band.value in ages)
