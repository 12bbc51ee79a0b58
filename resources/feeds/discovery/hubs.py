"""Who would tell us of a feed's news, and under which name: its topic. WebSub says it in the headers first, then
in the feed; YouTube does not say it at all."""

from collections.abc import Mapping

from kit.addresses import BadAddress, parse_address
from resources.feeds.discovery import youtube
from resources.feeds.discovery.linkheader import links_of
from resources.feeds.parsing.documents import ParsedFeed


def hub_and_topic(feed: ParsedFeed, address: str, headers: Mapping[str, str]) -> tuple[str, str]:
    """The hub of a feed that came from `address` with these headers (lower-case names), and the topic to name
    there; both are "" when there is no hub."""
    links = list(links_of(headers.get("link", ""), address))
    hub = _first(links, "hub") or feed.hub
    topic = _first(links, "self") or feed.self_address
    try:
        channel = youtube.channel_of_feed(parse_address(address))
    except BadAddress:
        channel = ""
    if channel:
        topic = topic if f"channel_id={channel}" in topic else youtube.topic_of_channel(channel)
        return hub or youtube.HUB, topic
    return (hub, topic or address) if hub else ("", "")


def _first(links, relation):
    return next((link.address for link in links if relation in link.relations), "")
