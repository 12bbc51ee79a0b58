"""Dividing a network into sectors: by family (who, what, where) or by interest."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from networks.netmap.shapes import FAMILY_LABELS, Family, Gap, Map, Tie

BY_KIND = "kind"
BY_TOPIC = "topic"
GROUPINGS = (BY_KIND, BY_TOPIC)
MOST_TOPICS = 8
ELSE = "-"
SEATS = (3, 6, 9, 13, 18, 25, 35, 49, 69, 97, 136, 190, 266, 372, 521, math.inf)


@dataclass(frozen=True, slots=True)
class Sector:
    """A slice of the picture: what stands in it, and where it begins and ends.

    Angles are radians, clockwise from the right-hand side, as the y axis of a picture points down.
    """

    key: str
    label: str
    ties: tuple[Tie, ...]
    gaps: tuple[Gap, ...]
    start: float
    end: float

    @property
    def middle(self) -> float:
        """The angle halfway through, in radians."""
        return (self.start + self.end) / 2


@dataclass(slots=True)
class _Heap:
    key: str
    label: str
    ties: list[Tie] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)

    @property
    def weight(self) -> float:
        """The share of the round it asks for; it has seats in reserve, so that a newcomer moves no border."""
        count = len(self.ties) + len(self.gaps)
        return next(seats for seats in SEATS if count <= seats) ** 0.85


def divide(netmap: Map, by: str = BY_KIND) -> tuple[Sector, ...]:
    """The sectors of `netmap` by "kind" or "topic": the first one centred at the top, then clockwise.

    All ties take part, ended ones too, so that every day of the past has the same sectors.
    """
    heaps = _by_topic(netmap) if by == BY_TOPIC else _by_family(netmap)
    if not heaps:
        return ()
    unit = 2 * math.pi / sum(heap.weight for heap in heaps)
    start = -math.pi / 2 - unit * heaps[0].weight / 2
    sectors = []
    for heap in heaps:
        end = start + unit * heap.weight
        sectors.append(Sector(heap.key, heap.label, tuple(heap.ties), tuple(heap.gaps), start, end))
        start = end
    return tuple(sectors)


def _by_family(netmap: Map) -> list[_Heap]:
    heaps = {family: _Heap(family.value, str(FAMILY_LABELS[family])) for family in Family}
    for tie in netmap.ties:
        heaps[tie.family].ties.append(tie)
    for gap in netmap.gaps:
        heaps[gap.family].gaps.append(gap)
    return list(heaps.values())


def _by_topic(netmap: Map) -> list[_Heap]:
    names = _great_topics(netmap)
    heaps = {slug: _Heap(slug, name) for slug, name in sorted(names.items(), key=lambda item: item[1].casefold())}
    heaps[ELSE] = _Heap(ELSE, _("Everything else"))
    for tie in netmap.ties:
        heaps[_first_known((slug for slug, _name in tie.topics), names)].ties.append(tie)
    for gap in netmap.gaps:
        heaps[_first_known((gap.topic[0],) if gap.topic else (), names)].gaps.append(gap)
    return [heap for heap in heaps.values() if heap.ties or heap.gaps]


def _great_topics(netmap: Map) -> dict[str, str]:
    """The few topics that most of the network is for, slug to name."""
    counts: Counter[tuple[str, str]] = Counter()
    for tie in netmap.ties:
        counts.update(dict.fromkeys(tie.topics[:1], 2))
        counts.update(tie.topics[1:])
    counts.update(gap.topic for gap in netmap.gaps if gap.topic)
    return dict(sorted(counts, key=lambda topic: (-counts[topic], topic))[:MOST_TOPICS])


def _first_known(slugs: Iterable[str], known: dict[str, str]) -> str:
    return next((slug for slug in slugs if slug in known), ELSE)
