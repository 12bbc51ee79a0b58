"""Finding a passage again: by what it says, by what stands around it, and by where it was.

The three together are what the W3C's annotation model calls text quote and text position selectors. An exact hit
is found at once; only when the words have changed are likely places compared word by word.
"""

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

AROUND = 60  # letters kept of what stands before and after
SHORT = 20  # a passage shorter than this is found by what stands around it or not at all
_ALIKE = 0.7
_ALMOST = 0.95  # for what somebody pastes: a letter lost on the way, not another sentence
_ALIKE_AROUND = 0.6
_MOST_PLACES = 200
_MOST_CANDIDATES = 5
_BUCKET = 32

# One letter for one, so that places stay the same.
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage: its words, those around it, and where it began."""

    quote: str
    prefix: str = ""
    suffix: str = ""
    position: int = 0


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
    prefix = f"{before} "[-AROUND:] if before else ""
    folded, wanted = words.translate(_SAME), quote.translate(_SAME)
    if places := _occurrences(folded, wanted):
        start = max(places, key=lambda at: (_alike_before(folded, at, prefix.translate(_SAME)), -at))
        return anchor_at(words, start, start + len(wanted))
    if len(quote) >= SHORT and (found := _nearly(folded, Anchor(wanted, prefix.translate(_SAME)), least=_ALMOST)):
        return anchor_at(words, *found)
    return None


def find(words: str, anchor: Anchor) -> tuple[int, int] | None:
    """Where the passage stands in `words` now, as (start, end); None when it is gone."""
    if words[anchor.position : anchor.position + len(anchor.quote)] == anchor.quote:
        start, end = anchor.position, anchor.position + len(anchor.quote)
        if words[max(0, start - AROUND) : start] == anchor.prefix and words[end : end + AROUND] == anchor.suffix:
            return start, end
    words = words.translate(_SAME)
    around = (part.translate(_SAME) for part in (anchor.quote, anchor.prefix, anchor.suffix))
    anchor = Anchor(*around, anchor.position)
    if places := _occurrences(words, anchor.quote):
        start = max(places, key=lambda at: _fits(words, at, anchor))
        if len(anchor.quote) >= SHORT or _alike_around(words, start, start + len(anchor.quote), anchor):
            return start, start + len(anchor.quote)
    return _nearly(words, anchor)


def _occurrences(words: str, quote: str) -> list[int]:
    places, at = [], words.find(quote) if quote else -1
    while at >= 0 and len(places) < _MOST_PLACES:
        places.append(at)
        at = words.find(quote, at + 1)
    return places


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
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0


def _nearly(words: str, anchor: Anchor, least: float = _ALIKE) -> tuple[int, int] | None:
    """The place whose words are most like the passage, if they are like enough."""
    best, found = 0.0, None
    whole = anchor.prefix + anchor.quote + anchor.suffix
    for start in _candidates(words, whole, anchor.position - len(anchor.prefix)):
        first = max(0, start - AROUND)
        place = _aligned(words[first : start + len(whole) + len(whole) // 3 + AROUND], anchor)
        if place is None:
            continue
        start, end = place[0] + first, place[1] + first
        said = words[start:end]
        if abs(len(said) - len(anchor.quote)) > len(anchor.quote):
            continue
        alike = _alike(anchor.quote, said)
        if len(anchor.quote) < SHORT and not _alike_around(words, start, end, anchor):
            continue
        if alike >= least and alike > best:
            best, found = alike, (start, end)
    return found


def _candidates(words: str, whole: str, expected: int) -> list[int]:
    """Where the passage with its surroundings may begin: small pieces of it are looked up, and vote."""
    size = 12 if len(whole) >= 60 else 6
    votes: Counter[int] = Counter()
    for offset in range(0, max(1, len(whole) - size + 1), size // 2):
        places = _occurrences(words, whole[offset : offset + size])
        for at in places[:50]:
            votes[(at - offset) // _BUCKET] += 1
    ranked = sorted(votes, key=lambda one: (-votes[one], abs(one * _BUCKET - expected)))
    return [bucket * _BUCKET for bucket in ranked[:_MOST_CANDIDATES]]


def _aligned(window: str, anchor: Anchor) -> tuple[int, int] | None:
    """Where in `window` the passage's first and last words have gone, judged word by word."""
    before, quote, after = (_WORD.findall(part) for part in (anchor.prefix, anchor.quote, anchor.suffix))
    there = list(_WORD.finditer(window))
    matcher = SequenceMatcher(None, before + quote + after, [word[0] for word in there], autojunk=False)
    operations = matcher.get_opcodes()
    first = _moved(operations, len(before), is_end=False)
    last = _moved(operations, len(before) + len(quote), is_end=True)
    if first is None or last is None or last <= first:
        return None
    return there[first].start(), there[last - 1].end()


def _moved(operations: list[tuple[str, int, int, int, int]], at: int, *, is_end: bool) -> int | None:
    """The place in the new words of a boundary of the old ones."""
    for what, old, old_end, new, new_end in operations:
        if (old < at <= old_end) if is_end else (old <= at < old_end):
            if is_end and at == old_end and what != "equal":
                return new_end
            return min(new + at - old, new_end)
    return None
