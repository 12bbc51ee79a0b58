"""SoundCloud: single sounds. Its podcasts have feeds on a host of their own, which are feeds like any other."""

from kit.addresses import Address
from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider


class SoundCloud(Provider):
    key = "soundcloud"
    name = "SoundCloud"
    domains = ("soundcloud.com", "on.soundcloud.com")
    short_links = ("on.soundcloud.com",)
    canonical_host = "soundcloud.com"
    query_parts = ()
    pages = (
        Page(r"/\w", ContentKind.SOUND, host="on.soundcloud.com"),
        Page(r"/[\w-]+/[\w-]+", ContentKind.SOUND, host="soundcloud.com"),
    )
    open_paths = None
    titles = ("SoundCloud",)
    oembed = OembedEndpoint("https://soundcloud.com/oembed")

    def canonical(self, address: Address) -> Address:
        """Its short links stay as they are."""
        return address if address.host == "on.soundcloud.com" else super().canonical(address)


PROVIDER = SoundCloud()
