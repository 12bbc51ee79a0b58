from celery import shared_task

from reflections.schedules import jobs


@shared_task(name="reflections.schedules.open_due_occurrences", queue="default")
def open_due_occurrences() -> None:
    """The tick of the prompts."""
    jobs.open_due_occurrences()
