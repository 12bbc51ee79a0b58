"""Celery wrapper of fetching a preview."""

from celery import shared_task

from resources.adding import jobs


@shared_task(name="resources.adding.fetch_preview", queue="previews", acks_late=False)
def fetch_preview(key: str) -> None:
    """Lost with its worker: whoever asked is told so, and asks again."""
    jobs.answer_pending_preview(key)
