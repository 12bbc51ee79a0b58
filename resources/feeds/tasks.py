"""Celery wrappers of polling."""

from celery import shared_task

from resources.feeds import jobs


@shared_task(name="resources.feeds.poll_due_feeds", queue="feeds")
def poll_due_feeds() -> None:
    """The tick of the feeds: as many workers are called as there is work for."""
    for _worker in range(jobs.poll_due_feeds()):
        poll_feeds.apply_async(expires=jobs.SHIFT.total_seconds())


@shared_task(name="resources.feeds.poll_feeds", queue="feeds", soft_time_limit=230, time_limit=260)
def poll_feeds() -> None:
    """Carries no ids: a worker takes what is due when it begins, so a message that comes late or twice does no
    harm, and one that is lost is made up by the next tick."""
    jobs.poll_feeds()
