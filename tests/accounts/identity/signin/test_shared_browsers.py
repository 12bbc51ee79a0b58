"""How long one stays signed in: as long as the browser is open and used, unless the device is one's own."""

from time import time

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accounts.people.shared_browser import IDLE
from tests.cast import PASSWORD, make_join_code

SIGN_IN, PROFILE = "/sign-in/", reverse("accounts:person-edit")
MIA = {"school_code": "harbour", "user_name": "mia", "password": PASSWORD}
HOUR = 3600


def after(client, seconds):
    """The same browser, so much later."""
    session = client.session
    session["seen"] -= seconds
    session.save()


def cookie_of(client):
    return client.cookies[settings.SESSION_COOKIE_NAME]


@pytest.fixture
def shared(cast):
    client = Client()
    client.post(SIGN_IN, MIA)
    return client


def test_a_session_ends_with_the_browser_unless_one_says_that_the_device_is_ones_own(cast, shared):
    assert cookie_of(shared)["max-age"] == ""
    own = Client()
    own.post(SIGN_IN, {**MIA, "stays": "on"})
    assert cookie_of(own)["max-age"] == 14 * 24 * HOUR
    assert "seen" not in own.session
    assert 'name="stays"' in Client().get(SIGN_IN).content.decode()
    assert "checked" not in Client().get(SIGN_IN).content.decode()


def test_what_is_left_alone_for_two_hours_is_signed_out(cast, shared):
    after(shared, IDLE - 60)
    assert shared.get(PROFILE).status_code == 200
    after(shared, IDLE - 60)
    assert shared.get(PROFILE).status_code == 200, "each page one opens begins the hours anew"
    after(shared, IDLE + 60)
    assert shared.get(PROFILE).url.startswith(SIGN_IN)
    assert "_auth_user_id" not in shared.session
    assert shared.get(SIGN_IN).status_code == 200


def test_an_open_page_alone_keeps_nobody_signed_in(cast, shared):
    for _ask in range(3):
        after(shared, 50 * 60)
        by_itself = shared.get(reverse("pages:live-token"), headers={"Accept": "application/json"})
        by_htmx = shared.get(PROFILE, headers={"Accept": "*/*", "HX-Request": "true"})
    assert by_itself.status_code == 302
    assert by_htmx.status_code == 401


def test_writing_keeps_one_signed_in(cast, shared):
    for _ask in range(3):
        after(shared, 50 * 60)
        shared.post(reverse("networks:goal-create"), {}, headers={"Accept": "*/*", "HX-Request": "true"})
    assert shared.get(PROFILE).status_code == 200


def test_it_is_noted_seldom(cast, shared, django_assert_num_queries):
    began = shared.session["seen"]
    after(shared, 60)
    shared.get(PROFILE)
    assert shared.session["seen"] == began - 60
    after(shared, 11 * 60)
    shared.get(PROFILE)
    assert shared.session["seen"] >= int(time()) - 5


def test_who_joins_with_a_code_is_in_a_shared_browser_too(cast):
    make_join_code(cast.class_8b)
    client, typed = Client(), {"name": "Robin Ray", "user_name": "robin", "password": "otter plum kite"}
    answer = client.post(reverse("accounts:join-account", args=["PLUM-4271"]), {**typed, "age_band": "13"})
    assert answer.status_code == 302, answer.content.decode()[:4000]
    assert cookie_of(client)["max-age"] == ""
    assert client.session["seen"]
