"""A phrase as a graph of words, followed all ways at once: as long as the text, whatever the text is. Pure."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from accounts.safety.screening.reading import STOP, Word

ANY = "_"
_GAP = 4
_PART = re.compile(r"\(|\)\??|[^\s()]+")


@dataclass(frozen=True, slots=True)
class Road:
    """One phrase in the graph: its first place and its last."""

    first: int
    last: int


@dataclass(slots=True)
class Graph:
    """Places and the words that lead from one to the next; `ANY` stands for every word of a sentence."""

    ways: list[dict[str, set[int]]] = field(default_factory=list)
    skips: list[set[int]] = field(default_factory=list)
    roads: list[Road] = field(default_factory=list)
    beginnings: dict[str, set[int]] = field(default_factory=dict)
    ends: dict[int, set[int]] = field(default_factory=dict)  # by place: the numbers of the phrases that end there
    _steps: dict = field(default_factory=dict)  # those taken before: words of phrases alone, no text of anybody

    def place(self) -> int:
        """A new place."""
        self.ways.append({})
        self.skips.append(set())
        return len(self.ways) - 1

    def finish(self) -> None:
        """Take the skips out: from each place one goes on as from all that it skips to."""
        last = {road.last: number for number, road in enumerate(self.roads)}
        ways = []
        for place in range(len(self.ways)):
            places = self._reached(place)
            self.ends[place] = {last[each] for each in places & last.keys()}
            if len(places) == 1:
                ways.append(self.ways[place])
                continue
            joined: dict[str, set[int]] = {}
            for each in places:
                for word, to in self.ways[each].items():
                    joined[word] = joined.get(word, _NOWHERE) | to
            ways.append(joined)
        self.ways = ways
        for road in self.roads:
            for word, to in ways[road.first].items():
                self.beginnings[word] = self.beginnings.get(word, _NOWHERE) | to

    def _reached(self, place: int) -> set[int]:
        found, todo = {place}, [place]
        while todo:
            new = self.skips[todo.pop()] - found
            found |= new
            todo.extend(new)
        return found

    def go(self, states: Collection[int], word: str) -> set[int]:
        """Where a word leads from these places."""
        after: set[int] = set()
        for state in states:
            way = self.ways[state]
            after |= way.get(word, _NOWHERE)
            if word != STOP:
                after |= way.get(ANY, _NOWHERE)
        return after

    def found(self, words: list[Word], known: Collection[str]) -> set[int]:
        """The numbers of all phrases that stand in the words."""
        found: set[int] = set()
        states: frozenset[int] = frozenset()
        for word, _start, _end in words:
            states, ending = self._step(states, word if word in known else "")
            found |= ending
        return found

    def _step(self, states: frozenset[int], word: str) -> tuple[frozenset[int], frozenset[int]]:
        """The places that a word leads to from these and from the beginning, and the phrases that end there."""
        step = self._steps.get((states, word))
        if step is None:
            if len(self._steps) > _STEPS_KEPT:
                self._steps.clear()
            after = frozenset(self.go(states, word) | self.beginnings.get(word, _NOWHERE))
            step = after, frozenset(phrase for state in after for phrase in self.ends[state])
            self._steps[states, word] = step
        return step

    def stretches(self, phrase: int, words: list[Word]) -> Iterator[tuple[int, int]]:
        """Where a phrase stands: the first word and the word behind it."""
        road = self.roads[phrase]
        for first, (word, _start, _end) in enumerate(words):
            if word not in self.ways[road.first]:
                continue
            states: set[int] = {road.first}
            for number in range(first, len(words)):
                states = self.go(states, words[number].text)
                if not states:
                    break
                if any(phrase in self.ends[state] for state in states):
                    yield first, number + 1
                    break


_NOWHERE: set[int] = set()
_STEPS_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class _Group:
    alternatives: list[list["_Group | str"]]
    may_be_left_out: bool


def build(graph: Graph, written: str, words_of: Callable[[str], frozenset[str]]) -> None:
    """Add a phrase to a graph. Raises ValueError where it could begin or end anywhere."""
    place = first = graph.place()
    for part in _sequence(iter(_PART.findall(written)))[0]:
        place = _add(graph, part, place, words_of)
    graph.roads.append(Road(first, place))
    if place in graph._reached(first) or ANY in graph.ways[first]:
        raise ValueError(f"A phrase begins with a word: {written}")


def _sequence(signs: Iterator[str], inside: bool = False) -> tuple[list["_Group | str"], str]:
    """What stands up to the end or the closing bracket, which is given too. Inside brackets a "|" ends a way."""
    ways: list[list[_Group | str]] = [[]]
    for sign in signs:
        if sign == "(":
            group, closing = _sequence(signs, inside=True)
            ways[-1].append(_Group(group, closing == ")?"))
        elif sign in (")", ")?"):
            return ways, sign
        elif inside:
            first, *others = sign.split("|")
            ways[-1].extend([first] if first else [])
            for other in others:
                ways.append([other] if other else [])
        else:
            ways[-1].append(sign)
    return ways[0], ""


def _add(graph: Graph, part: "_Group | str", place: int, words_of: Callable[[str], frozenset[str]]) -> int:
    if isinstance(part, _Group):
        end = graph.place()
        for way in part.alternatives:
            there = place
            for each in way:
                there = _add(graph, each, there, words_of)
            graph.skips[there].add(end)
        if part.may_be_left_out:
            graph.skips[place].add(end)
        return end
    if part == "..":
        for _number in range(_GAP):
            after = graph.place()
            graph.ways[place].setdefault(ANY, set()).add(after)
            graph.skips[place].add(after)
            place = after
        return place
    after = graph.place()
    for word in words_of(part.removesuffix("?")):
        graph.ways[place].setdefault(word, set()).add(after)
    if part.endswith("?"):
        graph.skips[place].add(after)
    return after
