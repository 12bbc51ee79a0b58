"""Telling open pages that something changed."""

import functools
import json
import logging
from collections.abc import Iterable
from uuid import UUID

import redis
from django.conf import settings
from django.db import transaction

PREFIX = "plnsite:live:"
_PATIENCE = 2  # seconds; news is not worth waiting longer for
log = logging.getLogger(__name__)


def announce(channels: Iterable[str], what: str, uuid: UUID) -> None:
    """Tell the pages that listen on `channels`, once the transaction is committed, that `what` changed.

    `what` is a noun that pages know ("notice"), `uuid` names the row. Never fails: everything is also there
    after a reload, so a Valkey that is down costs nothing but the news.
    """
    targets = [PREFIX + channel for channel in sorted(set(channels))]
    news = json.dumps({"what": what, "uuid": str(uuid)})
    transaction.on_commit(functools.partial(_publish, targets, news), robust=True)


def _publish(targets: list[str], news: str) -> None:
    try:
        with valkey_at(settings.REDIS_URL).pipeline(transaction=False) as pipe:
            for target in targets:
                pipe.publish(target, news)
            pipe.execute()
    except redis.RedisError as trouble:
        log.warning("News could not be sent: %s", trouble)


@functools.cache
def valkey_at(address: str) -> redis.Redis:
    """The connection of this process."""
    return redis.Redis.from_url(address, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE)
