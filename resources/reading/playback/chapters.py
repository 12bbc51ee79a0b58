"""The chapters of an episode, as its podcast lists them: in the feed, or in a file (podcast:chapters, JSON).

A worker of ours fetches the file when somebody first opens the episode; a browser never asks for it.  # SAFETY 28
"""

import hashlib
import json
import logging
import math
from dataclasses import asdict, dataclass

from django.core.cache import cache

from kit.fetch import Limits, Request, fetch
from kit.text.html import plain_text
from kit.text.times import length
from resources.feeds.models import Entry

MOST = 200
_LONGEST_TITLE = 160
_LIMITS = Limits(total_seconds=8, head_seconds=5, wire_bytes=500_000, body_bytes=1_000_000, redirects=3)
_WEEK, _HOUR = 7 * 24 * 60 * 60, 60 * 60

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: where it begins, in whole seconds, and what it is called."""

    seconds: int
    title: str

    @property
    def at(self) -> str:
        """Where it begins, as a clock shows it."""
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    @property
    def spoken(self) -> str:
        """The same in words."""
        return length(self.seconds) or "0"


def kept_chapters(address: str) -> list[Chapter] | None:
    """The chapters behind an address, when we have looked; [] when there are none, None before."""
    kept = cache.get(_key(address))
    return None if kept is None else [Chapter(**each) for each in kept]


def listed_chapters(entry: Entry) -> list[Chapter] | None:
    """The chapters of an episode, in its feed or in its file; None when a worker has yet to fetch them."""
    if entry.chapters:
        return [Chapter(seconds, title) for seconds, title in entry.chapters]
    return kept_chapters(entry.chapters_address) if entry.chapters_address else []


def is_first_to_ask(address: str) -> bool:
    """Whether nobody asked for them in the last minutes: one errand is enough."""
    return cache.add(f"{_key(address)}:asked", 1, 5 * 60)


def keep_chapters(address: str) -> None:
    """Fetch and keep the chapters at an address. Safe to do twice; what is no list of chapters is kept as none."""
    answer = fetch(Request(address, accept="application/json+chapters, application/json", limits=_LIMITS))
    found = read_chapters(answer.body) if answer.ok else []
    cache.set(_key(address), [asdict(each) for each in found], _WEEK if found else _HOUR)


def read_chapters(body: bytes) -> list[Chapter]:
    """The chapters in a file, in the order of time; whatever in it makes no sense is left out."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return []
    listed = said.get("chapters") if isinstance(said, dict) else None
    chapters = (_chapter(each) for each in listed[: 10 * MOST]) if isinstance(listed, list) else ()
    return sorted(filter(None, chapters), key=lambda each: each.seconds)[:MOST]


def _chapter(said: object) -> Chapter | None:
    if not isinstance(said, dict) or said.get("toc") is False:
        return None
    start, title = said.get("startTime"), said.get("title")
    if isinstance(start, bool) or not isinstance(start, int | float) or not math.isfinite(start):
        return None
    words = plain_text(title[: 10 * _LONGEST_TITLE])[:_LONGEST_TITLE] if isinstance(title, str) else ""
    return Chapter(int(start), words) if words and 0 <= start < 1_000_000 else None


def _key(address: str) -> str:
    return f"chapters.{hashlib.sha256(address.encode()).hexdigest()}"
