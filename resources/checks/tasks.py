"""Celery wrappers of looking at what students check."""

from celery import shared_task

from resources.checks import jobs


@shared_task(name="resources.checks.gather_evidence", queue="media")
def gather_evidence(source_id: int | None = None) -> None:
    """The tick, for what was left over; with an id, at once for one source."""
    jobs.gather_evidence(source_id)
