"""What an address tells by itself: its one right form, its provider, what stands there, where its feed is.

An address that somebody wrote is read here once, into a value; everybody after that passes the value on. Nothing
is fetched. What no provider knows is an ordinary page.
"""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kit.addresses import Address, BadAddress, parse_address, without_tracking
from resources.providers.provider import Content, Provider
from resources.providers.registry import MASTODON, NOBODY, owner_of, provider_at
from resources.providers.sites import mastodon
from resources.sources.kinds import SourceKind

_AROUND_ADDRESSES = " \t\r\n<>\"'“”‘’"
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+-]*:(?!\d+(?:/|\Z))")  # "example.org:8000/" has a port, not a scheme


@dataclass(frozen=True, slots=True)
class Recognised:
    """What an address is, as far as it tells by itself. `address` is its canonical form, `canonical` the same as
    text, `feed_address` where its feed is, or ""; `content` is there at a known `provider`. `platform` names the
    provider where anybody can publish under its name, else ""."""

    address: Address
    kind: SourceKind
    provider: Provider = NOBODY
    content: Content | None = None
    feed_address: str = ""
    platform: str = ""
    canonical: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "canonical", str(self.address))

    @property
    def feed_is_sure(self) -> bool:
        """Whether its feed is there, even while it does not answer."""
        return bool(self.feed_address) and self.provider.feed_is_sure

    @property
    def addresses(self) -> set[str]:
        """Under what a source of it may be known: its own address, and its feed's."""
        return {self.canonical, self.feed_address} - {""}


def read_address(text: str) -> Address:
    """The canonical form of an address as somebody pasted it: scheme added, tracking and fragment dropped, host in
    lower-case ASCII, default port dropped, and what its provider does to it. Raises `BadAddress`."""
    text = text.partition("#")[0].strip(_AROUND_ADDRESSES).removeprefix("feed:").removeprefix("view-source:")
    text = mastodon.address_in(text) or text
    assumed = not _SCHEME.match(text)
    if assumed:
        text = f"https:{text}" if text.startswith("//") else f"https://{text}"
    address = parse_address(text)
    if "." not in address.host and ":" not in address.host and address.host != "localhost":
        raise BadAddress("a single word is no address")
    return canonical(replace(address, scheme_assumed=assumed))


def canonical(address: Address) -> Address:
    """The one right form of an address."""
    address = replace(without_tracking(address), fragment="")
    provider = provider_at(address.host)
    return provider.canonical(address) if provider else address


@lru_cache(maxsize=2048)
def recognise(address: Address) -> Recognised:
    """What a canonical address is."""
    provider, content = provider_at(address.host), content_of(address)
    kind = content.kind.source_kind if content else SourceKind.WEBSITE
    if provider and provider.is_open_at(address):
        kind = kind if content else provider.kind
        return Recognised(address, kind, provider, content, provider.feed_of(address), provider.name)
    # Most sites with such addresses are Mastodon or speak like it; when this one does not, its page is read.
    feed = "" if _is_claimed(address.host) else MASTODON.feed_of(address)
    return Recognised(address, kind, provider or (content.provider if content else NOBODY), content, feed)


@lru_cache(maxsize=2048)
def content_of(address: Address) -> Content | None:
    """What stands at a canonical address of a known provider, or None."""
    if not _is_claimed(address.host):
        return MASTODON.content(address)
    provider = provider_at(address.host)
    return provider.content(address) if provider else None


@lru_cache(maxsize=2048)
def content_at(text: str) -> Content | None:
    """The same for a canonical address as we keep it, or as a provider told it."""
    try:
        return content_of(parse_address(text))
    except BadAddress:
        return None


def _is_claimed(host: str) -> bool:
    owner = owner_of(host)
    return owner is not None and owner.claims_all
