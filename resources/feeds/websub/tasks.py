"""Celery wrappers of the jobs of subscriptions."""

from celery import shared_task

from resources.feeds.websub import jobs


@shared_task(name="resources.feeds.websub.keep_subscriptions", queue="feeds")
def keep_subscriptions() -> None:
    """The tick of the subscriptions."""
    jobs.keep_subscriptions()
