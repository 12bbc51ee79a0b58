"""What a follow can be for beyond its topics: a hook that goals fill, for this app knows nothing of them.

`purposes.fill(GoalPurposes())` stands in the contributions.py of a slice further left.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from accounts.people.viewer import Viewer
from kit.contributions import Hook
from resources.follows.models import Follow


class Purposes(Protocol):
    """What fills the hook, so that a follow can name what it is for."""

    def choices(self, viewer: Viewer) -> list[tuple[str, str]]:
        """What the viewer may choose from, as (uuid, words)."""

    def chosen(self, follow: Follow) -> list[str]:
        """The uuids that were chosen for a follow."""

    def choose(self, *, actor: Viewer, follow: Follow, uuids: Iterable[str]) -> None:
        """Keep exactly these for the follow; those the actor may not use are left out."""

    def choose_for_new(self, chosen: Mapping[Follow, Iterable[str]]) -> None:
        """Give many follows that nobody has chosen anything for yet, of people of one school, what was chosen for
        each; what its owner may not use is left out."""

    def pass_on(self, stays: Mapping[Follow, Follow]) -> None:
        """Let each follow that stays (the value) have what was chosen for the one that ends (its key) too."""


purposes: Hook[Purposes] = Hook("what a follow can be for")
