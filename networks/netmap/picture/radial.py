"""The wide picture: the person in the middle, the network all around.

Each sector is a slice; a tie that is used more stands nearer and is bigger. Nothing overlaps: every tie, with its
words, is put on the free place nearest to its ideal one, in the order in which ties came, so a new tie takes a
free place and moves no other (but where the picture must grow). The same network always gives the same picture.
"""

import math
import uuid as uuids
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from networks.netmap.picture.board import Board, Box
from networks.netmap.picture.lettering import printable, width, wrap
from networks.netmap.picture.places import Frame, Layout, Measure, Place, Sign, box_around, half_axes, heart_box
from networks.netmap.picture.sectors import Sector
from networks.netmap.shapes import Gap, Tie, Use

GOLDEN = (math.sqrt(5) - 1) / 2
RINGS: dict[Use, float] = {Use.OFTEN: 0.5, Use.SOMETIMES: 0.75, Use.SELDOM: 0.96}
RELUCTANCE = 1.5  # to leave one's ring, against moving along it
FILL = 0.62


@dataclass(frozen=True, slots=True)
class Wish:
    """What one thing would like best: a ring (a share of the way out) and an angle; `box`: its room at (0, 0)."""

    thing: Tie | Gap
    radius: float
    lines: tuple[str, ...]
    share: float
    angle: float
    box: Box

    @property
    def area(self) -> float:
        """The room it takes, in square units of the picture."""
        return (self.box.right - self.box.left) * (self.box.bottom - self.box.top)


def lay_out_radially(sectors: tuple[Sector, ...], frame: Frame, measure: Measure) -> Layout:
    """Give every tie and every gap of `sectors` a place around the middle of `frame`."""
    wishes = {sector.key: tuple(_wishes(sector, measure)) for sector in sectors}
    step = _first_step(sectors, wishes, frame)
    while True:
        wide, high = _size(frame, step)
        found = _try(sectors, wishes, frame, measure, wide, high)
        if found:
            signs, places = found
            return Layout(frame, wide, high, high / 2, signs, places, measure)
        step += 1


def _first_step(sectors: tuple[Sector, ...], wishes: dict[str, tuple[Wish, ...]], frame: Frame) -> int:
    """The size to begin with: the fullest sector must hold its things with some air between them."""
    need = max(
        (sum(wish.area for wish in wishes[sector.key]) / (sector.end - sector.start) for sector in sectors),
        default=0,
    )
    area = need * 2 * math.pi / FILL
    step = 0
    while math.prod(_size(frame, step)) < area + (frame.heart * 4) ** 2:
        step += 1
    return step


def _size(frame: Frame, step: int) -> tuple[float, float]:
    """Width and height after `step` steps of growth, each about a fifth more room."""
    wide = round(frame.width * 1.1**step)
    return wide, round(wide * (frame.ratio or 1))


def _try(
    sectors: tuple[Sector, ...],
    wishes: dict[str, tuple[Wish, ...]],
    frame: Frame,
    measure: Measure,
    wide: float,
    high: float,
) -> tuple[tuple[Sign, ...], tuple[Place, ...]] | None:
    """Place everything on a canvas of this size; None when something finds no room."""
    half_x, half_y = half_axes(wide, high, 1)
    board = Board(wide, high, half_x / half_y)
    board.take(heart_box(frame, wide / 2, high / 2))
    slices = [(sector, board.slice_between(sector.start, sector.end)) for sector in sectors]
    signs, places = [], []
    for sector, region in slices:
        sign = _place_sign(board, region, sector, frame, measure)
        if sign is None:
            return None
        signs.append(sign)
    for sector, region in slices:
        for wish in wishes[sector.key]:
            found = _find_room(board, region, wish.box, wish.share, wish.angle)
            if found is None:
                return None
            x, y = found
            places.append(Place(wish.thing, sector.key, x, y, wish.radius, wish.lines, measure.letter))
    return tuple(signs), tuple(places)


def _find_room(
    board: Board, region: list[int], box: Box, share: float, angle: float
) -> tuple[float, float] | None:
    """Take the free place for `box` that is nearest to the one at a share of the way out, at an angle."""
    half_x, half_y = half_axes(board.width, board.height, 1)
    x = board.width / 2 + half_x * share * math.cos(angle)
    y = board.height / 2 + half_y * share * math.sin(angle)
    found = board.nearest_room(box, region, x, y, angle, RELUCTANCE)
    if found:
        board.take(box.moved(*found))
    return found


def _place_sign(board: Board, region: list[int], sector: Sector, frame: Frame, measure: Measure) -> Sign | None:
    lines = wrap(printable(sector.label), 150, measure.letter, 1)
    text = lines[0] if lines else ""
    half_x, half_y = half_axes(board.width, board.height, 1)
    reach = frame.heart + 32 + width(text, measure.letter) / 2 * abs(math.cos(sector.middle))
    share = reach / math.hypot(half_x * math.cos(sector.middle), half_y * math.sin(sector.middle))
    found = _find_room(board, region, Sign(sector, 0, 0, text, measure.letter).box, share, sector.middle)
    return Sign(sector, *found, text, measure.letter) if found else None


def _wishes(sector: Sector, measure: Measure) -> Iterator[Wish]:
    """The wishes of a sector's things, in the order in which they came.

    Angles follow the golden section, which spreads any number of things evenly without moving the earlier ones.
    """
    counts: Counter[Use] = Counter()
    for tie in sorted(sector.ties, key=_by_coming):
        turn = 0.5 + GOLDEN * counts[tie.use] + 0.31 * list(RINGS).index(tie.use)
        counts[tie.use] += 1
        radius = measure.small + (measure.big - measure.small) * round(tie.strength * 4) / 4
        yield _wish(sector, measure, tie, tie.name, radius, RINGS[tie.use], turn)
    for number, gap in enumerate(sector.gaps):
        turn = 0.5 + GOLDEN * number
        yield _wish(sector, measure, gap, gap.label, measure.small, RINGS[Use.SOMETIMES], turn)


def _wish(
    sector: Sector, measure: Measure, thing: Tie | Gap, text: str, radius: float, share: float, turn: float
) -> Wish:
    lines = wrap(printable(text), measure.room, measure.letter, measure.lines)
    box = box_around(0, 0, radius, lines, measure.letter)
    angle = sector.start + (sector.end - sector.start) * (0.08 + 0.84 * (turn % 1))
    return Wish(thing, radius, lines, share, angle, box)


def _by_coming(tie: Tie) -> tuple[int, uuids.UUID]:
    return tie.since.toordinal() if tie.since else 0, tie.uuid
