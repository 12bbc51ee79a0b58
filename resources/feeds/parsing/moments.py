"""Times and lengths as feeds write them: often wrong, sometimes absurd."""

import re
from calendar import timegm
from datetime import UTC, datetime, timedelta
from time import struct_time

from feedparser.datetimes import _parse_date

_FIRST_FEEDS = datetime(1990, 1, 1, tzinfo=UTC)
_CLOCKS_DIFFER = timedelta(minutes=10)
_LONGEST_SECONDS = 7 * 24 * 3600
_MONTHS = {
    name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)
}
_MAIL_DATE = re.compile(
    rf"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), ([0-9]{{1,2}}) ({'|'.join(_MONTHS)}) ([0-9]{{4}}) "
    r"([0-9]{2}):([0-9]{2}):([0-9]{2}) (GMT|UTC|Z|[+-][0-9]{4})"
)
_WEB_DATE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?"
    r"(?:Z|([+-])([0-9]{2}):([0-9]{2}))"
)
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


def from_parts(parts: struct_time | datetime | None, now: datetime) -> datetime | None:
    """The same for the time in UTC that feedparser, or `from_text`, has read."""
    return sensible(parts if isinstance(parts, datetime) else _moment(parts), now)


def from_text(text: str) -> datetime | None:
    """The time in UTC that feedparser would read in `text`, sensible or not; usual ways to write it go quicker."""
    try:
        if found := _MAIL_DATE.fullmatch(text):
            day, month, year, hour, minute, second, zone = found.groups()
            moment = datetime(int(year), _MONTHS[month], int(day), int(hour), int(minute), int(second), tzinfo=UTC)
            return moment if zone[0] not in "+-" else moment - _offset(zone[0], zone[1:3], zone[3:5])
        if found := _WEB_DATE.fullmatch(text):
            sign, hours, minutes = found.groups()
            moment = datetime.fromisoformat(text[:19]).replace(tzinfo=UTC)
            return moment - _offset(sign, hours, minutes) if sign else moment
    except (OverflowError, ValueError):
        pass  # no such day: feedparser may still make something of it
    return _moment(_parse_date(text))


def _offset(sign, hours, minutes):
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return -offset if sign == "-" else offset


def _moment(parts):
    if not parts:
        return None
    try:
        return datetime.fromtimestamp(timegm(parts), UTC)
    except (OverflowError, ValueError, OSError, TypeError):
        return None


def from_iso(text: object, now: datetime) -> datetime | None:
    """The same for a time as JSON Feed writes it (RFC 3339)."""
    if not isinstance(text, str):
        return None
    try:
        return sensible(datetime.fromisoformat(text.strip()), now)
    except ValueError:
        return None


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
