"""Stack Exchange: communities of questions and answers, each on a name of its own."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class StackExchange(Provider):
    key = "stack-exchange"
    name = "Stack Exchange"
    kind = SourceKind.COMMUNITY
    domains = ("stackexchange.com", "stackoverflow.com")
    is_wide = True
    pages = (Page(r"/", ContentKind.COMMUNITY),)


PROVIDER = StackExchange()
