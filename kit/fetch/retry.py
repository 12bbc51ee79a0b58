"""When a site asks us to come back."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST = 30 * 24 * 3600


def retry_seconds(text: str) -> int | None:
    """What a Retry-After header asks for, in seconds from now, or None when it says nothing that makes sense."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        seconds = int(text[:12])
    else:
        try:
            moment = parsedate_to_datetime(text)
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)  # "-0000" is UTC too
            seconds = int((moment - datetime.now(UTC)).total_seconds())
        except (ValueError, TypeError, OverflowError):
            return None
    return max(0, min(seconds, _LONGEST))
