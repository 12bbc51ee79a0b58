"""What waits for a page that reads slowly, and what announcing promises."""

import asyncio
import json
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
import redis
from django.db import transaction

from kit.live import announce
from kit.live.announcing import PREFIX
from kit.live.hub import CLOSED_NEWS, ENDED_NEWS, QUEUE_LENGTH, RESYNC, Listener


@pytest.mark.parametrize("end", [None, ENDED_NEWS, CLOSED_NEWS])
def test_a_page_that_reads_too_slowly_is_told_to_look_anew_or_ends(end):
    async def read_all() -> list:
        listener = Listener(frozenset({"a"}), "somebody")
        for number in range(QUEUE_LENGTH):
            listener.put({"what": "notice", "uuid": str(number)})
        for number in range(QUEUE_LENGTH if end else 1):
            listener.put(end if end and not number else {"what": "notice", "uuid": str(number)})
        heard = []
        while news := await listener.next(0.01):
            heard.append(news)
        return heard

    # In a thread of its own: the browser of other tests leaves a running loop in this one.
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(asyncio.run, read_all()).result() == [end or RESYNC]


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_is_never_announced(settings):
    here, lost, kept = f"person.{uuid.uuid4()}", uuid.uuid4(), uuid.uuid4()
    with redis.Redis.from_url(settings.REDIS_URL) as valkey, valkey.pubsub() as ears:
        ears.subscribe(PREFIX + here)
        assert ears.get_message(timeout=5)["type"] == "subscribe"
        with transaction.atomic():
            announce([here], "notice", lost)
            transaction.set_rollback(True)
        with transaction.atomic():
            announce([here, here], "notice", kept)
            assert ears.get_message(timeout=0) is None
        assert json.loads(ears.get_message(timeout=5)["data"]) == {"what": "notice", "uuid": str(kept)}
        assert ears.get_message(timeout=0) is None


@pytest.mark.django_db(transaction=True)
def test_a_dead_valkey_costs_only_the_news(settings, caplog):
    settings.REDIS_URL = "unix:///nowhere/at/all.sock"
    announce(["a"], "notice", uuid.uuid4())
    assert "could not be sent" in caplog.text
