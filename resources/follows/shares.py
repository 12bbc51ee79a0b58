"""With whom somebody shares what they read: a slot that sharing fills, for this app knows nothing of it.

`shares.fill(OwnShares())` stands in the contributions.py of a slice further left.
"""

from typing import Protocol

from django.db.models.expressions import Expression

from accounts.people.viewer import Viewer
from kit.contributions import Slot


class Shares(Protocol):
    """What fills the slot, so that a page can say with whom its reader shares it already."""

    def names(self, viewer: Viewer, word: str) -> Expression:
        """For rows of what `word` says, "entry" or "source": the names of the people, classes and groups that the
        viewer shares each with, as an array, the latest first."""


shares: Slot[Shares] = Slot("with whom somebody shares what they read")
