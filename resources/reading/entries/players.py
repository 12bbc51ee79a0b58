"""The player of an entry's video: a frame of the fixed list, where the school has switched its host on."""

import re
from dataclasses import dataclass

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.media.images import proxied
from resources.providers.players import Player, demo_frame, make_player
from resources.providers.queries import is_switched_on
from resources.providers.sites import youtube

_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{6,20}\Z")
_DEMO_ID = re.compile(r"[A-Za-z0-9_-]{1,40}\Z")


@dataclass(frozen=True, slots=True)
class EntryPlayer:
    """`player` is there when the video can be played here; else `switched_off` names the site whose player the
    school has not switched on."""

    player: Player | None = None
    switched_off: str = ""


def player_of(viewer: Viewer, entry: Entry) -> EntryPlayer:
    """How the viewer may watch an entry's video; empty when it has none that we know how to play safely.

    At most one query, none for an entry without a video.  # SAFETY 27
    """
    video, image = entry.video_id, entry.image_address
    if entry.video_platform == youtube.PROVIDER.key and _YOUTUBE_ID.match(video):
        page = youtube.watch_address(video)
        player = make_player(youtube.PROVIDER.key, video, page=page, image=proxied(image))
        if is_switched_on(viewer.school, player.key):
            return EntryPlayer(player)
        return EntryPlayer(switched_off=player.site)
    if entry.video_platform == "demo" and _DEMO_ID.match(video) and (frame := demo_frame(video)):
        return EntryPlayer(Player("demo", frame, entry.address, "plnsite demo", image=proxied(image)))
    return EntryPlayer()
