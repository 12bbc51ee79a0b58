"""X, which was Twitter: accounts and posts. It tells nobody outside what is new."""

import re
from dataclasses import replace

from kit.addresses import Address
from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.providers.provider import Content, Page, Provider
from resources.sources.kinds import SourceKind

_IN_A_POST = re.compile(r"(\A/\w{1,20}/status/\d+)/.*")  # a picture of it
_OF_AN_ACCOUNT = re.compile(r"(\A/\w{1,20})/(?:with_replies|media|highlights|articles|likes)/?\Z")


class X(Provider):
    key = "x"
    name = "X"
    kind = SourceKind.SOCIAL
    domains = ("x.com", "twitter.com")
    canonical_host = "x.com"
    query_parts = ()
    short_links = ("t.co",)
    pages = (
        Page(r"/\w{1,20}/status/(\d{5,25})", ContentKind.POST),
        Page(
            r"/(?!home|explore|search|i/|hashtag|intent|settings|login)(\w{1,20})/?\Z",
            ContentKind.ACCOUNT,
        ),
        Page(r"/", ContentKind.PAGE),
    )
    page_tells_nothing = True
    titles = ("X",)
    oembed = OembedEndpoint("https://publish.x.com/oembed", (("omit_script", "true"), ("dnt", "true")))

    def canonical(self, address: Address) -> Address:
        """The post or the account that a page belongs to."""
        address = super().canonical(address)
        path = _OF_AN_ACCOUNT.sub(r"\1", _IN_A_POST.sub(r"\1", address.path))
        return replace(address, path=path)

    def oembed_for(self, content: Content) -> OembedEndpoint | None:
        """What it has to say of an account is a script."""
        return None if content.kind == ContentKind.ACCOUNT else self.oembed

    def author_of(self, address: Address) -> str:
        """The account under which a post stands."""
        first = address.path.split("/")[1]
        return f"@{first}" if first != "i" else ""


PROVIDER = X()
