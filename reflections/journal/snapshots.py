"""A network as it stands, kept with a reflection, and what became of it since."""

from collections.abc import Iterable
from dataclasses import dataclass

from accounts.membership.classes.models import Enrolment
from accounts.people.models import Person
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from networks.connections.models import Connection, ConnectionKind
from networks.netmap.groups import GROUP
from networks.netmap.queries import map_of
from networks.netmap.shapes import Family, Tie

GROUPS = (Family.WHO, Family.WHAT, Family.WHERE)


@dataclass(frozen=True)
class Comparison:
    """The network then and now, in names."""

    then: int
    now: int
    new: tuple[str, ...]
    gone: tuple[str, ...]


def network_snapshot(viewer: Viewer, person: Person) -> dict:
    """The person's network now, to be kept: {"ties": [{"uuid", "kind", "group", "name"}], "counts": {group: n}}.

    What is kept is read by teachers too, so the counsellor is never part of it, nor are groups,
    which are known to their own people.  # SAFETY 22, 32
    """
    ties = open_ties(viewer, person)
    return {
        "ties": [
            {"uuid": str(tie.uuid), "kind": tie.kind, "group": str(tie.family), "name": tie.name} for tie in ties
        ],
        "counts": {str(group): sum(1 for tie in ties if tie.family == group) for group in GROUPS},
    }


def as_opened(viewer: Viewer, person: Person, kept: dict) -> dict:
    """A network that was kept, without the ties that are older than what the person's classes open."""
    if viewer.person.pk == person.pk:
        return _without_apart(viewer, kept)
    taught = Enrolment.objects.students_taught_by(viewer).filter(person=person)
    if "ties" not in kept or taught.filter(opens_from__isnull=True).exists():
        return kept
    opened = {str(tie.uuid) for tie in map_of(viewer, person).ties}
    return {**kept, "ties": [tie for tie in kept["ties"] if tie["uuid"] in opened]}


def _without_apart(viewer: Viewer, kept: dict) -> dict:
    """One's own, without the people whom a block keeps apart now.  # SAFETY 8"""
    apart = known(viewer, ScopePart.APART)
    if not apart or "ties" not in kept:
        return kept
    hidden = {str(uuid) for uuid in Connection.objects.with_any_of(viewer, apart).values_list("uuid", flat=True)}
    return {**kept, "ties": [tie for tie in kept["ties"] if tie["uuid"] not in hidden]}


def compare_with_now(viewer: Viewer, person: Person, kept: dict) -> Comparison | None:
    """What changed since `kept` (of `network_snapshot`); None when nothing was kept."""
    if "ties" not in kept:
        return None
    then = {tie["uuid"]: tie["name"] for tie in kept["ties"]}
    now = {str(tie.uuid): tie.name for tie in open_ties(viewer, person)}
    return Comparison(then=len(then), now=len(now), new=_names(now, then.keys()), gone=_names(then, now.keys()))


def _names(ties: dict[str, str], known: Iterable[str]) -> tuple[str, ...]:
    known = set(known)
    return tuple(name for uuid, name in ties.items() if uuid not in known)


def open_ties(viewer: Viewer, person: Person) -> list[Tie]:
    """The ties of a network that are kept with a reflection, and shown while it is written."""
    closed = (ConnectionKind.COUNSELLOR, GROUP)
    shown = map_of(viewer, person).shown
    return [tie for tie in shown if not tie.in_confidence and tie.kind not in closed and not tie.is_asked]
