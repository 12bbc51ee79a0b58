"""What a follow can be for beyond its topics: a place where goals plug in, for this app knows nothing of them.

`networks` gives a `Purposes` when it starts; without one a follow has its topics alone.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from accounts.people.viewer import Viewer
from resources.follows.models import Follow


class Purposes(Protocol):
    """What an app further left plugs in so that a follow can name what it is for."""

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


class _None:
    def choices(self, viewer: Viewer) -> list[tuple[str, str]]:
        return []

    def chosen(self, follow: Follow) -> list[str]:
        return []

    def choose(self, *, actor: Viewer, follow: Follow, uuids: Iterable[str]) -> None:
        return None

    def choose_for_new(self, chosen: Mapping[Follow, Iterable[str]]) -> None:
        return None

    def pass_on(self, stays: Mapping[Follow, Follow]) -> None:
        return None


_plugged: Purposes = _None()


def plug(purposes: Purposes) -> None:
    """Give the goals; called once, when the process starts."""
    global _plugged
    _plugged = purposes


def purposes() -> Purposes:
    """What is plugged in, or a stand-in that offers nothing."""
    return _plugged
