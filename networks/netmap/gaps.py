"""The one place where a student's network could grow next."""

from accounts.people.viewer import Viewer
from networks.netmap.queries import map_of
from networks.netmap.shapes import Gap

__all__ = ["Gap", "first_gap"]


def first_gap(viewer: Viewer) -> Gap | None:
    """The most helpful gap in the viewer's own network, or None when it lacks nothing we know of."""
    return next(iter(map_of(viewer, viewer.person).gaps), None)
