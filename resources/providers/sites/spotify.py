"""Spotify: podcasts that are there alone, and their episodes. It tells nobody where a feed is."""

import re
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from kit.addresses import Address
from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, PlayerHost, Provider
from resources.sources.kinds import SourceKind

_BEFORE_CONTENT = re.compile(r"\A(?:/intl-[\w-]+)?(?:/embed)?(?=/(?:show|episode)/)")


class Spotify(Provider):
    key = "spotify"
    name = "Spotify"
    kind = SourceKind.PODCAST
    domains = ("open.spotify.com",)
    canonical_host = "open.spotify.com"
    query_parts = ()
    pages = (
        Page(r"/(show/\w{10,40})", ContentKind.PODCAST, "spotify"),
        Page(r"/(episode/\w{10,40})", ContentKind.EPISODE, "spotify"),
    )
    open_paths = r"/(?:show|episode)/"
    titles = ("Spotify",)
    oembed = OembedEndpoint("https://open.spotify.com/oembed")
    players = (
        PlayerHost(
            "spotify",
            "Spotify",
            "https://open.spotify.com",
            _("Podcasts that are on Spotify alone. Most others play in plnsite’s own player."),
            "https://open.spotify.com/embed/{}",
            "sound",
        ),
    )

    def canonical(self, address: Address) -> Address:
        """Without a language or its player before what it is."""
        address = super().canonical(address)
        return replace(address, path=_BEFORE_CONTENT.sub("", address.path))


PROVIDER = Spotify()
