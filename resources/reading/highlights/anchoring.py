"""Finding a passage again: by what it says, by what stands around it, and by where it was.

The three together are what the W3C's annotation model calls text quote and text position selectors. An exact hit
is found at once; only when the words have changed are likely places compared word by word.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import Levenshtein

AROUND = 60  # letters kept of what stands before and after
SHORT = 20  # a passage shorter than this is found by what stands around it or not at all
_ALIKE = 0.7
_ALMOST = 0.95  # for what somebody pastes: a letter lost on the way, not another sentence
_ALIKE_AROUND = 0.6
_MOST_PLACES = 100  # before where it was, and behind
_MOST_VOTES = 10  # of one piece, each way from where it was
_MOST_CANDIDATES = 5
_MOST_LOOKALIKES = 3
_MARGIN = 0.01
_BESIDE = 24  # letters right beside a passage that tell it from another that says the same
_BUCKET = 32

# One letter for one, so that places stay the same.
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage: its words, those around it, and where it began. `lookalikes` are other passages of the text that
    it could be taken for once it is gone, each with the words around it: (prefix, quote, suffix)."""

    quote: str
    prefix: str = ""
    suffix: str = ""
    position: int = 0
    lookalikes: tuple[Sequence[str], ...] = field(default=(), compare=False)


def in_line(text: str) -> str:
    """A text on one line, with single spaces."""
    return " ".join(text.split())


def anchor_at(words: str, start: int, end: int) -> Anchor:
    """The anchor of a range, widened to whole words."""
    while start > 0 and not words[start - 1].isspace():
        start -= 1
    while end < len(words) and not words[end].isspace():
        end += 1
    return Anchor(words[start:end], words[max(0, start - AROUND) : start], words[end : end + AROUND], start)


def anchor_of(words: str, quote: str, before: str = "") -> Anchor | None:
    """The anchor of a passage somebody selected or pasted, or None when the text does not say so.

    `before` are the words in front of it, where they are known: they tell one of two like passages from the other.
    """
    quote, before = in_line(quote), in_line(before)
    prefix = (f"{before} "[-AROUND:] if before else "").translate(_SAME)
    text, wanted = Text(words), quote.translate(_SAME)
    if places := text.places_of(wanted, near=0):
        start = max(places, key=lambda at: (_alike_before(text.folded, at, prefix), -at))
        return _with_lookalikes(words, anchor_at(words, start, start + len(wanted)))
    if len(quote) >= SHORT and (found := _nearly(text, Anchor(wanted, prefix), least=_ALMOST)):
        return _with_lookalikes(words, anchor_at(words, *found))
    return None


def _with_lookalikes(words: str, anchor: Anchor) -> Anchor:
    """The anchor, and what else in the text is so much like it that it could be taken for it after an edit."""
    start, end = anchor.position, anchor.position + len(anchor.quote)
    quote = anchor.quote.translate(_SAME)
    others = Text(words[:start] + " " * (end - start) + words[end:])  # all but the passage itself
    places = [(at, at + len(quote)) for at in others.places_of(quote, near=start)]
    if len(quote) >= SHORT:
        likely = _candidates(others, quote, start)
        places += filter(None, (_place_like(others, Anchor(quote), at) for at in likely))
    near = sorted(set(places), key=lambda place: abs(place[0] - start))
    found = [(at, to) for at, to in near if _alike(quote, others.folded[at:to]) >= _ALIKE][:_MOST_LOOKALIKES]
    said = ((_around(words, at, to), words[at:to]) for at, to in found)
    return replace(anchor, lookalikes=tuple((before, words, after) for (before, after), words in said))


class Text:
    """The words of a page, in which passages are found again, one after the other."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.folded = words.translate(_SAME)
        self._pieces: dict[int, dict[str, list[int]]] = {}

    def find(self, anchor: Anchor) -> tuple[int, int] | None:
        """Where the passage stands now, as (start, end); None when it is gone."""
        start, end = anchor.position, anchor.position + len(anchor.quote)
        if Anchor(self.words[start:end], *_around(self.words, start, end), start) == anchor:
            return start, end
        anchor = Anchor(
            *(part.translate(_SAME) for part in (anchor.quote, anchor.prefix, anchor.suffix)),
            anchor.position,
            tuple(tuple(part.translate(_SAME) for part in each) for each in anchor.lookalikes),
        )
        places = self.places_of(anchor.quote, near=anchor.position)
        places = [at for at in places if not _is_lookalike(self.folded, at, at + len(anchor.quote), anchor)]
        if places:
            start = max(places, key=lambda at: _fits(self.folded, at, anchor))
            end = start + len(anchor.quote)
            if len(anchor.quote) >= SHORT or _alike_around(self.folded, start, end, anchor):
                return start, end
        return _nearly(self, anchor)

    def places_of(self, quote: str, *, near: int) -> list[int]:
        """Where the text says just this; of very many places those nearest to `near`."""
        if not quote:
            return []
        before, after = [], []
        at = self.folded.rfind(quote, 0, near + len(quote) - 1) if near else -1
        while at >= 0 and len(before) < _MOST_PLACES:
            before.append(at)
            at = self.folded.rfind(quote, 0, at + len(quote) - 1)
        at = self.folded.find(quote, near)
        while at >= 0 and len(after) < _MOST_PLACES:
            after.append(at)
            at = self.folded.find(quote, at + 1)
        return before[::-1] + after

    def pieces(self, size: int) -> dict[str, list[int]]:
        """Where which small piece stands, one cut every half a piece. Made once, when first asked for."""
        if size not in self._pieces:
            found = self._pieces[size] = defaultdict(list)
            for at in range(0, len(self.folded) - size + 1, size // 2):
                found[self.folded[at : at + size]].append(at)
        return self._pieces[size]


def _around(words: str, start: int, end: int) -> tuple[str, str]:
    return words[max(0, start - AROUND) : start], words[end : end + AROUND]


def _fits(words: str, at: int, anchor: Anchor) -> float:
    """How well a place fits: what stands around it first, then how near it is to where the passage was."""
    end = at + len(anchor.quote)
    around = _alike_before(words, at, anchor.prefix) + _alike(anchor.suffix, words[end : end + len(anchor.suffix)])
    return around - abs(at - anchor.position) / (len(words) + 1)


def _alike_before(words: str, at: int, prefix: str) -> float:
    return _alike(prefix, words[max(0, at - len(prefix)) : at])


def _alike_around(words: str, start: int, end: int, anchor: Anchor) -> bool:
    before = _alike_before(words, start, anchor.prefix)
    after = _alike(anchor.suffix, words[end : end + len(anchor.suffix)])
    return max(before if anchor.prefix else 0, after if anchor.suffix else 0) >= _ALIKE_AROUND or (
        not anchor.prefix and not anchor.suffix
    )


def _alike(one: str, other: str) -> float:
    return Levenshtein.normalized_similarity(one, other) if one and other else float(one == other)


def _nearly(text: Text, anchor: Anchor, least: float = _ALIKE) -> tuple[int, int] | None:
    """The place whose words are most like the passage, if they are like enough."""
    best, found = 0.0, None
    words, whole = text.folded, anchor.prefix + anchor.quote + anchor.suffix
    for likely in _candidates(text, whole, anchor.position - len(anchor.prefix)):
        place = _place_like(text, anchor, likely)
        if place is None:
            continue
        start, end = place
        alike = _alike(anchor.quote, words[start:end])
        if len(anchor.quote) < SHORT and not _alike_around(words, start, end, anchor):
            continue
        if _is_lookalike(words, start, end, anchor):
            continue
        if alike >= least and alike > best:
            best, found = alike, (start, end)
    return found


def _place_like(text: Text, anchor: Anchor, likely: int) -> tuple[int, int] | None:
    """Where the passage stands around a likely place, if anything there is of its length."""
    length, first = len(anchor.prefix + anchor.quote + anchor.suffix), max(0, likely - AROUND)
    place = _aligned(text.folded[first : likely + length + length // 3 + AROUND], anchor)
    if place is None or abs(place[1] - place[0] - len(anchor.quote)) > len(anchor.quote):
        return None
    return place[0] + first, place[1] + first


def _is_lookalike(words: str, start: int, end: int, anchor: Anchor) -> bool:
    """Whether what stands there is rather one of the other passages that were there already: by its own words, and
    where these are the same by those right beside it."""
    said = words[start:end]
    for other in anchor.lookalikes:
        nearer = _alike(other[1], said) - _alike(anchor.quote, said)
        if nearer > _MARGIN or (nearer >= -_MARGIN and _is_beside(words, start, end, anchor, other)):
            return True
    return False


def _is_beside(words: str, start: int, end: int, anchor: Anchor, other: Sequence[str]) -> bool:
    """Whether the words on both sides are more like those beside the other passage. Where a text begins or ends
    nothing can be compared."""
    before = min(_BESIDE, start, len(anchor.prefix), len(other[0]))
    after = min(_BESIDE, len(words) - end, len(anchor.suffix), len(other[2]))
    here = words[start - before : start], words[end : end + after]

    def alike(prefix, suffix):
        return _alike(prefix[len(prefix) - before :], here[0]) + _alike(suffix[:after], here[1])

    return alike(other[0], other[2]) > alike(anchor.prefix, anchor.suffix) + _MARGIN


def _candidates(text: Text, whole: str, expected: int, most: int = _MOST_CANDIDATES) -> list[int]:
    """Where the passage with its surroundings may begin: small pieces of it are looked up, and vote."""
    size = 12 if len(whole) >= 60 else 6
    pieces = text.pieces(size)
    votes: Counter[int] = Counter()
    for offset in range(len(whole) - size + 1):
        places = pieces.get(whole[offset : offset + size], ())
        middle = bisect_left(places, expected + offset)
        for at in places[max(0, middle - _MOST_VOTES) : middle + _MOST_VOTES]:
            votes[(at - offset) // _BUCKET] += 1
    ranked = sorted(votes, key=lambda one: (-votes[one], abs(one * _BUCKET - expected)))
    return [bucket * _BUCKET for bucket in ranked[:most]]


def _aligned(window: str, anchor: Anchor) -> tuple[int, int] | None:
    """Where in `window` the passage's first and last words have gone, judged word by word."""
    before, quote, after = (_WORD.findall(part) for part in (anchor.prefix, anchor.quote, anchor.suffix))
    there = list(_WORD.finditer(window))
    stretches = list(_stretches(before + quote + after, [word[0] for word in there]))
    first = _moved(stretches, len(before), is_end=False)
    last = _moved(stretches, len(before) + len(quote), is_end=True)
    if first is None or last is None or last <= first:
        return None
    return there[first].start(), there[last - 1].end()


def _stretches(old: list[str], new: list[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """What became of which old words, in turns: whether they are the same, from where to where, and now where."""
    at = now = 0
    for block in Levenshtein.editops(old, new).as_matching_blocks():
        if (block.a, block.b) != (at, now):
            yield False, at, block.a, now, block.b
        at, now = block.a + block.size, block.b + block.size
        if block.size:
            yield True, block.a, at, block.b, now


def _moved(stretches: list[tuple[bool, int, int, int, int]], at: int, *, is_end: bool) -> int | None:
    """The place in the new words of a boundary of the old ones."""
    for same, old, old_end, new, new_end in stretches:
        if (old < at <= old_end) if is_end else (old <= at < old_end):
            if is_end and at == old_end and not same:
                return new_end
            return min(new + at - old, new_end)
    return None
