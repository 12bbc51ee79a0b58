"""Apple's directory of podcasts: from the number of a podcast there to the feed it really is.

Each number is looked up once, whoever pastes it, and what was learnt is kept for a while.
"""

import json
import re

from django.conf import settings
from django.core.cache import cache

from kit.addresses import Address, resolve
from kit.fetch import Limits, Request, fetch
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind

_KNOWN_FOR = 30 * 24 * 3600
_MISSING_FOR = 24 * 3600  # the podcast may come to have a feed that is told of
_SILENT_FOR = 10 * 60
_LONGEST = 800
_NUMBER = re.compile(r"/id(\d{3,15})\b")


class ApplePodcasts(Provider):
    key = "apple-podcasts"
    name = "Apple Podcasts"
    kind = SourceKind.PODCAST
    domains = ("podcasts.apple.com", "itunes.apple.com")
    pages = (
        Page(r".*/id\d+\?i=\d+", ContentKind.EPISODE, has_feed=True),
        Page(r".*/id\d+", ContentKind.PODCAST, has_feed=True),
    )
    open_paths = r".*/id\d+"

    def feed_in_directory(self, address: Address, limits: Limits) -> str:
        """The feed of the podcast whose number is in an address."""
        number = _NUMBER.search(address.path)
        return feed_of_podcast(number[1], limits) if number else ""


def feed_of_podcast(number: str, limits: Limits) -> str:
    """The address of the feed of the podcast with this number, "" when the directory tells none."""
    key = f"apple-podcast:{number}"
    known = cache.get(key)
    if known is None:
        known, seconds = _ask(number, limits)
        cache.set(key, known, seconds)
    return known


def _ask(number, limits):
    answer = fetch(Request(f"{settings.APPLE_LOOKUP}?id={number}&entity=podcast", limits=limits))
    if not answer.ok:
        return "", _SILENT_FOR
    feed = _feed_in(answer.body)
    return feed, _KNOWN_FOR if feed else _MISSING_FOR


def _feed_in(body):
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    results = told.get("results") if isinstance(told, dict) else None
    for result in results if isinstance(results, list) else ():
        address = result.get("feedUrl") if isinstance(result, dict) else None
        if isinstance(address, str) and len(feed := resolve("", address)) <= _LONGEST and feed:
            return feed
    return ""


PROVIDER = ApplePodcasts()
