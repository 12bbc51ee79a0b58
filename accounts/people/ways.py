"""The ways on from somebody's page: each slice contributes what a viewer may do there about that person.

person_ways.add(PersonWays("map", find=_map_of, order=20))
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from kit.contributions import Registry


@dataclass(frozen=True, slots=True)
class Way:
    """A button that leads on; without `href` a chip that says how it stands between the two."""

    label: str
    href: str = ""
    icon: str = ""
    kind: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class PersonWays:
    """What one slice offers about a person."""

    name: str
    find: Callable[[Viewer, Person], Iterable[Way]]
    order: int = 0


person_ways: Registry[PersonWays] = Registry(
    "ways on from a person", name=lambda ways: ways.name, order=lambda ways: ways.order
)


def ways_to(viewer: Viewer, person: Person) -> list[Way]:
    """What the viewer may do about a person whom they got through `access`; nothing about themselves."""
    if viewer.person.pk == person.pk:
        return []
    return list(chain.from_iterable(ways.find(viewer, person) for ways in person_ways))
