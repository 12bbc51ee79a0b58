"""Reddit: communities with a feed, and posts. Off unless a school switches it on."""

from django.utils.translation import gettext_lazy as _

from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.providers.provider import Content, Page, Provider
from resources.sources.kinds import SourceKind


class Reddit(Provider):
    key = "reddit"
    name = "Reddit"
    kind = SourceKind.COMMUNITY
    domains = ("reddit.com",)
    has_country_sites = True
    canonical_host = "www.reddit.com"
    query_parts = ()  # "feed" and "user" there are somebody's secret
    short_links = ("redd.it",)
    pages = (
        Page(r"/r/\w+/comments/(\w+)", ContentKind.POST),
        Page(r"/r/(\w+)", ContentKind.COMMUNITY),
        Page(r"/", ContentKind.COMMUNITY),
    )
    open_paths = r"/r/"
    feeds = ((r"/r/(\w+)/?\Z", "https://www.reddit.com/r/{1}/.rss"),)
    titles = ("Reddit",)
    oembed = OembedEndpoint("https://www.reddit.com/oembed")
    is_off_by_default = True
    about_switch = _("Reddit: communities as sources. Much there is not made for young people.")
    refused_while_off = _(
        "Your school has not switched Reddit on. Is there a blog, a podcast or a course about the same?"
    )
    goes_on_while_off = _(
        "Your school has not switched Reddit on. You can go on reading what you follow already, but nothing new "
        "from there can be added."
    )

    def name_of(self, content: Content) -> str:
        """A community goes by its short name."""
        return f"r/{content.ref}" if content.kind == ContentKind.COMMUNITY else ""


PROVIDER = Reddit()
