"""Celery wrapper of looking after reports that nobody reads."""

from celery import shared_task

from accounts.safety.safeguarding.reports import jobs


@shared_task(name="accounts.safety.safeguarding.reports.find_reports_without_reader", queue="default")
def find_reports_without_reader() -> None:
    """The tick."""
    jobs.find_reports_without_reader()
