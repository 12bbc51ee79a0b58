"""Celery wrappers of the work on pictures."""

import contextlib

from celery import shared_task

from resources.media import images


@shared_task(name="resources.media.keep_picture", queue="media")
def keep_picture(address: str) -> None:
    """Fetch a picture; where there is none, that is all there is to it."""
    with contextlib.suppress(images.NoPicture):
        images.keep_picture(address)
