"""What the pages of adding show."""

from accounts.people.viewer import Viewer
from resources.adding.offers import Look
from resources.providers.queries import ToolCard, card_of


def card_of_look(viewer: Viewer, look: Look) -> ToolCard | None:
    """The card of what a look found; None for an ordinary site."""
    return card_of(
        viewer,
        address=look.address,
        kind=look.kind,
        plays=look.plays,
        closed=look.closed,
        text=look.description,
        image=look.image_address,
    )
