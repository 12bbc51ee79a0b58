"""A reflection as it is read, by the one who wrote it and by the teachers it was handed in to."""

from dataclasses import dataclass

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from networks.netmap.shapes import FAMILY_LABELS
from reflections.feedback.models import Feedback
from reflections.journal.models import Reflection
from reflections.journal.queries import readers_of
from reflections.journal.snapshots import GROUPS, Comparison, as_opened, compare_with_now


@dataclass(frozen=True)
class TieThen:
    """A tie of the network as it stood when the reflection was written."""

    kind: str
    name: str


@dataclass(frozen=True)
class ReflectionPage:
    """One finished reflection; `readers` is filled for its owner alone, and empty when it is private."""

    reflection: Reflection
    mine: bool
    feedback: list[Feedback]
    readers: list[Person]
    comparison: Comparison | None
    then: list[tuple[str, list[TieThen]]]  # (group's word, its ties), groups without any left out

    @property
    def read_by_teacher(self) -> bool:
        """Whether a teacher looks, not the student."""
        return not self.mine


def reflection_page(viewer: Viewer, reflection: Reflection) -> ReflectionPage:
    """All that the page of a reflection shows; the reflection comes from `access`."""
    mine = reflection.person_id == viewer.person.pk
    handed_in = reflection.visibility == Reflection.Visibility.TEACHER
    kept = as_opened(viewer, reflection.person, reflection.network)
    return ReflectionPage(
        reflection=reflection,
        mine=mine,
        feedback=list(reflection.feedback.select_related("teacher").order_by("created", "id")),
        readers=list(readers_of(viewer, reflection)) if mine and handed_in else [],
        comparison=compare_with_now(viewer, reflection.person, kept),
        then=_grouped(kept),
    )


def _grouped(kept: dict) -> list[tuple[str, list[TieThen]]]:
    ties = kept.get("ties", [])
    groups = [
        (str(FAMILY_LABELS[group]), [TieThen(tie["kind"], tie["name"]) for tie in ties if tie["group"] == group])
        for group in GROUPS
    ]
    return [(label, ties) for label, ties in groups if ties]
