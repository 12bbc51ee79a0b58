"""Blogger: blogs, each on a name of its own."""

from resources.providers.provider import Provider
from resources.sources.kinds import SourceKind


class Blogger(Provider):
    key = "blogger"
    name = "Blogger"
    kind = SourceKind.BLOG
    domains = ("blogspot.com",)
    is_wide = True
    open_paths = r"/?\Z"
    feeds = ((r"/?\Z", "/feeds/posts/default"),)


PROVIDER = Blogger()
