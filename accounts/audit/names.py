"""What the things are called that the trail speaks of: it keeps their kind and uuid, and a slice gives the name.

named_things.add(NamedThing("SchoolClass", lambda: SchoolClass.objects.values_list("uuid", "name")))
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from accounts.audit.models import AuditEntry
from kit.contributions import Registry


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A kind of row (the name of its model, as `record` keeps it), and the pairs of uuid and name of all of it."""

    thing: str
    names: Callable[[], QuerySet]


named_things: Registry[NamedThing] = Registry("named things of the trail", name=lambda kind: kind.thing)


def names_of(entries: Iterable[AuditEntry]) -> dict[UUID, str]:
    """What the things of some lines are called now; one that is gone has no name. One query a kind."""
    wanted = defaultdict(set)
    for entry in entries:
        if entry.thing_uuid:
            wanted[entry.thing].add(entry.thing_uuid)
    found = {}
    for thing, uuids in wanted.items():
        if kind := named_things.get(thing):
            found.update(kind.names().filter(uuid__in=uuids))
    return found
