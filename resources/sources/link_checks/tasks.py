"""Celery wrappers of looking at links."""

from celery import shared_task

from resources.sources.link_checks import jobs


@shared_task(name="resources.sources.link_checks.find_due_links", queue="imports")
def find_due_links() -> None:
    """The tick: one worker when there is work."""
    if jobs.find_due_links():
        check_links.apply_async(expires=60)


@shared_task(
    name="resources.sources.link_checks.check_links", queue="imports", soft_time_limit=200, time_limit=230
)
def check_links() -> None:
    """Carries no ids: it takes what is due when it begins."""
    jobs.check_links()
