"""What the rules ask about a viewer, worked out once a request: their classes, whom they know, what they follow.

A slot is a set of ids. `people` names the slots and the slice that owns the rows fills them, so that a rule of
`visible_to` is a short filter on what is known, and nothing here knows a table of a slice above. What is large (a
school's people, the sources it refused) is no slot: it stays one indexed subquery of its own rule.

A slot that nobody fills raises, in commands and tasks too: an empty set must never mean by accident that nothing
is forbidden.  # SAFETY 40

What is known counts as long as a request reads. Inside a transaction that began later it is asked anew each time:
so a service asks again before it writes, and need not think of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from django.db.models import IntegerField, QuerySet, Value

from accounts.people.viewer import Viewer
from kit.contributions import Registry
from kit.transactions import open_transactions


class Slot(Enum):
    """What can be known of a viewer; two queries at most ask for all of it."""

    STUDIES = "the running classes in which the viewer is a student"
    TEACHES = "the running classes in which the viewer is a teacher"
    CONNECTED = "the people the viewer is connected with"
    MEMBER = "the groups in which the viewer is a member, ended ones too"
    LEADS = "the groups the viewer leads, ended ones too"
    CLASSMATES = "the students of the classes the viewer studies in, the viewer among them"
    FOLLOWED = "the sources the viewer follows or followed"


WIDE = frozenset({Slot.CLASSMATES, Slot.FOLLOWED})


@dataclass(frozen=True)
class SlotRows:
    """How a slot is filled. `rows` of a viewer are pairs by `values_list`: a word and an id; those with `word` are
    this slot's."""

    slot: Slot
    rows: Callable[[Viewer], QuerySet]
    word: str


slot_rows: Registry[SlotRows] = Registry("slots of a viewer's scope", name=lambda part: part.slot)


def known(viewer: Viewer, slot: Slot) -> frozenset[int]:
    """The ids in a slot. No query where it was asked for before; raises ContributionError where nobody fills it.

    What is asked for first is asked for together with all that is as small: a page that needs a wide slot and says
    so first makes one query.
    """
    if viewer.transaction != open_transactions():
        return _load(viewer, [slot])[slot]
    if slot not in viewer.scope:
        missing = [each for each in Slot if each not in viewer.scope and (slot in WIDE or each not in WIDE)]
        viewer.scope.update(_load(viewer, missing))
    return viewer.scope[slot]


def _load(viewer: Viewer, slots: list[Slot]) -> dict[Slot, frozenset[int]]:
    parts = [slot_rows[slot] for slot in slots]
    loaders = list(dict.fromkeys(part.rows for part in parts))
    slot_of = {(loaders.index(part.rows), part.word): part.slot for part in slot_rows if part.rows in loaders}
    numbered = [
        rows(viewer).order_by().annotate(loader=Value(number, IntegerField()))
        for number, rows in enumerate(loaders)
    ]
    found: dict[Slot, set[int]] = {slot: set() for slot in [*slots, *slot_of.values()]}
    for word, pk, number in numbered[0].union(*numbered[1:], all=True):
        found[slot_of[number, word]].add(pk)
    return {slot: frozenset(ids) for slot, ids in found.items()}
