"""YouTube's many addresses, and the feeds behind them.

Handles can be renamed and given to somebody else, so it is the channel id that a feed address carries.
"""

import re
from dataclasses import dataclass

from kit.addresses import Address, BadAddress, host_within, parse_address

FEEDS = "https://www.youtube.com/feeds/videos.xml"
HUB = "https://pubsubhubbub.appspot.com/subscribe"
_DOMAINS = ("youtube.com", "youtu.be", "youtube-nocookie.com")
_CHANNEL = re.compile(r"UC[A-Za-z0-9_-]{22}\Z")
_PLAYLIST = re.compile(r"[A-Za-z0-9_-]{2,80}\Z")
_LISTS_OF_A_CHANNEL = re.compile(r"UU(?:LF|SH|LV)?([A-Za-z0-9_-]{22})\Z")
_VIDEO = re.compile(r"[A-Za-z0-9_-]{11}\Z")
_HANDLE = re.compile(r"/(@[^/]{1,60}|(?:c|user)/[^/]{1,80})")
_ID_ON_PAGE = tuple(
    re.compile(pattern)
    for pattern in (
        rb"<link rel=\"canonical\" href=\"https://www\.youtube\.com/channel/(UC[A-Za-z0-9_-]{22})\"",
        rb"\"externalId\":\s?\"(UC[A-Za-z0-9_-]{22})\"",
        rb"videos\.xml\?channel_id=(UC[A-Za-z0-9_-]{22})",
        rb"itemprop=\"(?:identifier|channelId)\" content=\"(UC[A-Za-z0-9_-]{22})\"",
        rb"\"channelId\":\s?\"(UC[A-Za-z0-9_-]{22})\"",
    )
)


@dataclass(frozen=True, slots=True)
class YouTubeAddress:
    """What an address of YouTube means; `video_id` only for a single video, `needs_page` when the channel's id is
    written on the page only."""

    canonical: str
    feed_address: str | None = None
    video_id: str = ""
    needs_page: bool = False


def is_youtube(address: Address) -> bool:
    """Whether an address belongs to YouTube, by the boundary of its domain."""
    return host_within(address.host, *_DOMAINS)


def is_from_youtube(address: str) -> bool:
    """The same for an address as text, which may be none."""
    try:
        return is_youtube(parse_address(address))
    except BadAddress:
        return False


def asks_for_consent(address: str) -> bool:
    """Whether a page at an address is the question about cookies that Europe gets to see in place of a page."""
    try:
        return host_within(parse_address(address).host, "consent.youtube.com", "consent.google.com")
    except BadAddress:
        return False


def is_handle(address: str) -> bool:
    """Whether an address goes by a channel's name, which can change hands, not by its id."""
    return is_from_youtube(address) and bool(_HANDLE.match(parse_address(address).path))


def read_address(address: Address) -> YouTubeAddress:
    """What a YouTube `address` means: a channel, a playlist, a video, a feed, or only a page."""
    first, second = ([*address.path.split("/"), "", ""])[1:3]
    query = dict(address.parameters())
    if first == "feeds":
        return YouTubeAddress(str(address), str(address))
    if first == "channel" and _CHANNEL.match(second):
        return YouTubeAddress(f"https://www.youtube.com/channel/{second}", feed_of_channel(second))
    playlist = query.get("list", "")
    if first == "playlist" and _PLAYLIST.match(playlist):
        return YouTubeAddress(
            f"https://www.youtube.com/playlist?list={playlist}", f"{FEEDS}?playlist_id={playlist}"
        )
    video = _video(address, first, second, query)
    if video:
        return YouTubeAddress(f"https://www.youtube.com/watch?v={video}", video_id=video, needs_page=True)
    if handle := _HANDLE.match(address.path):
        return YouTubeAddress(f"https://www.youtube.com/{handle[1]}", needs_page=True)
    return YouTubeAddress(str(address), needs_page=True)


def feed_of_channel(channel: str) -> str:
    """The feed of a channel's videos, without its Shorts and live streams.  # SAFETY 43"""
    return f"{FEEDS}?playlist_id=UULF{channel[2:]}"


def channel_of_feed(address: Address) -> str:
    """The id of the channel whose videos a feed of YouTube tells of, "" for any other address: also of a playlist
    that somebody put together, for YouTube's hub knows nothing of those."""
    if not is_youtube(address) or not address.path.startswith("/feeds/"):
        return ""
    query = dict(address.parameters())
    if _CHANNEL.match(channel := query.get("channel_id", "")):
        return channel
    found = _LISTS_OF_A_CHANNEL.match(query.get("playlist_id", ""))
    return f"UC{found[1]}" if found else ""


def topic_of_channel(channel: str) -> str:
    """The name of a channel at YouTube's hub."""
    return f"https://www.youtube.com/xml/feeds/videos.xml?channel_id={channel}"


def channel_id_on_page(page: bytes) -> str | None:
    """The id of the channel that a page of YouTube is about, or None."""
    for pattern in _ID_ON_PAGE:
        if found := pattern.search(page):
            return found[1].decode()
    return None


def _video(address, first, second, query):
    if address.host.endswith("youtu.be"):
        video = first
    elif first == "watch":
        video = query.get("v", "")
    elif first in ("shorts", "live", "embed", "v"):
        video = second
    else:
        return ""
    return video if _VIDEO.match(video) else ""
