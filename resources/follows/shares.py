"""With whom somebody shares what they read: a hook that sharing fills, for this app knows nothing of it.

`shares.fill(OwnShares())` stands in the contributions.py of a slice further left.
"""

from typing import Protocol

from accounts.people.viewer import Viewer
from kit.contributions import Hook
from resources.feeds.models import Entry
from resources.sources.models import Source


class Shares(Protocol):
    """What fills the hook, so that a page can say with whom its reader shares it already."""

    def names(self, viewer: Viewer, thing: Entry | Source) -> list[str]:
        """The names of the people, classes and groups that the viewer shares the thing with, the latest first."""


shares: Hook[Shares] = Hook("with whom somebody shares what they read")
