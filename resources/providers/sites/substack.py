"""Substack: newsletters, each on a name of its own."""

from resources.providers.provider import Provider
from resources.sources.kinds import SourceKind


class Substack(Provider):
    key = "substack"
    name = "Substack"
    kind = SourceKind.BLOG
    domains = ("substack.com",)
    is_wide = True
    open_paths = r"/?\Z"
    feeds = ((r"/?\Z", "/feed"),)


PROVIDER = Substack()
