"""Vimeo: channels with a feed, and single videos, some of which one finds by a secret in their address alone."""

import re
from dataclasses import replace
from urllib.parse import quote

from django.utils.translation import gettext_lazy as _

from kit.addresses import Address
from kit.fetch import Trouble
from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, PlayerHost, Provider
from resources.sources.kinds import SourceKind

_CHANNEL = r"/(\w*[A-Za-z]\w*)/?\Z"
_SECRET = re.compile(r"(/\d{5,12})/?\?h=([0-9a-f]{6,20})\Z")


def _frame(ref: str) -> str:
    video, _slash, secret = ref.partition("/")
    return f"https://player.vimeo.com/video/{quote(video)}?dnt=1" + (f"&h={quote(secret)}" if secret else "")


class Vimeo(Provider):
    key = "vimeo"
    name = "Vimeo"
    kind = SourceKind.CHANNEL
    domains = ("vimeo.com", "player.vimeo.com")
    canonical_host = "vimeo.com"
    query_parts = ("h",)
    pages = (
        Page(r"/(\d{5,12}(?:/[0-9a-f]{6,20})?)/?(?:\?|\Z)", ContentKind.VIDEO, "vimeo"),
        Page(_CHANNEL, ContentKind.CHANNEL),
    )
    open_paths = _CHANNEL
    feeds = ((_CHANNEL, "https://vimeo.com/{1}/videos/rss"),)
    titles = ("Vimeo",)
    oembed = OembedEndpoint("https://vimeo.com/api/oembed.json")
    players = (PlayerHost("vimeo", "Vimeo", "https://player.vimeo.com", _("Videos, asked not to track."), _frame),)

    def canonical(self, address: Address) -> Address:
        """The page of a video, also for its player; its secret is part of the path."""
        address = super().canonical(address)
        path = re.sub(r"\A/video(?=/\d)", "", address.path)
        if secret := _SECRET.match(f"{path}?{address.query}"):
            return replace(address, path=f"{secret[1]}/{secret[2]}", query="")
        return replace(address, path=path)

    def is_closed(self, oembed: Trouble | None, page: Trouble | None) -> bool:
        """A private video is not there for others."""
        missing = {Trouble.NOT_FOUND, Trouble.GONE}
        return oembed == Trouble.FORBIDDEN or (oembed in missing and page in missing)


PROVIDER = Vimeo()
