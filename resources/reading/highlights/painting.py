"""Drawing highlights into an entry's cleaned HTML, without taking it apart.

What `kit.text.html` has cleaned is never parsed and written anew here, for a second writer could undo what the
first made safe. Marks are set around pieces of text alone: taken out again, they leave every letter as it was.
"""

import html as entities
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

# Of cleaned HTML, where text has no bare "<" and attribute values stand in double quotes.
_TOKEN = re.compile(r"(<[^\">]*(?:\"[^\"]*\"[^\">]*)*>)|(&(?:#?\w+);)|(\s+)|([^<&\s]+|[<&])")
_BLOCK = re.compile(
    r"</?(?:blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|summary|table|tbody"
    r"|td|tfoot|th|thead|tr|ul|img)(?=[ >/])"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One highlight to draw: `start` and `end` in the words of the page, and what is written around its pieces.

    `first` comes before its first piece's words, `last` behind its last one's; all three are finished, safe HTML.
    """

    start: int
    end: int
    opening: str
    first: str = ""
    last: str = ""


@dataclass(slots=True)
class Words:
    """The words of cleaned HTML on one line, and where in the HTML each of them stands."""

    html: str
    text: str = ""
    _pieces: list[tuple[int, int, int, int]] = field(default_factory=list)  # in text from, to; in html from, to

    def __post_init__(self) -> None:
        parts: list[str] = []
        at = 0
        for token in _TOKEN.finditer(self.html):
            tag, entity, space, word = token.groups()
            if tag:
                said = " " if _BLOCK.match(tag) else ""
            else:
                said = entities.unescape(entity) if entity else " " if space else word
                said = " " if said.isspace() else said
            if not said or (said == " " and (not parts or parts[-1] == " ")):
                continue
            if not tag:
                self._pieces.append((at, at + len(said), token.start(), token.end()))
            parts.append(said)
            at += len(said)
        self.text = "".join(parts)

    def runs(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches of the HTML, each without a tag inside, that say the words from `start` to `end`."""
        found: list[tuple[int, int]] = []
        first = bisect_right(self._pieces, start, key=lambda piece: piece[1])
        for said, said_end, at, at_end in islice(self._pieces, first, None):
            if said >= end:
                break
            if said_end - said == at_end - at:  # letter by letter; an entity or white space goes as a whole
                at, at_end = at + max(0, start - said), at_end - max(0, said_end - end)
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at_end)
            else:
                found.append((at, at_end))
        return [(at, at_end) for at, at_end in found if not self.html[at:at_end].isspace()]


def paint(words: Words, marks: Sequence[Mark]) -> str:
    """The HTML with its marks; where they overlap, one stands inside the other."""
    runs = [words.runs(mark.start, mark.end) for mark in marks]
    # Where which marks begin or end: from one such place to the next nothing changes.
    turns: defaultdict[int, set[int]] = defaultdict(set)
    for place, of_mark in enumerate(runs):
        for cut in (cut for run in of_mark for cut in run):
            turns[cut] ^= {place}
    out, done, here = [], 0, set()
    for at, end in pairwise(sorted(turns)):
        here ^= turns[at]
        if not here:
            continue
        out.append(words.html[done:at])
        out += [marks[one].opening + (marks[one].first if runs[one][0][0] == at else "") for one in sorted(here)]
        out.append(words.html[at:end])
        closing = sorted(here, reverse=True)
        out += [(marks[one].last if runs[one][-1][1] == end else "") + "</mark>" for one in closing]
        done = end
    out.append(words.html[done:])
    return "".join(out)
