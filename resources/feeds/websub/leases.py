"""How long a hub keeps telling us, and when to ask it again."""

from datetime import datetime, timedelta

WANTED = timedelta(days=10)
LONGEST = timedelta(days=30)
REFUSAL = timedelta(days=7)  # a hub that said no is asked again after this
_SHORTEST = timedelta(hours=1)
_LAST_DAY = timedelta(days=1)
_FIRST_RETRY = timedelta(minutes=15)


def lease_of(seconds: str) -> timedelta:
    """The lease that a hub names in its confirmation; a hub that names none gives what we asked for."""
    if not seconds:
        return WANTED
    if not (seconds.isascii() and seconds.isdigit()):
        return timedelta()
    return min(timedelta(seconds=int(seconds[:12])), LONGEST)


def renewal(now: datetime, lease: timedelta) -> datetime:
    """When to ask for more: a day before the lease ends, or in the last fifth of a short one, so that several
    tries are left. A lease too short to be worth that is not kept up: it is asked for anew some days later."""
    return now + (lease - min(lease / 5, _LAST_DAY) if lease >= _SHORTEST else REFUSAL)


def next_try(now: datetime, tries: int) -> datetime:
    """When to ask again if nothing comes of the question number `tries`, that goes out now."""
    return now + min(_FIRST_RETRY * 4 ** min(tries - 1, 6), REFUSAL)
