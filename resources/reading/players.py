"""Players of other sites: our own frame, built from an id and a fixed list of hosts, loaded only on a click.

A site's own embed code is never used.  # SAFETY 27, 43
"""

import re
from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings

from resources.embeds.images import proxied
from resources.feeds.models import Entry

_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{6,20}\Z")
_DEMO_ID = re.compile(r"[A-Za-z0-9_-]{1,40}\Z")


@dataclass(frozen=True, slots=True)
class Player:
    """`frame` is what the iframe shows, `page` where the video stands, `site` its name."""

    frame: str
    page: str
    site: str
    image: str


def player_of(entry: Entry) -> Player | None:
    """The player of an entry's video, or None when it has none that we know how to play safely."""
    video = entry.video_id
    if entry.video_platform == "youtube" and _YOUTUBE_ID.match(video):
        return Player(
            frame=f"https://www.youtube-nocookie.com/embed/{quote(video)}?rel=0",
            page=f"https://www.youtube.com/watch?v={quote(video)}",
            site="YouTube",
            image=proxied(entry.image_address),
        )
    if entry.video_platform == "demo" and settings.DEMO_SITES_ADDRESS and _DEMO_ID.match(video):
        return Player(
            frame=f"{settings.DEMO_SITES_ADDRESS}/embed/{quote(video)}",
            page=entry.address,
            site="plnsite demo",
            image=proxied(entry.image_address),
        )
    return None
