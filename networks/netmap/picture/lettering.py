"""How much room words take in a picture, reckoned without a browser.

Widths are upper estimates for the sans-serif faces of common systems, so that what fits here fits there.
"""

import functools
import unicodedata

_NARROW = set("iljtfrI.,:;!|'’()[] -")
_WIDE = set("mwMW@%&—")


def width(text: str, size: float) -> float:
    """The room that `text` takes at font size `size`, in the same unit as `size`."""
    return size * sum(map(_width_of, text))


@functools.lru_cache(maxsize=4096)
def _width_of(char: str) -> float:
    if char in _NARROW:
        return 0.36
    if char in _WIDE:
        return 0.92
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.05
    return 0.7 if char.isupper() else 0.58


def shorten(text: str, room: float, size: float) -> str:
    """`text`, or as much of it as fits into `room` with an ellipsis."""
    takes = width(text, size)
    if takes <= room:
        return text
    takes += width("…", size)
    kept = len(text)
    while kept and takes > room:
        kept -= 1
        takes -= width(text[kept], size)
    return text[:kept].rstrip() + "…"


def wrap(text: str, room: float, size: float, lines: int) -> tuple[str, ...]:
    """`text` broken at spaces into at most `lines` lines that each fit into `room`."""
    words = text.split()
    done: list[str] = []
    line = ""
    for position, word in enumerate(words):
        longer = f"{line} {word}".strip()
        if not line or width(longer, size) <= room:
            line = longer
        elif len(done) + 1 < lines:
            done.append(line)
            line = word
        else:
            line = " ".join([line, *words[position:]])
            break
    return tuple(shorten(part, room, size) for part in [*done, line] if part)


def printable(text: str) -> str:
    """`text` without control characters, which no picture file may hold; white space is made single."""
    kept = "".join(" " if char.isspace() else char for char in text if char.isspace() or _may_show(char))
    return " ".join(kept.split())


@functools.lru_cache(maxsize=4096)
def _may_show(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cs", "Cn", "Co") and char not in "\u202a\u202b\u202d\u202e"


def initials(name: str) -> str:
    """One or two letters that stand for a person: "Maya Okafor" gives "MO"."""
    words = [word for word in printable(name).split() if word[0].isalnum()]
    letters = [word[0].upper() for word in words]
    return "".join(letters[:1] + letters[1:][-1:]) or "?"
