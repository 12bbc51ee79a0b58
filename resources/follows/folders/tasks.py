"""Celery wrappers of the jobs of shelves."""

from celery import shared_task

from resources.follows.folders import jobs


@shared_task(name="resources.follows.folders.tell_of_ended_folders", queue="default")
def tell_of_ended_folders() -> None:
    """Tell of the shelves whose last day is over."""
    jobs.tell_of_ended_folders()
