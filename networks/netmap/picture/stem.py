"""The tall picture, for phones: the network grows along a stem, up and down from the person in the middle.

Each sector is a bed of rows, with its name on the stem; what is used most stands nearest to the person. Rows are
staggered like a honeycomb. A newcomer moves at most what comes after it in its own bed.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from networks.netmap.picture.lettering import printable, wrap
from networks.netmap.picture.places import EDGE, Frame, Layout, Measure, Place, Sign, box_around
from networks.netmap.picture.sectors import Sector
from networks.netmap.shapes import Gap, Tie, Use

UP, DOWN = -1, 1
SIGN_ROOM = 20


def lay_out_along_stem(sectors: tuple[Sector, ...], frame: Frame, measure: Measure) -> Layout:
    """Give every tie and every gap of `sectors` a place above or below the middle of `frame`."""
    columns = max(2, int((frame.width - 2 * EDGE) // (measure.room + 12)))
    above, below = _share_out(sectors, columns)
    reach = {}
    planted: list[tuple[Sign, list[Place]]] = []
    for side, beds in ((UP, above), (DOWN, below)):
        reach[side] = frame.heart + 18.0
        for sector in beds:
            rows = list(_rows(_in_order(sector), columns, passed=sector is not beds[-1]))
            sign, places, reach[side] = _plant(side, reach[side], sector, rows, columns, frame, measure)
            planted.append((sign, places))
    middle = max(reach[UP] + EDGE, frame.height / 2)
    high = middle + max(reach[DOWN] + EDGE, frame.height / 2)
    return Layout(
        frame,
        frame.width,
        high,
        middle,
        tuple(replace(sign, y=sign.y + middle) for sign, _places in planted),
        tuple(replace(place, y=place.y + middle) for _sign, places in planted for place in places),
        measure,
    )


def _in_order(sector: Sector) -> list[Tie | Gap]:
    uses = list(Use)
    ties = sorted(
        sector.ties,
        key=lambda tie: (uses.index(tie.use), tie.since.toordinal() if tie.since else 0, tie.uuid),
    )
    return [*ties, *sector.gaps]


def _rows(things: list[Tie | Gap], columns: int, *, passed: bool) -> Iterator[list[tuple[float, Tie | Gap]]]:
    """The things in staggered rows, each with its offset from the stem in columns.

    Where the stem passes on to the next bed, the middle stays free for it.
    """
    start, short = 0, True
    while start < len(things):
        size = columns - 1 if short else columns
        offsets = [number - (size - 1) / 2 for number in range(size)]
        if passed:
            offsets = [offset for offset in offsets if offset]
        row = things[start : start + len(offsets)]
        if passed:
            offsets = sorted(sorted(offsets, key=abs)[: len(row)])
        else:
            offsets = [number - (len(row) - 1) / 2 for number in range(len(row))]
        yield list(zip(offsets, row, strict=True))
        start += len(row)
        short = not short


def _share_out(sectors: Sequence[Sector], columns: int) -> tuple[list[Sector], list[Sector]]:
    """Which beds grow upwards and which downwards, from the person on, so that both sides are about as long."""
    sizes = [1 + math.ceil((len(sector.ties) + len(sector.gaps)) / (columns - 0.5)) for sector in sectors]
    above, tall = 0, 0
    while above < len(sectors) and (not above or tall + sizes[above] / 2 <= sum(sizes) / 2):
        tall += sizes[above]
        above += 1
    return list(sectors[:above][::-1]), list(sectors[above:])


def _plant(
    side: int,
    near: float,
    sector: Sector,
    rows: list[list[tuple[float, Tie | Gap]]],
    columns: int,
    frame: Frame,
    measure: Measure,
) -> tuple[Sign, list[Place], float]:
    """Plant one bed, beginning `near` from the middle on its side; tells also how far from the middle it ends."""
    text = wrap(printable(sector.label), frame.width / 2, measure.letter, 1)
    middle = frame.width / 2
    sign = Sign(sector, middle, side * (near + SIGN_ROOM / 2), text[0] if text else "", measure.letter)
    near += SIGN_ROOM + 10
    cell = (frame.width - 2 * EDGE) / columns
    places = []
    for row in rows:
        drafts = [_draft(thing, measure) for _offset, thing in row]
        boxes = [box_around(0, 0, radius, lines, measure.letter) for radius, lines in drafts]
        over = math.ceil(max(-box.top for box in boxes)) + 0.5
        under = math.ceil(max(box.bottom for box in boxes)) + 0.5
        y = near + over if side == DOWN else -(near + under)
        for (offset, thing), (radius, lines) in zip(row, drafts, strict=True):
            places.append(Place(thing, sector.key, middle + offset * cell, y, radius, lines, measure.letter))
        near += over + under
    return sign, places, near + 14


def _draft(thing: Tie | Gap, measure: Measure) -> tuple[float, tuple[str, ...]]:
    if isinstance(thing, Gap):
        return measure.small, wrap(printable(thing.label), measure.room, measure.letter, 2)
    radius = measure.small + (measure.big - measure.small) * round(thing.strength * 4) / 4
    return radius, wrap(printable(thing.name), measure.room, measure.letter, measure.lines)
