"""Flip, which was Flipgrid, and ended in 2024. Its addresses are still about."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider


class Flip(Provider):
    key = "flip"
    name = "Flip"
    domains = ("flip.com", "flipgrid.com")
    is_wide = True
    pages = (Page(r"/", ContentKind.RETIRED),)
    open_paths = None
    page_tells_nothing = True


PROVIDER = Flip()
