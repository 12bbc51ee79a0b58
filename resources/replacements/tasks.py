"""Celery wrapper of telling people what was found."""

from celery import shared_task

from resources.replacements import jobs


@shared_task(name="resources.replacements.tell_of_replacements", queue="default")
def tell_of_replacements() -> None:
    """The tick."""
    jobs.tell_of_replacements()
