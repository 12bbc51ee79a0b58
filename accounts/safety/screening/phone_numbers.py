"""Phone numbers, as one writes them, in words, or taken apart by line breaks; lists of numbers are none.

Pure. `phonenumbers` knows every number of every country, and alone it is too little: of the 22 numbers in
`test_contact_details.py` it finds one, for it neither puts together what was taken apart nor takes the numbers for
one that are kept for examples. So it is asked for what our own rules would let pass.
"""

import re
from itertools import pairwise

from phonenumbers import Leniency, PhoneNumberMatcher

from accounts.safety.screening.reading import STOP, Word

REGIONS = ("GB", "US", "DE", "ES")

_GROUP = re.compile(r"\+?\d+")
_BETWEEN = re.compile(r"[\s()./,;:_|•·*\u2010-\u2015-]{1,3}")
_MONTH = re.compile(r"\b(?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d\b")
_FIRST = re.compile(r"\+[1-9]\d{0,2}|\+\d{10,13}|0{1,2}[1-9]\d{0,11}")
_MOST_GROUPS = 4
_MOST_SPOKEN = 5
_LIST_WIDTH = 4  # groups up to this may be times, years or marks
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

_DIGITS = {
    word: digit
    for digit, words in enumerate(
        (
            "zero oh o null cero",
            "one eins ein uno un",
            "two zwei zwo dos",
            "three drei tres",
            "four vier cuatro",
            "five fünf funf fuenf cinco",
            "six sechs seis",
            "seven sieben siete",
            "eight acht ocho",
            "nine neun nueve",
        )
    )
    for word in words.split()
}
_TIMES = {"double": 2, "doppel": 2, "doble": 2, "triple": 3, "dreifach": 3}
_NO_PHONE = frozenset("point comma punkt komma punto coma pi isbn".split())
_HUNDRED = frozenset("hundred hundert".split())
_SPOKEN_AT_LEAST = 7
_SINGLE_IN_LIST = 3
# Ten to thirteen digits from a zero or a plus on, with at most two signs between each.
_WHOLE = re.compile(r"(?<![\w.,])(?:\+\(?\d|\(?0)(?:[ ()./-]{0,3}\d){9,12}(?!\w|[.,]\d)")
_OH = re.compile(r"(?<=\d)o{1,3}(?=[\d ])", re.IGNORECASE)
_BOOK = re.compile(r"\bisbn\b[\s:-]{0,3}[\dx\s\u2010-\u2015-]{10,20}|\b97[89](?:[\s\u2010-\u2015-]?\d){10}\b")
_PLACES = re.compile(r"\b\d{1,3}[.,]\d{4,}\b|\b\d{1,3}\.\d{3}\b|\b\d{1,3}(?:,\d{3}){2,}\b")


def phone_number(text: str, regions: tuple[str, ...] = REGIONS) -> bool:
    """Whether a number that one could call stands in a text as one writes it; `regions` are the countries whose
    numbers need no country code."""
    if sum(sign.isdigit() for sign in text) < _SPOKEN_AT_LEAST:
        return False
    text = _OH.sub(lambda found: "0" * len(found[0]), text)
    text = _PLACES.sub(" x ", _BOOK.sub(" x ", _MONTH.sub(" x ", text)))
    if any(_is_whole(found[0]) for found in _WHOLE.finditer(text)):
        return True
    return any(
        "/" not in match.raw_string and "." not in match.raw_string
        for part in re.split(r"[\n\t;]", text)
        if sum(sign.isdigit() for sign in part) >= _SPOKEN_AT_LEAST
        for region in regions
        for match in PhoneNumberMatcher(part, region, leniency=Leniency.VALID)
    )


def _is_whole(number: str) -> bool:
    groups = re.findall(r"\d+", number)
    single = sum(len(group) == 1 for group in groups)
    digits = [int(digit) for digit in "".join(groups)]
    if len(groups) == 1 or single == len(groups):
        return not _is_counting(digits)
    if single >= _SINGLE_IN_LIST:
        return False
    return number.startswith("+") or len({len(group) for group in groups}) > 1


def spoken_number(words: list[Word]) -> tuple[int, int] | None:
    """Where digits in words, or one by one, make up a number: "oh seven seven double zero …". Counting is none."""
    run: list[int] = []
    first, times, is_words, before = 0, 1, False, ""
    for word, start, end in [*words, Word(STOP, 0, 0)]:
        digit = _DIGITS.get(word)
        if digit is None and word.isdigit() and len(word) == 1:
            digit = int(word)
        if digit is not None:
            if not run:
                first = start
            is_words = is_words or not word.isdigit()
            run += [digit] * times
            times, last = 1, end
        elif run and word in _HUNDRED:
            run += [0, 0]
            last = end
        elif word in _TIMES:
            times = _TIMES[word]
        elif run and word.isdigit() and len(word) < _MOST_SPOKEN:
            run += [int(each) for each in word]
            last = end
        else:
            if len(run) >= _SPOKEN_AT_LEAST and is_words and before not in _NO_PHONE and not _is_counting(run):
                return first, last
            run, is_words, times, before = [], False, 1, word
    return None


def _is_counting(digits: list[int]) -> bool:
    """Whether they go up, down or stay by the same step, or hold noughts and ones alone."""
    steps = [two - one for one, two in pairwise(digits)]
    same = max(steps.count(step) for step in set(steps))
    return same >= len(steps) * 0.9 or set(digits) <= {0, 1}


def broken_phone_number(text: str) -> bool:
    """Whether groups of digits that stand one after another make up a number that one could call.

    Years, results and times in a row are harmless, so it asks for more than an unbroken number would need: ten to
    thirteen digits that begin with 0 or +, in few groups.
    """
    text = _MONTH.sub(" x ", text.replace("(0)", " "))
    groups = list(_GROUP.finditer(text))
    for first, group in enumerate(groups):
        if not _FIRST.fullmatch(group[0]) or _within(text, group.start()):
            continue
        for last in range(first, min(first + _MOST_GROUPS, len(groups))):
            if last > first and not _goes_on(text, groups[last - 1], groups[last]):
                break
            end = groups[last].end()
            if not text[end : end + 1].isalpha() and _callable([one[0] for one in groups[first : last + 1]]):
                return True
    return False


def _within(text: str, start: int) -> bool:
    # In the middle of a word, or behind the sign of a decimal, a time or a code: 1,05 or 12:05.
    before = text[max(start - 2, 0) : start]
    return before[-1:].isalpha() or before[-1:] == "." or bool(re.fullmatch(r"\d[,:/_\u2010-\u2015-]", before))


def _goes_on(text: str, one: re.Match, other: re.Match) -> bool:
    return not other[0].startswith("+") and bool(_BETWEEN.fullmatch(text, one.end(), other.start()))


def _callable(groups: list[str]) -> bool:
    widths = [len(group.lstrip("+")) for group in groups]
    if not 10 <= sum(widths) <= 13:
        return False
    if len(widths) == 1:
        return True
    if widths[0] > 7 or not all(2 <= width <= 7 for width in widths[1:]):
        return False
    return not _is_list(groups, widths)


def _is_list(groups: list[str], widths: list[int]) -> bool:
    # 0900, 1000, 1100 or 012, 2024, 2025 or 05 1200 06 1350: times, years, the rows of a table.
    if groups[0].startswith("+"):
        return False
    if widths[0] == 2 and any(group.startswith("0") and len(group) == 2 for group in groups[1:]):
        return True
    if max(widths) > _LIST_WIDTH:
        return False
    return len(set(widths)) == 1 or any(len(group) == 2 or _YEAR.fullmatch(group) for group in groups[1:])
