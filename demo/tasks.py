"""The demo's job as a task."""

from celery import shared_task
from django.conf import settings

from demo import jobs


@shared_task(name="demo.hurry_demo_feeds", queue="default")
def hurry_demo_feeds():
    """Runs at each tick of a demo."""
    if settings.DEMO and settings.DEMO_SITES_ADDRESS:
        jobs.hurry_demo_feeds(settings.DEMO_SITES_ADDRESS)
