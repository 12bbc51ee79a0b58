"""Whoever may not listen any more: their open streams end, and no token of before opens one."""

import functools
import logging
import time
from uuid import UUID

import redis
from django.conf import settings
from django.db import transaction

from kit.live.announcing import PREFIX, valkey_at
from kit.live.tokens import LIFE

ENDED = "ended."  # the channel of a person whose tokens end
_KEY = "plnsite:live-ended:"
log = logging.getLogger(__name__)


def end_tokens(person_uuid: UUID) -> None:
    """Once the transaction is committed, no token that was made for the person until then is good; a page that may
    asks for a new one. Never fails: without Valkey nobody hears anything."""
    transaction.on_commit(functools.partial(_end, str(person_uuid)), robust=True)


def key_of(person: str) -> str:
    """Where it stands since when a person's older tokens count no more."""
    return _KEY + person


def _end(person: str) -> None:
    try:
        with valkey_at(settings.REDIS_URL).pipeline(transaction=False) as pipe:
            pipe.set(key_of(person), repr(time.time()), ex=LIFE + 60)
            pipe.publish(f"{PREFIX}{ENDED}{person}", "{}")
            pipe.execute()
    except redis.RedisError as trouble:
        log.warning("Tokens could not be ended: %s", trouble)
