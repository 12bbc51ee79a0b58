"""The words for addresses and lists: who gets in, and how many queries a list may make.

Each slice has an `addresses.py` in its folder of tests, with

- `ADDRESSES`: one line an address: its name, what its parts are made of, and the people of the cast who are let
  in; everybody else must get 404 (or, with no account, the sign-in). An address without a line fails the build;
- `LISTS`: the lists whose queries are counted, and what fills each.

A row that no test has yet is made by the slice's own `rows.py` (see `tests/world.py`); `of("holiday")` finds it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.world import World

STUDENTS = "mia noah zoe"
TEACHERS = "adler brook"
STAFF = f"{TEACHERS} lena carl ada"
SCHOOL = f"{STUDENTS} {STAFF} max"
OTHER_STUDENTS, OTHER_TEACHERS, OTHER_ADMINS = "otto", "tess", "amos"
OTHER = "otto tess amos"
ALL_STUDENTS = f"{STUDENTS} {OTHER_STUDENTS}"
ALL_STAFF = f"{STAFF} {OTHER_TEACHERS} {OTHER_ADMINS}"
EVERYBODY = f"{SCHOOL} {OTHER}"


# Everybody but outside adults.
INSIDERS = f"{ALL_STUDENTS} {ALL_STAFF}"
HARBOUR = f"{STUDENTS} {STAFF}"
ALL_TEACHERS = f"{TEACHERS} {OTHER_TEACHERS}"
ALL_ADMINS = f"ada {OTHER_ADMINS}"
LEARNERS = f"{ALL_STUDENTS} {ALL_TEACHERS}"
RUNNERS = f"{ALL_TEACHERS} {ALL_ADMINS}"


@dataclass(frozen=True)
class Address:
    """`parts` makes the url's arguments from the world; `people` are let in; `open` needs no account.

    `act`: the address takes POST alone. `answers`: what those who are let
    in may get; a page that nobody looks at (a redirect, an image) is not `seen`.
    """

    name: str
    people: str
    parts: Callable[[World], dict] = field(default=lambda world: {})
    act: bool = False
    open: bool = False
    answers: tuple[int, ...] = (200, 302, 422)
    seen: bool = True

    def allows(self, who: str) -> bool:
        return who in self.people.split()


@dataclass(frozen=True)
class List:
    """`fill(world, start, end)` adds rows; `most` is the list's limit of queries."""

    name: str
    who: str
    fill: Callable[[World, int, int], None]
    parts: Callable[[World], dict] = field(default=lambda world: {})
    query: str = ""
    most: int = 20


def of(thing: str, part: str = "uuid") -> Callable[[World], dict]:
    """The uuid of the world's `thing` ("source", "cast.mia") as the url's argument `part`."""

    def parts(world: World) -> dict:
        row = world
        for name in thing.split("."):
            row = getattr(row, name)
        return {part: row.uuid}

    return parts


def both(first: str, first_part: str, second: str, second_part: str = "uuid"):
    """Two parts of an address from two things of the world."""
    return lambda world: of(first, first_part)(world) | of(second, second_part)(world)
