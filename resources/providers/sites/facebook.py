"""Facebook: pages and groups. It tells nobody outside what is new."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class Facebook(Provider):
    key = "facebook"
    name = "Facebook"
    kind = SourceKind.SOCIAL
    domains = ("facebook.com", "fb.com")
    has_country_sites = True
    pages = (
        Page(r"/groups/", ContentKind.COMMUNITY),
        Page(r"/", ContentKind.PAGE),
    )


PROVIDER = Facebook()
