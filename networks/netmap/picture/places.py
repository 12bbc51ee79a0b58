"""The parts of a finished layout: frames, measures, and where everything stands in the picture."""

import math
from dataclasses import dataclass

from networks.netmap.picture.board import Box
from networks.netmap.picture.lettering import width
from networks.netmap.picture.sectors import Sector
from networks.netmap.shapes import Gap, Tie

EDGE = 10
AIR = 5
LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Measure:
    """How large things are drawn when there are at most `most` of them."""

    most: float
    letter: float
    room: float
    lines: int
    small: float
    big: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The shape of a picture: `wide` for a desk, `tall` for a phone.

    `width` and `height` are the least; `ratio` is height to width, none in a frame that keeps its width.
    """

    name: str
    width: float
    height: float
    ratio: float | None
    heart: float
    measures: tuple[Measure, ...]

    def measure(self, count: int) -> Measure:
        """The first measure with room for `count` ties; the last one takes any number."""
        return next(measure for measure in self.measures if count <= measure.most)


WIDE = Frame(
    "wide",
    width=960,
    height=600,
    ratio=0.62,
    heart=40,
    measures=(
        Measure(28, letter=14, room=118, lines=2, small=17, big=29),
        Measure(64, letter=13.5, room=104, lines=2, small=13, big=23),
        Measure(math.inf, letter=13, room=94, lines=1, small=11, big=18),
    ),
)
TALL = Frame(
    "tall",
    width=360,
    height=420,
    ratio=None,
    heart=30,
    measures=(
        Measure(24, letter=13, room=100, lines=2, small=15, big=24),
        Measure(64, letter=12, room=98, lines=2, small=13, big=20),
        Measure(math.inf, letter=12, room=73, lines=2, small=11, big=16),
    ),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a tie or a gap stands: its middle, its radius, and the lines of its label below it."""

    thing: Tie | Gap
    sector: str
    x: float
    y: float
    radius: float
    lines: tuple[str, ...]
    letter: float

    @property
    def box(self) -> Box:
        """The room that shape and label take."""
        return box_around(self.x, self.y, self.radius, self.lines, self.letter)

    @property
    def baseline(self) -> float:
        """Where the first line of the label is written."""
        return self.y + self.radius + self.letter * 1.1


@dataclass(frozen=True, slots=True)
class Sign:
    """A sector's name in the picture, centred on a point."""

    sector: Sector
    x: float
    y: float
    text: str
    letter: float

    @property
    def box(self) -> Box:
        """The room that the sign takes."""
        half, tall = width(self.text, self.letter) / 2 + self.letter * 0.7, self.letter * 0.95
        return Box(self.x - half, self.y - tall, self.x + half, self.y + tall)


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole picture: its size, how far down its middle is, and where everything stands."""

    frame: Frame
    width: float
    height: float
    middle: float
    signs: tuple[Sign, ...]
    places: tuple[Place, ...]
    measure: Measure

    @property
    def centre(self) -> tuple[float, float]:
        """Where the student stands, as (x, y)."""
        return self.width / 2, self.middle

    def ring(self, share: float) -> tuple[float, float]:
        """The half-axes of the ring at `share` (0 to 1) of the way out."""
        return half_axes(self.width, self.height, share)


def box_around(x: float, y: float, radius: float, lines: tuple[str, ...], letter: float) -> Box:
    """The room that a disc at (x, y) takes with its label below it and some air around."""
    half = max(radius, *(width(line, letter) / 2 for line in lines)) if lines else radius
    below = letter * (0.35 + LEADING * len(lines))
    return Box(x - half - AIR, y - radius - AIR, x + half + AIR, y + radius + below + AIR)


def heart_box(frame: Frame, x: float, y: float) -> Box:
    """The room of the person, who stands at (x, y)."""
    half = frame.heart + 14
    return Box(x - half, y - half, x + half, y + half)


def half_axes(wide: float, high: float, share: float) -> tuple[float, float]:
    """The half-axes of the ring at `share` (0 to 1) of the way from the middle to the edge."""
    return (wide / 2 - 4 * EDGE) * share, (high / 2 - 4 * EDGE) * share
