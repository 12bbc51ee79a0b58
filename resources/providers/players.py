"""Players of other sites: our own frame, built from an id and this fixed list of hosts, loaded only on a press,
and only where the school has switched that host on. A site's own embed code is never used.  # SAFETY 27, 43
"""

from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings

from resources.providers.provider import Content
from resources.providers.registry import PLAYERS


@dataclass(frozen=True, slots=True)
class Player:
    """A frame to be loaded on a press: `src` is its address, `page` where the thing stands, `site` the site's
    name; `image` (through our proxy) is shown until then."""

    key: str
    src: str
    page: str
    site: str
    shape: str = "video"
    takes_answers: bool = False
    image: str = ""


def demo_frame(ref: str) -> str:
    """The address of a frame of the demo's own outside world, "" where there is none."""
    return f"{settings.DEMO_SITES_ADDRESS}/embed/{quote(ref)}" if settings.DEMO_SITES_ADDRESS else ""


def player_key(content: Content | None, plays: str = "") -> str:
    """The key of the player that shows something, "" when none does. `plays` is what its own page said."""
    key = plays.partition(":")[0] or (content.player if content else "")
    return key if key in PLAYERS else ""


def make_player(key: str, ref: str, *, page: str, image: str = "") -> Player:
    """The frame of a player we know for an id that its address or its page told."""
    host = PLAYERS[key]
    return Player(key, host.frame_address(ref), page, host.name, host.shape, host.takes_answers, image)
