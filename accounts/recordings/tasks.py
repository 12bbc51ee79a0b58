"""Celery wrappers of looking after recordings."""

from celery import shared_task

from accounts.recordings import jobs


@shared_task(name="accounts.recordings.make_recordings_ready", queue="media")
def make_recordings_ready(recording_id: int | None = None) -> None:
    """The tick, for what was left over; with an id, at once for one recording."""
    jobs.make_recordings_ready(recording_id)


@shared_task(name="accounts.recordings.remove_files_left_behind", queue="media")
def remove_files_left_behind() -> None:
    """The tick."""
    jobs.remove_files_left_behind()
