"""Alive and ready."""

from datetime import timedelta

import time_machine
from django.utils import timezone

from kit.heartbeat import STALE_AFTER, note_beat


def test_health_asks_nobody(client):
    assert client.get("/health").json() == {"alive": True}


def test_ready_needs_a_fresh_beat(client, db):
    answer = client.get("/ready")
    assert answer.status_code == 503
    assert answer.json()["database"]
    assert answer.json()["broker"]
    assert not answer.json()["beat"]
    note_beat()
    answer = client.get("/ready")
    assert answer.status_code == 200
    assert answer.json()["beat_age_seconds"] < 60


def test_ready_notices_that_beat_has_stopped(client, db):
    note_beat()
    with time_machine.travel(timezone.now() + STALE_AFTER + timedelta(seconds=5)):
        assert client.get("/ready").status_code == 503


def test_ready_says_when_the_broker_is_gone(client, db, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "unix:///nowhere/valkey.sock",
        }
    }
    answer = client.get("/ready")
    assert answer.status_code == 503
    assert answer.json()["broker"] is False
