"""Padlet: boards. Schools have names of their own there."""

from django.utils.translation import gettext_lazy as _

from kit.addresses import Address
from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, PlayerHost, Provider
from resources.sources.kinds import SourceKind

_CLOSED = _(
    "This board asks for a sign-in. Ask its owner to press “Share” and to let everybody with the link see it."
)


class Padlet(Provider):
    key = "padlet"
    name = "Padlet"
    kind = SourceKind.TOOL
    domains = ("padlet.com",)
    is_wide = True
    canonical_host = "padlet.com"
    query_parts = ()
    pages = (
        Page(r"/[^/]+/[^/?]*-(\w{8,40})/?\Z", ContentKind.BOARD, "padlet", ask=_CLOSED),
        Page(r"/(?:embed/)?(\w{8,40})/?\Z", ContentKind.BOARD, "padlet", ask=_CLOSED),
        Page(r"/[^/]+/([a-z0-9]{12,40})/?\Z", ContentKind.BOARD, "padlet", ask=_CLOSED),
        Page(r"/[^/]+/", ContentKind.BOARD, ask=_CLOSED),
    )
    titles = ("Padlet",)
    oembed = OembedEndpoint("https://padlet.com/oembed/")
    players = (
        PlayerHost(
            "padlet",
            "Padlet",
            "https://padlet.com",
            _("Boards. Camera, microphone and place stay shut."),
            "https://padlet.com/embed/{}",
            "page",
        ),
    )

    def canonical(self, address: Address) -> Address:
        """What stands at a school's own name stays there."""
        return super().canonical(address) if self.is_main_site(address.host) else address


PROVIDER = Padlet()
