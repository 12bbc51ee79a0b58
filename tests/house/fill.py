"""Some of everything, for pages that bring it together."""

from tests.finding import contributed
from tests.world import World


def everything(world: World, start: int, end: int) -> None:
    """What apps and slices list as `FILLS` in the `fill.py` of their tests."""
    for fill in contributed("fill", "FILLS"):
        fill(world, start, end)
