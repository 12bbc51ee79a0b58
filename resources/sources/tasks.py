"""Celery wrappers of the jobs of sources."""

from celery import shared_task

from resources.sources import jobs


@shared_task(name="resources.sources.tell_of_verdict", queue="default")
def tell_of_verdict(school_source_id: int) -> None:
    """Tell those it concerns of a school's verdict."""
    jobs.tell_people_of_verdict(school_source_id)


@shared_task(name="resources.sources.tell_of_rule", queue="default")
def tell_of_rule(school_id: int, domain: str, verdict: str, rows: list[int], key: str) -> None:
    """Tell those whose sources a rule about a domain hit, or was lifted from."""
    jobs.tell_people_of_rule(school_id, domain, verdict, rows, key)
