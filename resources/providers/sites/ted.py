"""TED: talks. Lessons are at TED-Ed, which is a site of its own."""

from django.utils.translation import gettext_lazy as _

from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, PlayerHost, Provider


class Ted(Provider):
    key = "ted"
    name = "TED"
    domains = ("ted.com", "embed.ted.com")
    canonical_host = "www.ted.com"
    query_parts = ()
    pages = (Page(r"/talks/([\w-]+)/?\Z", ContentKind.VIDEO, "ted"),)
    open_paths = None
    titles = ("TED Talk", "TED")
    oembed = OembedEndpoint("https://www.ted.com/services/v1/oembed.json")
    players = (PlayerHost("ted", "TED", "https://embed.ted.com", _("Talks."), "https://embed.ted.com/talks/{}"),)


PROVIDER = Ted()
