"""What the pages of adding show."""

from accounts.people.viewer import Viewer
from resources.adding.preview import Preview
from resources.providers.queries import ContentCard, card_of


def card_of_preview(viewer: Viewer, preview: Preview) -> ContentCard | None:
    """The card of what a preview shows; None for an ordinary site."""
    return card_of(
        viewer,
        address=preview.address,
        kind=preview.kind,
        plays=preview.plays,
        closed=preview.closed,
        text=preview.description,
        image=preview.image_address,
    )
