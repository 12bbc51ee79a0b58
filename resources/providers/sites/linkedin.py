"""LinkedIn: people, pages, posts and articles. It tells nobody outside what is new, and little to servers."""

from django.utils.translation import gettext_lazy as _

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, PlayerHost, Provider
from resources.sources.kinds import SourceKind


class LinkedIn(Provider):
    key = "linkedin"
    name = "LinkedIn"
    kind = SourceKind.SOCIAL
    domains = ("linkedin.com",)
    has_country_sites = True
    canonical_host = "www.linkedin.com"
    query_parts = ()
    short_links = ("lnkd.in",)
    pages = (
        Page(
            r"/(?:embed/)?feed/update/(urn:li:(?:share|ugcPost|activity):\d{5,25})",
            ContentKind.POST,
            "linkedin",
        ),
        Page(r"/posts/[^/?]*?-(?:share|ugcPost|activity)-\d{5,25}", ContentKind.POST),
        Page(r"/in/([^/?]+)", ContentKind.PERSON),
        Page(r"/(?:company|school|showcase)/([^/?]+)", ContentKind.PAGE),
        Page(r"/pulse/([^/?]+)", ContentKind.PIECE),
        Page(r"/learning/([\w-]+)", ContentKind.COURSE),
        Page(r"/", ContentKind.PAGE),
    )
    signs_everybody_in = True
    titles = ("LinkedIn",)
    players = (
        PlayerHost(
            "linkedin",
            "LinkedIn",
            "https://www.linkedin.com",
            _("Single posts. LinkedIn may ask whoever looks to sign in."),
            "https://www.linkedin.com/embed/feed/update/{}",
            "page",
        ),
    )


PROVIDER = LinkedIn()
