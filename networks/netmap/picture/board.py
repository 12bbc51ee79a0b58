"""A board of small squares that remembers which are taken, so that nothing is put upon anything.

Each row is one whole number and each square one bit of it, so that a row is looked through in a few steps.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

SQUARE = 4


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in the units of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def moved(self, x: float, y: float) -> "Box":
        """The same box, further to the right and down."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Board:
    """Which squares of a picture are taken; its rings are ellipses, `stretch` times as wide as high."""

    def __init__(self, width: float, height: float, stretch: float = 1.0):
        self.width, self.height, self.stretch = width, height, stretch
        self.columns = int(width // SQUARE)
        self.rows = [0] * int(height // SQUARE)

    def take(self, box: Box) -> None:
        """Mark the squares under `box` as taken; what lies outside the board is left out."""
        first, last = max(0, int(box.top // SQUARE)), min(len(self.rows) - 1, int(box.bottom // SQUARE))
        left, right = max(0, int(box.left // SQUARE)), min(self.columns - 1, int(box.right // SQUARE))
        if right < left:
            return
        mask = _mask(left, right)
        for row in range(first, last + 1):
            self.rows[row] |= mask

    def nearest_room(
        self, box: Box, region: Sequence[int], x: float, y: float, angle: float, reluctance: float
    ) -> tuple[float, float] | None:
        """The point of `region` nearest to (x, y) on which `box` (as it stands on (0, 0)) touches nothing taken.

        Steps are measured as on a round picture; one along `angle`, towards or away from the middle, counts
        `reluctance` times as much as one on the ring. None when there is no room.
        """
        half = SQUARE / 2
        left, right = int((half + box.left) // SQUARE), int((half + box.right) // SQUARE)
        top, bottom = int((half + box.top) // SQUARE), int((half + box.bottom) // SQUARE)
        inside = _mask(max(0, -left), self.columns - 1 - max(0, right))
        # The cost of a step (a, b) is aa·a² + 2·ab·a·b + bb·b²; in one row it is least at a = -ab·b / aa.
        cos, sin, more = math.cos(angle), math.sin(angle), reluctance**2 - 1
        aa, ab, bb = (1 + more * cos * cos) / self.stretch, more * cos * sin, (1 + more * sin * sin) * self.stretch
        least = reluctance**2 / aa
        column, home = x / SQUARE - 0.5, y / SQUARE - 0.5
        best, found = math.inf, None
        for row in self._rows_from(home, max(0, -top), len(self.rows) - 1 - max(0, bottom)):
            down = row - home
            if least * down * down >= best:
                break
            free = region[row] & inside
            if free:
                free &= ~_widened(reduce(or_, self.rows[row + top : row + bottom + 1]), left, right)
            if not free:
                continue
            for candidate in _nearest_bits(free, math.floor(column - ab * down / aa)):
                aside = candidate - column
                cost = aa * aside * aside + 2 * ab * aside * down + bb * down * down
                if cost < best:
                    best, found = cost, ((candidate + 0.5) * SQUARE, (row + 0.5) * SQUARE)
        return found

    def slice_between(self, start: float, end: float) -> list[int]:
        """The squares of each row that lie between two angles of its rings (radians, clockwise)."""
        after_start, after_end = self._after(start), self._after(end)
        if end - start <= math.pi:
            return [one & ~other for one, other in zip(after_start, after_end, strict=True)]
        whole = _mask(0, self.columns - 1)
        return [one | (whole & ~other) for one, other in zip(after_start, after_end, strict=True)]

    def _after(self, angle: float) -> list[int]:
        """The squares of each row within half a turn clockwise of an angle."""
        cos, sin = math.cos(angle), math.sin(angle)
        whole = _mask(0, self.columns - 1)
        squares = []
        for row in range(len(self.rows)):
            down = ((row + 0.5) * SQUARE - self.height / 2) * self.stretch
            if abs(sin) < 1e-9:
                squares.append(whole if cos * down >= 0 else 0)
                continue
            edge = min(max(math.floor((self.width / 2 + cos / sin * down) / SQUARE), 0), self.columns)
            before = (1 << edge) - 1
            squares.append(before if sin > 0 else whole & ~before)
        return squares

    @staticmethod
    def _rows_from(home: float, first: int, last: int) -> list[int]:
        return sorted(range(first, last + 1), key=lambda row: abs(row - home))


def _mask(left: int, right: int) -> int:
    return ((1 << (right - left + 1)) - 1) << left if right >= left else 0


def _widened(row: int, left: int, right: int) -> int:
    """The squares from which something that reaches from `left` to `right` would touch a taken one of `row`."""
    row = row << -left if left < 0 else row >> left
    done, all_of_it = 1, right - left + 1
    while done * 2 <= all_of_it:
        row |= row >> done
        done *= 2
    return row | row >> (all_of_it - done)


def _nearest_bits(bits: int, column: int) -> tuple[int, ...]:
    """The nearest set bits at or before `column`, and after it."""
    found = ()
    if column >= 0:
        before = bits & ((2 << column) - 1)
        if before:
            found = (before.bit_length() - 1,)
        bits >>= column + 1
    if bits:
        found += (max(column, -1) + (bits & -bits).bit_length(),)
    return found
