"""Instagram: accounts and posts. It tells nobody outside what is new."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class Instagram(Provider):
    key = "instagram"
    name = "Instagram"
    kind = SourceKind.SOCIAL
    domains = ("instagram.com",)
    pages = (
        Page(r"/p/|/reel/", ContentKind.POST),
        Page(r"/([\w.]+)/?\Z", ContentKind.ACCOUNT),
    )


PROVIDER = Instagram()
