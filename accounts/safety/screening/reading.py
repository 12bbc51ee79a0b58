"""A text as it reads: its letters, words and sentences, each with its place in what was typed. Pure.

What people do to be read by people and not by machines is undone: wide letters, accents, signs that nobody sees,
letters of another alphabet inside a word, digits and signs for letters, letters one by one, letters repeated.
"""

import re
import unicodedata
from collections.abc import Collection
from typing import NamedTuple

from confusable_homoglyphs import categories, confusables

# Signs that nobody sees and that would take a word apart.
UNSEEN = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
STOP = "."  # where a sentence begins and ends
_KEPT = {"ñ": "ñ", "Ñ": "ñ", "。": "."}  # a letter of its own; what browsers and mail take for a dot
# A word, with signs inside that may stand for letters; a stop is one only where something ends.
_WORD = re.compile(
    r"[@$]?[^\W_](?:[^\W_]|[@$*]|[!|'’+](?=[^\s.,;:?!]))*|(?<!\S)[@$](?!\S)|(?<=\w\.)\$|[.!?;…](?=\s|$)|[\n…]"
)
_PLAIN = re.compile(r"[^\W\d_]+")
_TRIPLE = re.compile(r"([^\W\d_])\1{2,}")
_AS_LETTERS = str.maketrans("013457@$|!+", "oieastasiit")
_JOINED_AT_LEAST = 3
_LONGEST = 16


class Word(NamedTuple):
    """One word as it reads, and where it stands in what was typed."""

    text: str
    start: int
    end: int


class Reading:
    """A text as it reads: `line` its letters, `places` where each stands in what was typed."""

    def __init__(self, text: str) -> None:
        self.line, self.places = _letters(text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where something in `line` stands in what was typed."""
        return self.places[start], self.places[max(end - 1, start)] + 1

    def words(self) -> list[Word]:
        """Its words in order, and STOP where a sentence begins or ends."""
        words = [Word(STOP, 0, 0)]
        for found in _WORD.finditer(self.line):
            text = found[0]
            if text in ".!?;…\n":
                text = STOP
                if words[-1].text == STOP:
                    continue
            elif not text.isascii():
                text = one_alphabet(text)
            words.append(Word(text, found.start(), found.end()))
        end = len(self.line)
        return [*words, Word(STOP, end, end)]


def known_words(words: list[Word], known: Collection[str], short: dict[str, str]) -> list[Word]:
    """The same words read by somebody who knows some: "sh1t", "k y s", "looove" as what they stand for."""
    read: list[Word] = []
    for word in _joined(words, known):
        text = word.text
        if text not in known and not _PLAIN.fullmatch(text):
            if "’" in text:
                text = text.replace("’", "'")
            if text not in short and text != STOP:
                read.extend(_signs_as_letters(word._replace(text=text), known, short))
                continue
        elif text not in known and _TRIPLE.search(text):
            text = _unrepeated(text, known)
        read.extend(_in_full(text, word, short))
    return read


def _in_full(text: str, word: Word, short: dict[str, str]) -> list[Word]:
    return [Word(part, word.start, word.end) for part in short.get(text, text).split()]


def _letters(text: str) -> tuple[str, list[int]]:
    if text.isascii() and not UNSEEN.search(text):
        return text.lower(), list(range(len(text)))
    line: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        read = sign.lower() if sign.isascii() and sign >= " " else _sign(sign)
        line.append(read)
        places.extend([place] * len(read))
    return "".join(line), places


def _sign(sign: str) -> str:
    if UNSEEN.match(sign):
        return ""
    if sign in _KEPT:
        return _KEPT[sign]
    parts = unicodedata.normalize("NFKD", sign)
    return "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Me")).casefold()


def one_alphabet(word: str) -> str:
    """A word that mixes alphabets, in Latin letters."""
    if len(categories.unique_aliases(word) - {"COMMON"}) < 2:
        return word
    read = []
    for sign in word:
        found = None if sign.isascii() else confusables.is_confusable(sign, preferred_aliases=[])
        alike = (each["c"] for each in found[0]["homoglyphs"]) if found else ()
        read.append(next((each for each in alike if len(each) == 1 and each.isascii()), sign))
    return "".join(read).lower()


def _joined(words: list[Word], known: Collection[str]) -> list[Word]:
    """Letters that stand one by one as the word they make; the first may be a word of its own: "I k y s"."""
    if sum(len(word.text) == 1 and word.text != STOP for word in words) < _JOINED_AT_LEAST:
        return words
    read: list[Word] = []
    run: list[Word] = []
    for word in [*words, Word("", 0, 0)]:
        if len(word.text) == 1 and word.text != STOP:
            run.append(word)
            continue
        read.extend(_as_word(run, known))
        run = []
        read.append(word)
    return read[:-1]


def _as_word(run: list[Word], known: Collection[str]) -> list[Word]:
    if len(run) < _JOINED_AT_LEAST:
        return run
    for first in (0, 1):
        letters = "".join(word.text for word in run[first:])
        for text in (letters, letters.translate(_AS_LETTERS)):
            if len(text) >= _JOINED_AT_LEAST and text in known:
                return [*run[:first], Word(text, run[first].start, run[-1].end)]
    letters = "".join(word.text for word in run).translate(_AS_LETTERS)
    lengths = _cut_up(letters, known)
    if not lengths or len(letters) < len(lengths) * 2.5:
        return run
    read, at = [], 0
    for length in lengths:
        read.append(Word(letters[at : at + length], run[at].start, run[at + length - 1].end))
        at += length
    return read


def _cut_up(letters: str, known: Collection[str]) -> list[int]:
    """How long the fewest known words are that letters in a row make up: "youarepathetic"; empty if none."""
    fewest: list[tuple[int, int] | None] = [(0, 0)]  # up to each letter: how many words, and how long the last is
    for end in range(1, len(letters) + 1):
        ways = [
            (before[0] + 1, end - start)
            for start in range(max(0, end - _LONGEST), end)
            if (before := fewest[start]) is not None and letters[start:end] in known
        ]
        fewest.append(min(ways, default=None))
    lengths: list[int] = []
    at = len(letters) if fewest[-1] else 0
    while at and (last := fewest[at]):
        lengths.append(last[1])
        at -= last[1]
    return lengths[::-1]


def _unrepeated(text: str, known: Collection[str]) -> str:
    for fewer in (r"\1", r"\1\1"):
        if (read := _TRIPLE.sub(fewer, text)) in known:
            return read
    return text


def _signs_as_letters(word: Word, known: Collection[str], short: dict[str, str]) -> list[Word]:
    text = word.text
    if any(sign.isalpha() for sign in text):
        read = text.replace("'", "")
        for each in (read, read.translate(_AS_LETTERS), read.translate(_AS_LETTERS).replace("i", "l")):
            each = each if each in known else _unrepeated(each, known)
            if each in known or each in short:
                return _in_full(each, word, short)
        if "*" in text and (guess := _masked(text, known)):
            return [word._replace(text=guess)]
    parts = [Word(part[0], word.start, word.end) for part in re.finditer(r"[^\W_]+", text)]
    return [each for part in parts for each in _in_full(part.text, part, short)] or [word]


def _masked(text: str, known: Collection[str]) -> str:
    """The one known word that stars stand in: "f**k"."""
    if not 3 <= len(text) <= 12 or text.strip("*") != text:
        return ""
    return next(
        (
            each
            for each in sorted(known)
            if len(each) == len(text) and all(mask in ("*", sign) for mask, sign in zip(text, each, strict=True))
        ),
        "",
    )
