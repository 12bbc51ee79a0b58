"""Who would tell us of a feed's news, and under which name: its topic. WebSub says it in the headers first, then
in the feed; a provider may say it nowhere, and be known to have one."""

from collections.abc import Mapping

from kit.addresses import parse_address
from resources.feeds.discovery.linkheader import links_of
from resources.feeds.parsing.documents import ParsedFeed
from resources.providers.registry import owner_of_address


def hub_and_topic(feed: ParsedFeed, address: str, headers: Mapping[str, str]) -> tuple[str, str]:
    """The hub of a feed that came from `address` with these headers (lower-case names), and the topic to name
    there; both are "" when there is no hub."""
    links = list(links_of(headers.get("link", ""), address))
    hub = _first(links, "hub") or feed.hub
    topic = _first(links, "self") or feed.self_address
    provider = owner_of_address(address)
    if provider and (known := provider.hub_of(parse_address(address), topic)):
        return hub or known[0], known[1]
    return (hub, topic or address) if hub else ("", "")


def _first(links, relation):
    return next((link.address for link in links if relation in link.relations), "")
