"""Celery wrappers of the jobs of packs."""

from celery import shared_task

from resources.packs import jobs


@shared_task(name="resources.packs.deliver_changes", queue="default")
def deliver_changes() -> None:
    """Bring what changed in packs to those who follow them, in short turns."""
    if jobs.deliver_changes() >= jobs.AT_MOST:
        deliver_changes.delay()
