"""Looking at pictures of outside pages."""

import logging

from kombu.exceptions import OperationalError

from resources.media.images import NoPicture, has_failed, is_first_to_ask, kept_picture
from resources.media.tasks import keep_picture

logger = logging.getLogger(__name__)


def look_at_picture(address: str) -> bytes | None:
    """The picture at an outside address as WebP; None while a worker has yet to fetch it. Raises NoPicture."""
    body = kept_picture(address)
    if body is not None:
        return body
    if is_first_to_ask(address):
        try:
            keep_picture.apply_async([address], retry=False)
        except OperationalError:
            logger.warning("No broker to fetch a picture by")
    elif has_failed(address):
        raise NoPicture
    return None
