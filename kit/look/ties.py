"""The kinds of tie: how each is called, and how it looks in lists and on the map. Slices contribute them.

    tie_kinds.add(TieKind("group", _("Group"), "group", "where", order=180, noun=_("group"), outline=…, sign=…))

The names are the `kind` values of sources, connections and groups; an unknown one shows as a plain tie in lists.
"""

import math
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kit.contributions import Registry


@dataclass(frozen=True, slots=True)
class TieKind:
    """One kind of tie. `group` (who, what or where) colours it.

    Those that are drawn on a map have a `noun`, the word inside a sentence; an `outline` around (0, 0) for a
    radius of 10, for colour alone must never tell kinds apart; and a `sign` on a grid from -6 to 6, where no
    initials stand.
    """

    name: str
    label: str | Promise
    icon: str
    group: str
    order: int = 0
    noun: str | Promise = ""
    outline: str = ""
    sign: str = ""


tie_kinds: Registry[TieKind] = Registry("kinds of tie", name=lambda kind: kind.name, order=lambda kind: kind.order)
PLAIN = TieKind("", _("Tie"), "link", "what")


def look_of(kind: str) -> TieKind:
    """How a kind of tie looks in a list."""
    return tie_kinds.get(str(kind)) or PLAIN


def polygon(corners: int, turn: float = -90, radius: float = 10.6) -> str:
    """An outline with so many corners."""
    points = []
    for corner in range(corners):
        angle = math.radians(turn + 360 * corner / corners)
        points.append(f"{radius * math.cos(angle):.2f} {radius * math.sin(angle):.2f}")
    return "M" + "L".join(points) + "Z"


def petals(count: int, middle: float, reach: float) -> str:
    """A round shape with `count` petals, each an arc between two points on a circle."""
    points = []
    for petal in range(count):
        angle = math.radians(-90 + 360 / count * (petal + 0.5))
        points.append(f"{middle * math.cos(angle):.2f} {middle * math.sin(angle):.2f}")
    first, *others = [*points, points[0]]
    return f"M{first}" + "".join(f"A{reach} {reach} 0 0 1 {point}" for point in others) + "Z"
