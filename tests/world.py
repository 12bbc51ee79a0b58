"""The cast, some weeks later: one row of everything, so that every address has something to show.

What makes the rows stands in the `rows.py` of apps and slices, `ROWS = {"goal": make_goal}`; each is called with
the world, and may ask it for another row, which is then made first.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from accounts.models import Person
from tests.cast import Cast, make_cast
from tests.finding import contributed


@cache
def rows() -> dict[str, Callable]:
    """What makes each row of the world, by name."""
    found = contributed("rows", "ROWS")
    assert len(dict(found)) == len(found), "two rows of the world have one name"
    return dict(found)


class World:
    """The cast, and each row by its name."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def __getattr__(self, name: str) -> Any:
        if name not in rows():
            raise AttributeError(f"The world of the tests has no {name}: see the rows.py of its slice.")
        row = rows()[name](self)
        setattr(self, name, row)
        return row

    @property
    def mias(self) -> dict:
        """What says of a row that it is Mia's."""
        return {"school": self.cast.harbour, "person": self.cast.mia}


def make_world(cast: Cast) -> World:
    """A world in which every row is made."""
    world = World(cast)
    for name in rows():
        getattr(world, name)
    return world


@pytest.fixture
def world(cast) -> World:
    """The cast with one row of everything."""
    return make_world(cast)


@pytest.fixture
def transactional_world(transactional_db) -> World:
    """The same, committed, for pages that a real browser opens."""
    return make_world(make_cast())


def clients_of(world: World) -> dict[str, Client]:
    """A signed-in browser without JavaScript for each person of the cast, by name."""
    people = {each.name: getattr(world.cast, each.name) for each in fields(Cast)}
    return {who: world.cast.client(person) for who, person in people.items() if isinstance(person, Person)}


@dataclass
class Visit:
    """A world that stands for a whole module of tests, and a signed-in browser for each of its people."""

    world: World
    clients: dict[str, Client]


@pytest.fixture(scope="module")
def visit(django_db_setup, django_db_blocker) -> Iterator[Visit]:
    """For tests that look at very many pages: made once, and each look is taken back by `looking`."""
    with django_db_blocker.unblock(), transaction.atomic():
        world = make_world(make_cast())
        yield Visit(world, clients_of(world) | {"": Client()})
        transaction.set_rollback(True)


@contextmanager
def looking() -> Iterator[None]:
    """Whatever happens inside leaves no trace in the database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
