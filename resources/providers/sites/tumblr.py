"""Tumblr: blogs, each on a name of its own."""

from resources.providers.provider import Provider
from resources.sources.kinds import SourceKind


class Tumblr(Provider):
    key = "tumblr"
    name = "Tumblr"
    kind = SourceKind.BLOG
    domains = ("tumblr.com",)
    is_wide = True
    open_paths = r"/?\Z"
    feeds = ((r"/?\Z", "/rss"),)


PROVIDER = Tumblr()
