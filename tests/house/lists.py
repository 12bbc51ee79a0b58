"""The lists whose queries are counted, and how to fill each."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.world import World


@dataclass(frozen=True)
class List:
    """`fill(world, from, to)` adds the rows number `from` to `to`; `most` is the list's limit of queries."""

    name: str
    who: str
    fill: Callable[[World, int, int], None]
    parts: Callable[[World], dict] = field(default=lambda world: {})
    most: int = 20


LISTS: list[List] = []
