"""Places in a template that slices above fill: it names a slot and no slice.

    {% slot "entry-actions" %}                                        in a template of `resources`
    fragments.add(Fragment("entry-actions", "networks/sharing/_share_entry.html"))   in a contributions.py

A fragment sees all that the template around it sees. A slot that nobody fills is empty.
"""

from dataclasses import dataclass
from functools import cache

from kit.contributions import Registry


@dataclass(frozen=True, slots=True)
class Fragment:
    """A template for a slot; several stand in `order`."""

    slot: str
    template: str
    order: int = 0


fragments: Registry[Fragment] = Registry(
    "fragments of pages",
    name=lambda fragment: (fragment.slot, fragment.template),
    order=lambda fragment: fragment.order,
)


@cache
def templates_for(slot: str) -> tuple[str, ...]:
    """The templates that stand in a slot."""
    return tuple(fragment.template for fragment in fragments if fragment.slot == slot)
