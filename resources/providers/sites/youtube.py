"""YouTube: its many addresses, and the feeds behind them.

Handles can be renamed and given to somebody else, so it is the channel id that a feed address carries.
"""

import re
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from kit.addresses import Address
from kit.fetch import Trouble
from resources.media.oembed import OembedEndpoint
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, PlayerHost, Provider
from resources.sources.kinds import SourceKind

_SITE = "https://www.youtube.com"
_FEEDS = f"{_SITE}/feeds/videos.xml"
_HUB = "https://pubsubhubbub.appspot.com/subscribe"
_CHANNEL = re.compile(r"UC[A-Za-z0-9_-]{22}\Z")
_PLAYLIST = re.compile(r"[A-Za-z0-9_-]{2,80}\Z")
_LISTS_OF_A_CHANNEL = re.compile(r"UU(?:LF|SH|LV)?([A-Za-z0-9_-]{22})\Z")
_VIDEO = re.compile(r"[A-Za-z0-9_-]{11}\Z")
_HANDLE = re.compile(r"/(@[^/]{1,300}|(?:c|user)/[^/]{1,300})(?![^/])")
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
_VIDEO_ON_PAGE = re.compile(
    rb"(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?v=|v/)|youtu\.be/|(?:i\.ytimg|img\.youtube)\.com/vi/|"
    rb"\"(?:youtube_?id|youtubeId|translatedYoutubeId)\"\s*:\s*\")([\w-]{11})(?![\w-])",
    re.I,
)


class YouTube(Provider):
    key = "youtube"
    name = "YouTube"
    kind = SourceKind.CHANNEL
    domains = ("youtube.com", "youtu.be", "youtube-nocookie.com")
    is_wide = True
    pages = (
        Page(r"/watch\?v=([\w-]{11})", ContentKind.VIDEO, "youtube"),
        Page(r"/playlist\b", ContentKind.PLAYLIST),
        Page(r"/feeds/.*playlist_id=(?!UU)", ContentKind.PLAYLIST),
        Page(r"/(?:channel/|@|c/|user/|feeds/)", ContentKind.CHANNEL),
    )
    feed_is_sure = True  # they fail for hours at a time, while the channel is as well as ever
    outage = _("YouTube is not answering right now. That happens, and passes.")
    consent_hosts = ("consent.youtube.com", "consent.google.com")  # what Europe gets to see
    titles = ("YouTube",)
    oembed = OembedEndpoint("https://www.youtube.com/oembed")
    players = (
        PlayerHost(
            "youtube",
            "YouTube",
            "https://www.youtube-nocookie.com",
            _("Videos, in YouTube’s own player that keeps no cookies before play. No comments, no chat."),
            "https://www.youtube-nocookie.com/embed/{}?rel=0",
        ),
    )

    def canonical(self, address: Address) -> Address:
        """A channel, a playlist, a video or a handle; anything else, such as a feed, stays as it is."""
        first, second = ([*address.path.split("/"), "", ""])[1:3]
        query = dict(address.parameters())
        if first == "feeds":
            return address
        if first == "channel" and _CHANNEL.match(second):
            return _at(address, f"/channel/{second}")
        if first == "playlist" and _PLAYLIST.match(query.get("list", "")):
            return _at(address, "/playlist", f"list={query['list']}")
        if video := _video(address, first, second, query):
            return _at(address, "/watch", f"v={video}")
        if handle := _HANDLE.match(address.path):
            return _at(address, f"/{handle[1]}")
        return address

    def feed_of(self, address: Address) -> str:
        """A handle's feed is known to its page alone."""
        first, second = ([*address.path.split("/"), "", ""])[1:3]
        playlist = dict(address.parameters()).get("list", "")
        if first == "feeds":
            return str(address)
        if first == "channel" and _CHANNEL.match(second):
            return _feed_of_channel(second)
        if first == "playlist" and _PLAYLIST.match(playlist):
            return f"{_FEEDS}?playlist_id={playlist}"
        return ""

    def feed_on_page(self, page: bytes) -> str:
        """The feed of the channel that a page is about."""
        channel = _channel_on_page(page)
        return _feed_of_channel(channel) if channel else ""

    def lasting_address(self, page: bytes) -> str:
        """A handle can change hands and a video is one of many: the channel is what is followed."""
        channel = _channel_on_page(page)
        return f"{_SITE}/channel/{channel}" if channel else ""

    def goes_by_name(self, address: Address) -> bool:
        """Whether it is a handle."""
        return bool(_HANDLE.match(address.path))

    def feed_title(self, feed: Address, title: str, author: str) -> str:
        """The feed of every channel is called "Videos"; the channel's name stands where the author does."""
        return (_channel_of_feed(feed) and author) or title

    def hub_of(self, feed: Address, topic: str) -> tuple[str, str] | None:
        """YouTube does not say in its feeds that it has a hub, nor under which topic a channel is known there."""
        channel = _channel_of_feed(feed)
        if not channel:
            return None
        known = f"channel_id={channel}"
        return _HUB, topic if known in topic else f"{_SITE}/xml/feeds/videos.xml?{known}"

    def is_closed(self, oembed: Trouble | None, page: Trouble | None) -> bool:
        """A video that plays nowhere else. One that is not there may be back in an hour."""
        return oembed == Trouble.FORBIDDEN


def watch_address(video: str) -> str:
    """The page of a video."""
    return f"{_SITE}/watch?v={video}"


def video_on_page(page: bytes) -> str:
    """The video of YouTube that a page of another site shows, as "youtube:ID", or ""."""
    found = _VIDEO_ON_PAGE.search(page)
    return f"youtube:{found[1].decode()}" if found else ""


def _at(address, path, query=""):
    return replace(address, scheme="https", host="www.youtube.com", port=443, path=path, query=query)


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


def _feed_of_channel(channel):
    """The feed of a channel's videos, without its Shorts and live streams.  # SAFETY 43"""
    return f"{_FEEDS}?playlist_id=UULF{channel[2:]}"


def _channel_of_feed(feed):
    """The channel whose videos a feed tells of, "" for a playlist that somebody put together: the hub knows
    nothing of those."""
    if not feed.path.startswith("/feeds/"):
        return ""
    query = dict(feed.parameters())
    if _CHANNEL.match(channel := query.get("channel_id", "")):
        return channel
    found = _LISTS_OF_A_CHANNEL.match(query.get("playlist_id", ""))
    return f"UC{found[1]}" if found else ""


def _channel_on_page(page):
    for pattern in _ID_ON_PAGE:
        if found := pattern.search(page):
            return found[1].decode()
    return ""


PROVIDER = YouTube()
