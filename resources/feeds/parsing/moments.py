"""Times and lengths as feeds give them: often wrong, sometimes absurd."""

import re
from datetime import UTC, datetime, timedelta

from resources.feeds.parsing.dates import moment_of

_FIRST_FEEDS = datetime(1990, 1, 1, tzinfo=UTC)
_CLOCKS_DIFFER = timedelta(minutes=10)
_LONGEST_SECONDS = 7 * 24 * 3600
_COUNT = re.compile(r"\d{1,9}(?:\.\d*)?")
_ISO_DURATION = re.compile(r"PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?\Z", re.I)


def sensible(moment: datetime | None, now: datetime) -> datetime | None:
    """`moment` in UTC, or None when it is before there were feeds or in the future: then nobody knows when."""
    if moment is None:
        return None
    try:
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    if moment < _FIRST_FEEDS or moment > now + _CLOCKS_DIFFER:
        return None
    return min(moment, now)


def from_text(text: object, now: datetime) -> datetime | None:
    """The same for what `text` means; None for what is no text, too."""
    return sensible(moment_of(text.strip()), now) if isinstance(text, str) else None


def seconds_of(text: object) -> int | None:
    """A length of time in seconds from "1:02:03", "62:03", "3723" or "PT1H2M3S"; None when it is none of these."""
    if not text:
        return None
    text = str(text).strip()[:40]
    if iso := _ISO_DURATION.match(text):
        hours, minutes, seconds = (int(part or 0) for part in iso.groups())
    else:
        parts = text.split(":")
        if len(parts) > 3 or not all(map(_COUNT.fullmatch, parts)):
            return None
        hours, minutes, seconds = ([0, 0] + [int(float(part)) for part in parts])[-3:]
    whole = hours * 3600 + minutes * 60 + seconds
    return whole if 0 < whole <= _LONGEST_SECONDS else None


def number_of(text: object, most: int) -> int | None:
    """A whole number between 1 and `most`, or None."""
    text = str(text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 and 0 < int(text) <= most else None
