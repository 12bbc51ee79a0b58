"""Celery wrappers of the jobs of reviewing."""

from celery import shared_task

from resources.vetting import jobs


@shared_task(name="resources.vetting.untell_verdict", queue="default")
def untell_verdict(school_source_id: int, judged: str, judgement: str) -> None:
    """Take away the notices of a verdict that was taken back, as far as nobody has opened them."""
    jobs.untell_people_of_verdict(school_source_id, judged, judgement)
