"""Celery wrappers of the jobs of shelves."""

from celery import shared_task

from resources.folders import jobs


@shared_task(name="resources.folders.tell_of_ended_folders")
def tell_of_ended_folders() -> None:
    """Tell of the shelves whose last day is over."""
    jobs.tell_of_ended_folders()
