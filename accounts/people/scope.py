"""What the rules ask about a viewer, worked out once a request: their classes, whom they know, what they follow.

A part is a set of ids. `people` names the parts and the slice that owns the rows loads them, so that a rule of
`visible_to` is a short filter on what is known, and nothing here knows a table of a slice above. What is large (a
school's people, the sources it refused) is no part: it stays one indexed subquery of its own rule.

A part that nobody loads raises, in commands and tasks too: an empty set must never mean by accident that nothing
is forbidden.  # SAFETY 40

What is known counts as long as a request reads. Inside a transaction that began later it is asked anew each time:
so a service asks again before it writes, and need not think of it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from django.db.models import IntegerField, QuerySet, Value

from accounts.people.viewer import Viewer
from kit.contributions import Registry
from kit.transactions import open_transactions


class ScopePart(Enum):
    """What can be known of a viewer; three queries at most ask for all of it."""

    STUDIES = "the running classes in which the viewer is a student"
    TEACHES = "the running classes in which the viewer is a teacher"
    APART = "the people whom a block keeps apart from the viewer, whoever of the two made it"
    CONNECTED = "the people the viewer is connected with"
    MEMBER = "the groups in which the viewer is a member, ended ones too"
    LEADS = "the groups the viewer leads, ended ones too"
    CLASSMATES = "the students of the classes the viewer studies in, the viewer among them"
    FOLLOWED = "the sources the viewer follows or followed"


CLASSES = frozenset({ScopePart.STUDIES, ScopePart.TEACHES})
WIDE = frozenset({ScopePart.CLASSMATES, ScopePart.FOLLOWED})
# Known without those whom a block keeps apart: no rule built on them can forget it.  # SAFETY 8
PEOPLE = frozenset({ScopePart.CLASSMATES, ScopePart.CONNECTED})


@dataclass(frozen=True)
class ScopeLoader:
    """How a part is known. `rows` of a viewer are pairs by `values_list`: a word and an id; those with `word` are
    this part's."""

    part: ScopePart
    rows: Callable[[Viewer], QuerySet]
    word: str


scope_loaders: Registry[ScopeLoader] = Registry("loaders of a viewer's scope", name=lambda loader: loader.part)


def known(viewer: Viewer, part: ScopePart) -> frozenset[int]:
    """The ids in a part. No query where it was asked for before; raises ContributionError where nobody loads it.

    One's classes are asked for alone, for many a page needs no more; anything else together with all that is as
    small: a page that needs a wide part and says so first makes one query.
    """
    if viewer.transaction != open_transactions():
        return _load(viewer, [part])[part]
    if part not in viewer.scope:
        viewer.scope.update(_load(viewer, [each for each in _asked_with(part) if each not in viewer.scope]))
    return viewer.scope[part]


def _asked_with(part: ScopePart) -> Iterable[ScopePart]:
    if part in CLASSES:
        return CLASSES
    return ScopePart if part in WIDE else frozenset(ScopePart) - WIDE


def _load(viewer: Viewer, parts: list[ScopePart]) -> dict[ScopePart, frozenset[int]]:
    if PEOPLE.intersection(parts):
        parts = list(dict.fromkeys([*parts, ScopePart.APART]))
    questions = list(dict.fromkeys(scope_loaders[part].rows for part in parts))
    part_of = {
        (questions.index(loader.rows), loader.word): loader.part
        for loader in scope_loaders
        if loader.rows in questions
    }
    numbered = [
        rows(viewer).order_by().annotate(question=Value(number, IntegerField()))
        for number, rows in enumerate(questions)
    ]
    found: dict[ScopePart, set[int]] = {part: set() for part in [*parts, *part_of.values()]}
    for word, pk, number in numbered[0].union(*numbered[1:], all=True):
        found[part_of[number, word]].add(pk)
    for part in PEOPLE.intersection(found):
        found[part] -= found.get(ScopePart.APART, set())
    return {part: frozenset(ids) for part, ids in found.items()}
