"""The outline of each kind of tie, and the small sign inside it: colour alone must never tell kinds apart.

People are round shapes with their initials in them; sources and places are angular shapes with a sign.
Outlines are drawn around (0, 0) for a radius of 10, signs on a grid from -6 to 6.
"""

import math


def _polygon(corners: int, turn: float = -90, radius: float = 10.6) -> str:
    points = []
    for corner in range(corners):
        angle = math.radians(turn + 360 * corner / corners)
        points.append(f"{radius * math.cos(angle):.2f} {radius * math.sin(angle):.2f}")
    return "M" + "L".join(points) + "Z"


def _petals(count: int, middle: float, reach: float) -> str:
    """A round shape with `count` petals, each an arc between two points on a circle."""
    points = []
    for petal in range(count):
        angle = math.radians(-90 + 360 / count * (petal + 0.5))
        points.append(f"{middle * math.cos(angle):.2f} {middle * math.sin(angle):.2f}")
    first, *others = [*points, points[0]]
    return f"M{first}" + "".join(f"A{reach} {reach} 0 0 1 {point}" for point in others) + "Z"


_SQUARE = "M-6 -9H6A3 3 0 0 1 9 -6V6A3 3 0 0 1 6 9H-6A3 3 0 0 1 -9 6V-6A3 3 0 0 1 -6 -9Z"
OUTLINES: dict[str, str] = {
    "classmate": "M0 -10A10 10 0 0 1 0 10A10 10 0 0 1 0 -10Z",
    "teacher": _petals(8, 9.2, 3.9),
    "librarian": "M-9 9V-1A9 9 0 0 1 9 -1V9Z",
    "counsellor": "M0 10C-6 6 -10 3 -10 -3A5.2 5.2 0 0 1 0 -6A5.2 5.2 0 0 1 10 -3C10 3 6 6 0 10Z",
    "mentor": _petals(5, 8.6, 6.2),
    "contact": "M0 -10A10 9 0 0 1 0 8H-3L-8 10.5L-7 6A10 9 0 0 1 0 -10Z",
    "website": _SQUARE,
    "blog": "M-8 -9.5H3L8 -4.5V9.5H-8Z",
    "podcast": _polygon(6),
    "channel": "M-9 -7.5H9A2 2 0 0 1 11 -5.5V5.5A2 2 0 0 1 9 7.5H-9A2 2 0 0 1 -11 5.5V-5.5A2 2 0 0 1 -9 -7.5Z",
    "video": "M-10 -7.5H6L11.5 0L6 7.5H-10Z",
    "post": "M-10 -8H10V5H-2L-6 10V5H-10Z",
    "document": "M-7.5 -10H7.5V10H-7.5Z",
    "tool": _polygon(8, turn=22.5),
    "course": "M0 -10.5L10.5 -3V9H-10.5V-3Z",
    "community": _polygon(5, radius=11.4),
    "social": "M-9 -9H9V6H2L-4 11V6H-9Z",
    "school": "M-6.5 -9.5H6.5L11 9H-11Z",
    "group": "M0 -11.5L11.5 0L0 11.5L-11.5 0Z",
}
SIGNS: dict[str, str] = {
    "website": "M-5 0H5M0 -5A5 5 0 0 1 0 5A5 5 0 0 1 0 -5ZM0 -5C-3 -2 -3 2 0 5C3 2 3 -2 0 -5",
    "blog": "M-4 -4H0M-4 0H4M-4 4H4",
    "podcast": "M0 -5.5A2.2 2.2 0 0 1 2.2 -3.3V-0.5A2.2 2.2 0 0 1 -2.2 -0.5V-3.3A2.2 2.2 0 0 1 0 -5.5Z"
    "M-4.4 -1A4.4 4.4 0 0 0 4.4 -1M0 3.4V5.6",
    "channel": "M-2.5 -4L4 0L-2.5 4Z",
    "video": "M-3 -4L3.5 0L-3 4Z",
    "post": "M-5.5 -4H5.5M-5.5 -0.5H2",
    "document": "M-4 -5H4M-4 -1H4M-4 3H1",
    "tool": "M-4.5 4.5L1 -1M1 -1A3 3 0 0 1 5 -4.6L3 -2.6L3.6 -1L5 -0.6A3 3 0 0 1 1 -1",
    "course": "M-6 -0.5L0 -3.5L6 -0.5L0 2.5ZM-3.6 1V4.4C-1.5 6 1.5 6 3.6 4.4V1",
    "community": "M-4 -1.5H4V2.5H-0.5L-3 5V2.5H-4Z",
    "social": "M0 -4A2 2 0 0 1 0 0A2 2 0 0 1 0 -4ZM-4 4A4 3.6 0 0 1 4 4",
    "school": "M-4.5 5.5V-1L0 -4.5L4.5 -1V5.5ZM-1 5.5V2H1V5.5",
    "group": "M0 -5A2 2 0 0 1 0 -1A2 2 0 0 1 0 -5ZM-4 1A1.8 1.8 0 0 1 -4 4.6A1.8 1.8 0 0 1 -4 1Z"
    "M4 1A1.8 1.8 0 0 1 4 4.6A1.8 1.8 0 0 1 4 1Z",
}
SOMEBODY = "M0 -5.5A2.6 2.6 0 0 1 0 -0.3A2.6 2.6 0 0 1 0 -5.5ZM-4.6 5.4A4.6 4.2 0 0 1 4.6 5.4"
PLUS = "M-4 0H4M0 -4V4"
CIRCLE = OUTLINES["classmate"]
