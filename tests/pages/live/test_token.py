"""A fresh token for an open page: only for who is signed in, only for their own channel."""

import time
from urllib.parse import urlsplit

import time_machine
from django.test import Client
from django.urls import reverse

from kit.live.tokens import LIFE, live_token, read_token


def test_a_token_names_the_viewers_own_channel_and_nothing_else(cast):
    answer = cast.client(cast.mia).get(reverse("pages:live-token"))
    allowed = read_token(answer.json()["token"])
    assert allowed.channels == {f"person.{cast.mia.uuid}"}
    assert allowed.person == str(cast.mia.uuid)
    assert urlsplit(answer.json()["address"]).path == "/live/"
    assert answer["Cache-Control"] == "no-store"


def test_nobody_signed_in_gets_no_token(db):
    assert Client().get(reverse("pages:live-token")).status_code == 302


def test_a_token_grows_old(cast):
    with time_machine.travel(time.time() - LIFE - 1):
        token = live_token(["a"], cast.mia.uuid)
    assert read_token(token) is None
    assert read_token("") is None
