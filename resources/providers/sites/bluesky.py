"""Bluesky: accounts with a feed, and posts. A name there can change hands; the feed by its id stays."""

from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind

_ACCOUNT = r"/profile/([\w.:-]+)(?:/rss)?/?\Z"


class Bluesky(Provider):
    key = "bluesky"
    name = "Bluesky"
    kind = SourceKind.SOCIAL
    domains = ("bsky.app",)
    pages = (
        Page(r"/profile/[^/]+/post/(\w+)", ContentKind.POST),
        Page(r"/profile/([^/]+)/?\Z", ContentKind.ACCOUNT, has_feed=True),
        Page(r"/profile/([^/]+)/rss\Z", ContentKind.ACCOUNT, has_feed=True),
    )
    open_paths = _ACCOUNT
    feeds = ((_ACCOUNT, "https://bsky.app/profile/{1}/rss"),)
    page_knows_feed_better = True
    titles = ("Bluesky",)
    oembed = OembedEndpoint("https://embed.bsky.app/oembed")


PROVIDER = Bluesky()
