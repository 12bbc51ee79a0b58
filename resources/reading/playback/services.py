"""Remembering where somebody is, and having chapters fetched."""

import logging

from kombu.exceptions import OperationalError

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.playback.chapters import Chapter, is_first_to_ask, listed_chapters
from resources.reading.playback.models import PlaybackPosition
from resources.reading.playback.tasks import keep_chapters

logger = logging.getLogger(__name__)


def keep_position(*, actor: Viewer, entry: Entry, seconds: int, speed: int) -> PlaybackPosition:
    """Remember where the actor is in an episode, and how fast they listen; nobody else ever learns of it."""
    position, _new = PlaybackPosition.objects.update_or_create(
        person=actor.person,
        school=actor.school,
        entry=entry,
        defaults={"seconds": seconds, "speed": speed},
    )
    return position


def look_at_chapters(entry: Entry) -> list[Chapter] | None:
    """The chapters of an episode; None when a worker has yet to fetch them."""
    found = listed_chapters(entry)
    if found is None and is_first_to_ask(entry.chapters_address):
        try:
            keep_chapters.apply_async([entry.chapters_address], retry=False)
        except OperationalError:
            logger.warning("No broker to fetch chapters by")
    return found
