"""Names and other words within a sentence that is written the other way round."""

import re

from django.utils.safestring import SafeData, mark_safe
from django.utils.translation import get_language_bidi

START, END = "\u2068", "\u2069"  # what stands between finds its own direction and turns nothing beside it round
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_RIGHTWARDS = re.compile("[^\\W\\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")


def isolated(words: object) -> str:
    """Words to put into a sentence of the language in use: where they have letters that run the other way, between
    signs that nobody sees, in HTML, in attributes and in plain text alike."""
    text = str(words)
    other_way = _RIGHTWARDS if get_language_bidi() else _LEFTWARDS
    if text.startswith(START) or not other_way.search(text):
        return text
    told = f"{START}{text}{END}"
    return mark_safe(told) if isinstance(text, SafeData) else told  # noqa: S308 -- as safe as it was
