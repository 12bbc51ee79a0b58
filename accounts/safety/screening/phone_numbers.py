"""Phone numbers taken apart by line breaks, commas and the like, told from lists of numbers. Pure."""

import re

_GROUP = re.compile(r"\+?\d+")
_BETWEEN = re.compile(r"[\s()./,;:_|•·*\u2010-\u2015-]{1,3}")
_MONTH = re.compile(r"\b(?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d\b")
_FIRST = re.compile(r"\+[1-9]\d{0,2}|\+\d{10,13}|0{1,2}[1-9]\d{0,11}")
_MOST_GROUPS = 4
_LIST_WIDTH = 4  # groups up to this may be times, years or marks
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


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
