"""WordPress.com: blogs, each on a name of its own."""

from resources.providers.provider import Provider
from resources.sources.kinds import SourceKind


class WordPress(Provider):
    key = "wordpress"
    name = "WordPress.com"
    kind = SourceKind.BLOG
    domains = ("wordpress.com",)
    is_wide = True
    open_paths = r"/?\Z"
    feeds = ((r"/?\Z", "/feed/"),)


PROVIDER = WordPress()
