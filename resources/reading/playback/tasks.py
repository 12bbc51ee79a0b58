"""Celery wrappers of the work on episodes."""

from celery import shared_task

from resources.reading.playback import chapters


@shared_task(name="resources.reading.playback.keep_chapters", queue="media")
def keep_chapters(address: str) -> None:
    """Fetch the chapters of an episode."""
    chapters.keep_chapters(address)
