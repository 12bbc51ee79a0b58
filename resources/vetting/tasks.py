"""Celery wrappers of the jobs of vetting."""

from celery import shared_task

from resources.vetting import jobs


@shared_task(name="resources.vetting.tell_of_verdict", queue="default")
def tell_of_verdict(school_source_id: int) -> None:
    """Tell those it concerns of a school's verdict."""
    jobs.tell_people_of_verdict(school_source_id)


@shared_task(name="resources.vetting.tell_of_rule", queue="default")
def tell_of_rule(school_id: int, domain: str, verdict: str, rows: list[int], key: str) -> None:
    """Tell those whose sources a rule about a domain hit, or was lifted from."""
    jobs.tell_people_of_rule(school_id, domain, verdict, rows, key)


@shared_task(name="resources.vetting.untell_verdict", queue="default")
def untell_verdict(school_source_id: int, judged: str, judgement: str) -> None:
    """Take away the notices of a verdict that was taken back, as far as nobody has opened them."""
    jobs.untell_people_of_verdict(school_source_id, judged, judgement)
