"""The stream as a page meets it: a real process, a real Valkey."""

import contextlib
import json
import subprocess
import time
import uuid

import pytest
import time_machine
from django.db import connection

from kit.live import live_token
from kit.live.hub import MOST_PER_PERSON
from kit.live.tokens import LIFE
from tests.kit.live.conftest import stream_process, wait_until

pytestmark = pytest.mark.django_db


def token_for(*channels: str) -> str:
    return live_token(channels, uuid.uuid4())


def channel() -> str:
    return f"person.{uuid.uuid4()}"


def test_news_reaches_the_pages_of_its_channel_and_no_others(stream, announces):
    mine, other, row = channel(), channel(), uuid.uuid4()
    with stream.open(token_for(mine, "class.a")) as page, stream.open(token_for(other)) as stranger:
        announces([mine], "notice", row)
        announces([other], "message", row)
        assert page.wait_for("notice") == {"what": "notice", "uuid": str(row)}
        assert stranger.wait_for("message") == {"what": "message", "uuid": str(row)}


def test_an_answer_is_told_not_to_be_kept_or_held_back_and_hints_when_to_return(stream):
    with stream.open(token_for(channel())) as page:
        assert page.status == 200
        assert page.headers["Content-Type"].startswith("text/event-stream")
        assert page.headers["X-Accel-Buffering"] == "no"
        assert page.headers["Cache-Control"] == "no-store"
        assert next(page.lines()).startswith("retry: ")


def test_without_a_good_token_nothing_is_heard(stream):
    good = token_for(channel())
    with time_machine.travel(time.time() - LIFE - 5):
        old = token_for(channel())
    for bad in ("", "x", good[:-1] + ("A" if good[-1] != "A" else "B"), "y" + good, old, "z" * 9_000):
        with stream.open(bad) as page:
            assert page.status == 403


def test_a_stream_lives_no_longer_than_its_token(stream):
    with time_machine.travel(time.time() - LIFE + 3):
        token = token_for(channel())
    with stream.open(token) as page:
        assert page.status == 200
        assert "event: renew" in list(page.lines())


def test_more_streams_than_places_in_the_pool_and_none_of_them_takes_one(stream):
    """A stream that asked the database once would keep a connection until it ends."""
    with contextlib.ExitStack() as pages:
        opened = [pages.enter_context(stream.open(token_for(channel()))) for _number in range(40)]
        assert {page.status for page in opened} == {200}
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'stream-under-test'")
            assert cursor.fetchone() == (0,)


def test_one_person_cannot_take_all_places(stream):
    person, here = uuid.uuid4(), channel()
    with contextlib.ExitStack() as pages:
        for _number in range(MOST_PER_PERSON):
            assert pages.enter_context(stream.open(live_token([here], person))).status == 200
        with stream.open(live_token([here], person)) as one_more:
            assert one_more.status == 429
    wait_until(lambda: _status(stream, live_token([here], person)) == 200, "the closed pages are forgotten")


def _status(stream, token: str) -> int:
    with stream.open(token) as page:
        return page.status


def test_a_page_of_the_same_host_on_another_port_may_read_and_no_other(stream):
    token = token_for(channel())
    for origin, allowed in (
        (f"http://127.0.0.1:{stream.port - 1}", True),
        ("http://evil.example", False),
        ("http://127.0.0.1.evil.example", False),
        ("null", False),
        ("http://[", False),
    ):
        with stream.open(token, Origin=origin) as page:
            assert page.headers["Access-Control-Allow-Origin"] == (origin if allowed else None)
            assert page.headers["Vary"] == "origin"


def test_valkey_dies_and_comes_back_and_news_flows_again(stream, valkey, announces):
    here, row = channel(), uuid.uuid4()
    with stream.open(token_for(here)) as page:
        valkey.kill()
        announces([here], "notice", row)  # lost, and nobody is hurt
        valkey.start()
        assert page.wait_for("resync")
        announces([here], "notice", row)
        assert page.wait_for("notice")["uuid"] == str(row)


def test_news_holds_names_and_ids_only(stream, announces):
    # SAFETY 40
    here = channel()
    with stream.open(token_for(here)) as page:
        announces([here], "notice", uuid.uuid4())
        for line in page.lines():
            if line.startswith("data:"):
                assert json.loads(line.removeprefix("data:")).keys() == {"what", "uuid"}
                break


def test_a_process_that_is_asked_to_end_ends_its_streams_and_says_nothing(valkey):
    patience = ("--timeout-graceful-shutdown", "5")
    with stream_process(valkey, *patience, stderr=subprocess.PIPE, text=True) as (process, running):
        with running.open(token_for(channel())) as page, running.open(token_for(channel())) as other:
            assert (page.status, other.status) == (200, 200)
            asked_at = time.monotonic()
            process.terminate()
            assert list(page.lines())[-1:] != ["event: renew"]
        _out, said = process.communicate(timeout=20)
        assert said == ""
        assert time.monotonic() - asked_at < 4
