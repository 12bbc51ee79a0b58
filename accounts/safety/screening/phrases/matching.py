"""The small language in which phrases are written, and finding them among words. Pure, and linear in the text.

you are {very}? idiot~|moron~     one word after another, "|" between alternatives, "?" for what may be left out
(kill|end) your self              alternatives of several words, in brackets; "( … )?" may be left out
idiot~                            with the endings of the language
tell .. nobody                    ".." up to four words, "_" one word
^ shut up $                       where a sentence begins and ends
i am dead / laughing {fiction}    not where one of the words behind "/" stands in the same sentence
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from accounts.safety.screening.phrases.graph import ANY, Graph, build
from accounts.safety.screening.reading import STOP, Reading, Word, known_words
from accounts.safety.screening.tiers import Tier


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase that was found: the rule as it is written, and where."""

    tier: Tier
    language: str
    phrase: str
    start: int  # places in the line of the reading
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase as it is written, and the words that undo it in the same sentence."""

    tier: Tier
    written: str
    unless: frozenset[str]


@dataclass(frozen=True)
class Language:
    """The phrases of one language: its endings, its short forms, words that many phrases share."""

    code: str
    endings: str
    frequent: str  # words by which it is told from the others
    short: dict[str, str]
    sets: dict[str, str]
    phrases: dict[Tier, str]

    @cached_property
    def rules(self) -> tuple[Phrase, ...]:
        """Every phrase, in the order of the graph."""
        rules = []
        for tier, block in self.phrases.items():
            for line in filter(str.strip, block.splitlines()):
                written, _slash, but = line.strip().partition(" / ")
                unless = frozenset(word for part in but.split() for word in self._words(part))
                rules.append(Phrase(tier, written.strip(), unless))
        return tuple(rules)

    @cached_property
    def graph(self) -> Graph:
        """All phrases together."""
        graph = Graph()
        for rule in self.rules:
            build(graph, rule.written, self._words)
        graph.finish()
        return graph

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that a phrase holds."""
        return frozenset(word for way in self.graph.ways for word in way)

    @cached_property
    def frequent_words(self) -> frozenset[str]:
        """The words by which it is told from others."""
        return frozenset(self.frequent.split())

    def find(self, base: list[Word]) -> Iterator[Match]:
        """Every phrase in a text, once, where it first stands."""
        words = known_words(base, self.known, self.short_forms)
        for number in sorted(self.graph.found(words, self.known)):
            rule = self.rules[number]
            for first, end in self.graph.stretches(number, words):
                if rule.unless and not rule.unless.isdisjoint(_sentence(words, first, end)):
                    continue
                inside = [word for word in words[first:end] if word.text != STOP]
                yield Match(rule.tier, self.code, rule.written, inside[0].start, inside[-1].end)
                break

    @cached_property
    def _read_parts(self) -> dict[str, frozenset[str]]:
        return {ANY: frozenset((ANY,))}

    def _words(self, part: str) -> frozenset[str]:
        if part not in self._read_parts:
            words: set[str] = set()
            for name in part.split("|"):
                if name in ("^", "$"):
                    words.add(STOP)
                elif name.startswith("{"):
                    words.update(*(self._words(each) for each in self.sets[name[1:-1]].split()))
                elif name.endswith("~"):
                    words |= {self._plainly(name[:-1] + ending) for ending in ("", *self.endings.split())}
                else:
                    words.add(self._plainly(name))
            self._read_parts[part] = frozenset(words)
        return self._read_parts[part]

    def _plainly(self, word: str) -> str:
        """A word as it is read in a text, where a short form stands for another."""
        word = Reading(word).line
        full = self.short_forms.get(word, word)
        return word if " " in full or not full else full

    @cached_property
    def short_forms(self) -> dict[str, str]:
        """What short forms stand for, as both are read."""
        return {Reading(short).line: Reading(full).line for short, full in self.short.items()}


def _sentence(words: list[Word], first: int, end: int) -> Iterable[str]:
    while first > 0 and words[first - 1].text != STOP:
        first -= 1
    while end < len(words) and words[end - 1].text != STOP:
        end += 1
    return (word.text for word in words[first:end])
