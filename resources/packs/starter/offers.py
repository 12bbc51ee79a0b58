"""What of the starter library a student may follow by themselves, and what of it is near to a topic."""

from collections.abc import Iterable

from django.db.models import Q

from accounts.people.viewer import Viewer
from resources.follows.models import Follow
from resources.packs.starter.library import StarterPack, StarterSource, starter_packs, starter_sources
from resources.providers.queries import off_among
from resources.providers.recognising import read_address, recognise
from resources.sources.kinds import SourceKind
from resources.sources.models import SchoolSource, Verdict
from resources.sources.rules import refusing_rules

SMALLEST_PACK = 3  # with fewer sources left for somebody it is no pack


def offered_sources(viewer: Viewer, sources: Iterable[StarterSource]) -> list[StarterSource]:
    """Those of `sources` that suit the viewer's age, that the school has not said no to, whose site needs not be
    switched on first, and that the viewer does not follow yet. Four queries at most.  # SAFETY 41, 42

    Communities are left out: who joins one reads the school's rules first, on the page of adding.
    """
    fitting = {
        addresses_of(source): source
        for source in sources
        if source.kind != SourceKind.COMMUNITY and suits_age(viewer, source.ages)
    }
    asked = {address for addresses in fitting for address in addresses}
    closed = set(refusing_rules(viewer.school, asked)) | off_among(viewer.school, asked)
    closed |= _addresses(SchoolSource.objects.filter(school=viewer.school, verdict=Verdict.REFUSED), asked)
    closed |= _addresses(Follow.objects.of(viewer).current(), asked)
    return [source for addresses, source in fitting.items() if not addresses & closed]


def offered_near(viewer: Viewer, slugs: Iterable[str]) -> dict[str, list[StarterSource]]:
    """What is offered of the library, by the slugs of its topics; those of `slugs` alone."""
    slugs, found = set(slugs), {}
    near = [source for source in starter_sources().values() if source.topic in slugs]
    for source in offered_sources(viewer, near):
        found.setdefault(source.topic, []).append(source)
    return found


def offered_packs(viewer: Viewer, slugs: Iterable[str]) -> list[StarterPack]:
    """The packs of the library about one of the topics that hold enough for the viewer to choose from."""
    slugs = set(slugs)
    return offered_of(viewer, [pack for pack in starter_packs().values() if slugs & set(pack.topics)], [])[0]


def offered_of(
    viewer: Viewer, packs: Iterable[StarterPack], sources: Iterable[StarterSource]
) -> tuple[list[StarterPack], list[StarterSource]]:
    """Those of `packs` that hold enough for the viewer to choose from, and those of `sources` that are offered."""
    packs, sources = [pack for pack in packs if suits_age(viewer, pack.ages)], list(sources)
    offered = set(offered_sources(viewer, [*sources, *(source for pack in packs for source in pack.sources)]))
    return (
        [pack for pack in packs if len(offered & set(pack.sources)) >= SMALLEST_PACK],
        [source for source in sources if source in offered],
    )


def suits_age(viewer: Viewer, ages: tuple[str, ...]) -> bool:
    """Whether something for these ages (none: all) is for the viewer; grown-ups are kept from nothing."""
    return not ages or viewer.person.age_band in ages or viewer.is_staff


def addresses_of(source: StarterSource) -> frozenset[str]:
    """The addresses under which a source of the library may be known: its own and its feed's."""
    known = recognise(read_address(source.address))
    return frozenset(filter(None, (*known.addresses, source.feed)))


def _addresses(rows, asked: set[str]) -> set[str]:
    """Those of the addresses that the sources of `rows`, or their feeds, have."""
    found = rows.filter(Q(source__address__in=asked) | Q(source__feed__address__in=asked))
    return {address for pair in found.values_list("source__address", "source__feed__address") for address in pair}
