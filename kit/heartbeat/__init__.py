"""The sign of life that beat and a worker give together; `/ready` reads its age."""

from datetime import datetime, timedelta

from django.core.cache import cache
from django.utils import timezone

_KEY = "heartbeat"
STALE_AFTER = timedelta(minutes=3)


def note_beat() -> None:
    """Remember that beat sent and a worker received, now."""
    cache.set(_KEY, timezone.now().isoformat(), timeout=None)


def last_beat() -> datetime | None:
    """When the last beat came through, or None when none has yet."""
    value = cache.get(_KEY)
    return datetime.fromisoformat(value) if value else None
