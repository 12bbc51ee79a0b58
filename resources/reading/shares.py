"""With whom somebody shares what they read: a place where sharing plugs in, for this app knows nothing of it.

`networks` gives a `Shares` when it starts; without one nothing is shared with anybody.
"""

from typing import Protocol

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.sources.models import Source


class Shares(Protocol):
    """What an app further left plugs in so that a page can say with whom its reader shares it already."""

    def names(self, viewer: Viewer, thing: Entry | Source) -> list[str]:
        """The people, classes and groups that the viewer shares it with, the latest first."""


class _None:
    def names(self, viewer: Viewer, thing: Entry | Source) -> list[str]:
        return []


_plugged: Shares = _None()


def plug(shares: Shares) -> None:
    """Give the shares; called once, when the process starts."""
    global _plugged
    _plugged = shares


def shares() -> Shares:
    """What is plugged in, or a stand-in of somebody who shares nothing."""
    return _plugged
