"""Which providers we know: one module each, in the order in which an admin reads of them."""

from functools import lru_cache

from django.utils.functional import Promise

from kit.addresses import Address, BadAddress, parse_address
from resources.providers.provider import PlayerHost, Provider
from resources.providers.sites import (
    apple_podcasts,
    blogger,
    bluesky,
    coursera,
    desmos,
    discord,
    edx,
    facebook,
    flip,
    flipboard,
    futurelearn,
    geogebra,
    github,
    google,
    instagram,
    khan_academy,
    linkedin,
    mastodon,
    medium,
    openlearn,
    padlet,
    quizlet,
    reddit,
    scratch,
    soundcloud,
    spotify,
    stack_exchange,
    substack,
    ted,
    ted_ed,
    threads,
    tiktok,
    tumblr,
    vimeo,
    wordpress,
    x,
    youtube,
)

MASTODON = mastodon.PROVIDER
NOBODY = Provider()  # the provider of what none of them knows
PROVIDERS: tuple[Provider, ...] = tuple(
    module.PROVIDER
    for module in (
        # videos and sounds
        *(youtube, vimeo, ted, ted_ed, spotify, apple_podcasts, soundcloud),
        # documents and boards
        *(google, padlet, flip, quizlet, desmos, geogebra),
        # people and what they post
        *(linkedin, x, mastodon, bluesky, instagram, facebook, tiktok, threads, flipboard),
        # communities
        *(reddit, discord, stack_exchange, scratch, github),
        # courses
        *(khan_academy, coursera, edx, futurelearn, openlearn),
        # blogs
        *(medium, substack, wordpress, blogger, tumblr),
    )
)
PLAYERS: dict[str, PlayerHost] = {host.key: host for provider in PROVIDERS for host in provider.players}
OFF_BY_DEFAULT: dict[str, Provider] = {one.key: one for one in PROVIDERS if one.is_off_by_default}
_BY_DOMAIN = {host: provider for provider in PROVIDERS for host in provider.domains}
_BY_SHORT_LINK = {host: provider for provider in PROVIDERS for host in provider.short_links}
_BY_CONSENT = {host: provider for provider in PROVIDERS for host in provider.consent_hosts}
_BY_SIGN_IN = {host: provider for provider in PROVIDERS for host in provider.sign_in_hosts}


@lru_cache(maxsize=2048)
def owner_of(host: str) -> Provider | None:
    """The provider to whom a host belongs, by the boundary of a domain: its site, or anything else of it."""
    return _narrowest(_BY_DOMAIN, host)


@lru_cache(maxsize=2048)
def provider_at(host: str) -> Provider | None:
    """The provider that speaks for what stands at a host."""
    owner = owner_of(host)
    return owner if owner and owner.is_at(host) else None


def shortener_at(host: str) -> Provider | None:
    """The provider whose short links have this host."""
    return _narrowest(_BY_SHORT_LINK, host)


@lru_cache(maxsize=2048)
def owner_of_address(text: str) -> Provider | None:
    """The provider to whom an address, as we keep it or as it came from outside, belongs with its short links."""
    try:
        host = parse_address(text).host
    except BadAddress:
        return None
    return owner_of(host) or shortener_at(host)


def outage_at(text: str) -> str | Promise:
    """What to say while a feed does not answer, if its provider has hours when none does; else ""."""
    owner = owner_of_address(text)
    return owner.outage if owner else ""


def refusal_of(address: Address) -> str | Promise:
    """Why a page may be nobody's source; "" for all but a few."""
    owner = owner_of(address.host)
    return owner.refusal_of(address) if owner else ""


def consent_at(host: str) -> Provider | None:
    """The provider whose question about cookies, which some get to see in place of a page, has this host."""
    return _narrowest(_BY_CONSENT, host)


def sign_in_at(host: str) -> Provider | None:
    """The provider whose sign-in has this host."""
    return _narrowest(_BY_SIGN_IN, host)


def frame_hosts() -> list[str]:
    """What a page of ours may frame: the hosts of all players, each once.  # SAFETY 27"""
    return list(dict.fromkeys(host.host for host in PLAYERS.values()))


def _narrowest(domains: dict[str, Provider], host: str) -> Provider | None:
    while host:
        if found := domains.get(host):
            return found
        host = host.partition(".")[2]
    return None
