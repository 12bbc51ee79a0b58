"""When to ask a feed again: as often as it has news, never more than it wishes, and gently when it is ill."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import blake2b
from itertools import pairwise
from statistics import median

from kit.fetch import Trouble

FLOOR = timedelta(minutes=15)
CEILING = timedelta(days=7)
OUTAGE = timedelta(days=14)  # how long a platform that is known for its outages may fail before we believe it
_UNKNOWN_RHYTHM = timedelta(hours=6)
_LONGEST_WISH = timedelta(days=1)  # Cache-Control and ttl beyond this are nearly always left-over settings
_FIRST_RETRY = timedelta(minutes=30)
_OUTAGE_RETRY = timedelta(hours=6)
_NEWS_CONSIDERED = 20
_JITTER = 0.1
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,10})", re.I)


def next_poll(
    now: datetime,
    *,
    published: Iterable[datetime] = (),
    fresh_seconds: int | None = None,
    ttl: int | None = None,
    retry_after: int | None = None,
    skip_hours: Iterable[int] = (),
    failures: int = 0,
    trouble: Trouble | str | None = None,
    failing_since: datetime | None = None,
    shaky_platform: bool = False,
    pushed: bool = False,
    seed: object = "",
    floor: timedelta = FLOOR,
) -> datetime | None:
    """The moment of the next poll, or None when the feed has ended and should not be asked again.

    `published` are the times of recent entries in any order; `fresh_seconds` is what Cache-Control or Expires
    allow (see `freshness`), `ttl` the feed's own in minutes, `retry_after` in seconds. `failures` counts the polls
    in a row that ended in `trouble`, the first of them at `failing_since`. `shaky_platform` is for sites such as
    YouTube that answer 404 and 500 for days and come back. `pushed` says that a hub tells us of news. The same
    `seed` gives the same jitter, so that feeds spread and a test can be exact.
    """
    if trouble == Trouble.GONE and not (shaky_platform and _may_be_an_outage(now, failing_since)):
        return None
    if trouble:
        wait = _after_trouble(now, failures, failing_since, shaky_platform)
    else:
        wait = max(_rhythm(now, published), _wish(fresh_seconds), _wish(ttl * 60 if ttl else None))
        if pushed:
            wait = max(wait, _LONGEST_WISH)
    wait = _spread_out(min(max(wait, floor), CEILING), seed, floor)
    if retry_after:
        wait = max(wait, timedelta(seconds=retry_after))
    return _outside(now + wait, frozenset(skip_hours))


def freshness(headers: Mapping[str, str], now: datetime | None = None) -> int | None:
    """For how many seconds an answer says that it stays fresh (Cache-Control before Expires), or None."""
    control = headers.get("cache-control", "").lower()
    if "no-cache" in control or "no-store" in control:
        return None
    if found := _MAX_AGE.search(control):
        return min(int(found[1]), int(CEILING.total_seconds()))
    try:
        expires = parsedate_to_datetime(headers.get("expires", ""))
        expires = expires if expires.tzinfo else expires.replace(tzinfo=UTC)
        seconds = int((expires - (now or datetime.now(UTC))).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0, min(seconds, int(CEILING.total_seconds())))


def usual_gap(published: Iterable[datetime]) -> timedelta | None:
    """The usual time between two of the newest entries, from their times in any order; None for fewer than two."""
    moments = sorted(published, reverse=True)[:_NEWS_CONSIDERED]
    gaps = [newer - older for newer, older in pairwise(moments) if newer > older]
    return median(gaps) if gaps else None


def has_died(
    now: datetime, *, trouble: Trouble | str, failing_since: datetime | None, shaky_platform: bool
) -> bool:
    """Whether to tell people that a feed has stopped, and not only that it is not answering just now."""
    if trouble == Trouble.GONE and not shaky_platform:
        return True
    return not _may_be_an_outage(now, failing_since)


def _may_be_an_outage(now, failing_since):
    return failing_since is None or now - failing_since < OUTAGE


def _after_trouble(now, failures, failing_since, shaky_platform):
    wait = _FIRST_RETRY * 2 ** min(max(failures, 1) - 1, 10)
    if shaky_platform and _may_be_an_outage(now, failing_since):
        return min(wait, _OUTAGE_RETRY)
    return wait


def _rhythm(now, published):
    """A third of the usual time between two entries, or of the silence since the last, if that is longer."""
    moments = list(published)
    if not moments:
        return _UNKNOWN_RHYTHM
    silence = now - max(moments)
    return max((usual_gap(moments) or silence) / 3, silence / 10)


def _wish(seconds):
    return min(timedelta(seconds=seconds), _LONGEST_WISH) if seconds else timedelta()


def _spread_out(wait, seed, floor):
    """`wait` a little longer or shorter, always the same for the same seed, still between floor and ceiling."""
    share = int.from_bytes(blake2b(str(seed).encode(), digest_size=4).digest()) / 2**31 - 1  # -1 to 1
    shift = wait * _JITTER * share
    return wait + shift if floor <= wait + shift <= CEILING else wait - shift


def _outside(moment, hours):
    """`moment`, or the first full hour after it that is not among `hours` (of the day, in UTC)."""
    if len(hours) < 24:
        while moment.astimezone(UTC).hour in hours:
            moment = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return moment
