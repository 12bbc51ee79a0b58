"""Fetching a preview that somebody waits for."""

import logging

from django.core.cache import cache

from kit.errors import Refused
from kit.fetch import Trouble
from resources.adding.answers import KEPT
from resources.adding.previewing import fetch_preview

logger = logging.getLogger(__name__)


def answer_pending_preview(key: str) -> None:
    """Look at the address of the pending preview `key`. Done twice it is looked at once."""
    answer = cache.get(key)
    if answer is None or answer.is_there or answer.is_overdue:
        return
    try:
        answer.preview = fetch_preview(answer.address)
    except Refused as no:
        answer.refused = str(no.sentence)
    except Exception:
        logger.exception("Could not look at %s", answer.address)
        answer.refused = str(Trouble.BROKEN_ANSWER.sentence_to_asker)
    cache.set(key, answer, KEPT)
    cache.delete(answer.place)
