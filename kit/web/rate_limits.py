"""Rate limits in the cache: so many attempts of one person or address within a window that begins at the first."""

from django.core.cache import cache


def is_exceeded(what: str, who: str, *, times: int) -> bool:
    """Whether `who` (an address, a session) has made `times` attempts at `what` in the window."""
    return cache.get(_key(what, who), 0) >= times


def count_attempt(what: str, who: str, *, seconds: int) -> None:
    """One more attempt at `what`; `seconds` after the first one the count begins anew."""
    key = _key(what, who)
    cache.add(key, 0, seconds)
    try:
        cache.incr(key)
    except ValueError:  # ran out between the two lines: this is the first attempt of a new window
        cache.set(key, 1, seconds)


def _key(what: str, who: str) -> str:
    return f"rate-limit:{what}:{who}"
