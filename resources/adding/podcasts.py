"""Apple's directory of podcasts: from the number of a podcast there to the feed it really is.

Each number is looked up once, whoever pastes it, and what was learnt is kept for a while.
"""

import json

from django.conf import settings
from django.core.cache import cache

from kit.addresses import resolve
from kit.fetch import Limits, Request, fetch

_KNOWN_FOR = 30 * 24 * 3600
_MISSING_FOR = 24 * 3600  # the podcast may come to have a feed that is told of
_SILENT_FOR = 10 * 60
_LONGEST = 800


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
