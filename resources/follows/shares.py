"""With whom somebody shares what they read: a place where sharing plugs in, for this app knows nothing of it.

`networks` gives a `Shares` when it starts; without one nothing is shared with anybody.
"""

from typing import Protocol

from django.contrib.postgres.fields import ArrayField
from django.db.models import TextField, Value
from django.db.models.expressions import Expression

from accounts.people.viewer import Viewer


class Shares(Protocol):
    """What an app further left plugs in so that a page can say with whom its reader shares it already."""

    def names(self, viewer: Viewer, word: str) -> Expression:
        """For rows of what `word` says, "entry" or "source": the names of the people, classes and groups that the
        viewer shares each with, as an array, the latest first."""


class _None:
    def names(self, viewer: Viewer, word: str) -> Expression:
        return Value([], output_field=ArrayField(TextField()))


_plugged: Shares = _None()


def plug(shares: Shares) -> None:
    """Give the shares; called once, when the process starts."""
    global _plugged
    _plugged = shares


def shares() -> Shares:
    """What is plugged in, or a stand-in of somebody who shares nothing."""
    return _plugged
