"""Celery wrappers of the jobs of sources."""

from celery import shared_task

from resources.sources import jobs


@shared_task
def tell_of_verdict(school_source_id: int) -> None:
    """Tell those it concerns of a school's verdict."""
    jobs.tell_people_of_verdict(school_source_id)
