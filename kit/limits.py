"""Counting tries, so that nobody can guess a code by trying them all."""

from django.core.cache import cache


def is_spent(what: str, who: str, *, times: int) -> bool:
    """Whether `who` (an address, a session) has used up the `times` tries at `what`."""
    return cache.get(_key(what, who), 0) >= times


def count_try(what: str, who: str, *, seconds: int) -> None:
    """One more try at `what`; `seconds` after the first one the count begins anew."""
    key = _key(what, who)
    cache.add(key, 0, seconds)
    try:
        cache.incr(key)
    except ValueError:  # ran out between the two lines: this is the first try of a new count
        cache.set(key, 1, seconds)


def _key(what: str, who: str) -> str:
    return f"tries:{what}:{who}"
