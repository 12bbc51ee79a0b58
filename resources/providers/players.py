"""Players of other sites: our own frame, built from an id and this fixed list of hosts, loaded only on a press,
and only where the school has switched that host on. A site's own embed code is never used.  # SAFETY 27, 43
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from resources.providers.things import Thing


@dataclass(frozen=True, slots=True)
class PlayerHost:
    """`key` is what a school's switch is kept under; `host` is what the frame may load from. `frame` makes the
    address of the frame from an id. `shape` is "video", "sound" or "page"; `takes_answers` lets a form be sent."""

    key: str
    name: str
    host: str
    about: str | Promise
    frame: Callable[[str], str]
    shape: str = "video"
    takes_answers: bool = False


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


def _from(template: str) -> Callable[[str], str]:
    return lambda ref: template.format(quote(ref, safe="/:"))


def _vimeo(ref: str) -> str:
    video, _slash, secret = ref.partition("/")
    return f"https://player.vimeo.com/video/{quote(video)}?dnt=1" + (f"&h={quote(secret)}" if secret else "")


_HOSTS = (
    PlayerHost(
        "youtube", "YouTube", "https://www.youtube-nocookie.com",
        _("Videos, in YouTube’s own player that keeps no cookies before play. No comments, no chat."),
        _from("https://www.youtube-nocookie.com/embed/{}?rel=0"),
    ),
    PlayerHost("vimeo", "Vimeo", "https://player.vimeo.com", _("Videos, asked not to track."), _vimeo),
    PlayerHost("ted", "TED", "https://embed.ted.com", _("Talks."), _from("https://embed.ted.com/talks/{}")),
    PlayerHost(
        "spotify", "Spotify", "https://open.spotify.com",
        _("Podcasts that are on Spotify alone. Most others play in plnsite’s own player."),
        _from("https://open.spotify.com/embed/{}"), "sound",
    ),
    PlayerHost(
        "google-docs", "Google Docs", "https://docs.google.com",
        _("Documents that their owner has published to the web."),
        _from("https://docs.google.com/document/d/{}/pub?embedded=true"), "page",
    ),
    PlayerHost(
        "google-slides", "Google Slides", "https://docs.google.com",
        _("Slides that their owner has published to the web."),
        _from("https://docs.google.com/presentation/d/{}/embed?start=false&loop=false"),
    ),
    PlayerHost(
        "google-sheets", "Google Sheets", "https://docs.google.com",
        _("Spreadsheets that their owner has published to the web."),
        _from("https://docs.google.com/spreadsheets/d/{}/pubhtml?widget=true"), "page",
    ),
    PlayerHost(
        "google-forms", "Google Forms", "https://docs.google.com",
        _("Forms. What students answer goes to whoever made the form, outside plnsite."),
        _from("https://docs.google.com/forms/d/{}/viewform?embedded=true"), "page", True,
    ),
    PlayerHost(
        "google-drive", "Google Drive", "https://drive.google.com",
        _("Files that everybody with the link may see."),
        _from("https://drive.google.com/file/d/{}/preview"), "page",
    ),
    PlayerHost(
        "padlet", "Padlet", "https://padlet.com",
        _("Boards. Camera, microphone and place stay shut."),
        _from("https://padlet.com/embed/{}"), "page",
    ),
    PlayerHost(
        "linkedin", "LinkedIn", "https://www.linkedin.com",
        _("Single posts. LinkedIn may ask whoever looks to sign in."),
        _from("https://www.linkedin.com/embed/feed/update/{}"), "page",
    ),
)  # fmt: skip
HOSTS: dict[str, PlayerHost] = {host.key: host for host in _HOSTS}


def demo_frame(ref: str) -> str:
    """The address of a frame of the demo's own outside world, "" where there is none."""
    return f"{settings.DEMO_SITES_ADDRESS}/embed/{quote(ref)}" if settings.DEMO_SITES_ADDRESS else ""


def player_key(thing: Thing | None, plays: str = "") -> str:
    """The key of the host whose player shows a thing, "" when none does. `plays` is what its own page said."""
    key = plays.partition(":")[0] or (thing.player if thing else "")
    return key if key in HOSTS else ""


def make_player(key: str, ref: str, *, page: str, image: str = "") -> Player:
    """The frame of a host of the list for an id that its address or its page told."""
    host = HOSTS[key]
    return Player(key, host.frame(ref), page, host.name, host.shape, host.takes_answers, image)
