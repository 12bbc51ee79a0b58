"""A board of small squares that remembers which are taken, so that nothing is put upon anything."""

from dataclasses import dataclass

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
    """Which squares of a picture are taken: each row is one whole number, each square one bit of it."""

    def __init__(self, width: float, height: float):
        self.columns = int(width // SQUARE)
        self.rows = [0] * int(height // SQUARE)

    def has_room(self, box: Box) -> bool:
        """Whether `box` lies wholly on the board and touches nothing taken."""
        span = self._span(box)
        if span is None:
            return False
        first, last, mask = span
        rows = self.rows
        if rows[first] & mask or rows[last] & mask:
            return False
        return not any(rows[row] & mask for row in range(first + 1, last))

    def is_taken(self, x: float, y: float) -> bool:
        """Whether the square at a point is taken (or off the board): a quick look before `has_room`."""
        row, column = int(y // SQUARE), int(x // SQUARE)
        if not (0 <= row < len(self.rows) and 0 <= column < self.columns):
            return True
        return bool(self.rows[row] >> column & 1)

    def take(self, box: Box) -> None:
        """Mark the squares under `box` as taken; what lies outside the board is left out."""
        first, last = max(0, int(box.top // SQUARE)), min(len(self.rows) - 1, int(box.bottom // SQUARE))
        left, right = max(0, int(box.left // SQUARE)), min(self.columns - 1, int(box.right // SQUARE))
        if right < left:
            return
        mask = _mask(left, right)
        for row in range(first, last + 1):
            self.rows[row] |= mask

    def _span(self, box: Box) -> tuple[int, int, int] | None:
        first, last = int(box.top // SQUARE), int(box.bottom // SQUARE)
        left, right = int(box.left // SQUARE), int(box.right // SQUARE)
        if first < 0 or left < 0 or last >= len(self.rows) or right >= self.columns:
            return None
        return first, last, _mask(left, right)


def _mask(left: int, right: int) -> int:
    return ((1 << (right - left + 1)) - 1) << left
