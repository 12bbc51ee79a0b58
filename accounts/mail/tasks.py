"""Celery wrappers of sending letters."""

from celery import shared_task

from accounts.mail import jobs


@shared_task(name="accounts.mail.send_due_mail", queue="mail")
def send_due_mail() -> None:
    """The tick, and at once after a letter was written."""
    jobs.send_due_mail()


@shared_task(name="accounts.mail.forget_old_mail", queue="mail")
def forget_old_mail() -> None:
    """The tick."""
    jobs.forget_old_mail()
