"""Celery wrapper of passing on what nobody opens."""

from celery import shared_task

from accounts.safety.safeguarding.cases import jobs


@shared_task(name="accounts.safety.safeguarding.cases.escalate_unopened_cases", queue="default")
def escalate_unopened_cases() -> None:
    """The tick."""
    jobs.escalate_unopened_cases()
