"""Celery wrapper of clearing sessions."""

from celery import shared_task

from accounts.identity.signin import jobs


@shared_task(name="accounts.identity.signin.clear_expired_sessions", queue="default")
def clear_expired_sessions() -> None:
    """The tick."""
    jobs.clear_expired_sessions()
