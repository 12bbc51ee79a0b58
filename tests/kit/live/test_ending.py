"""Who may not listen any more stops hearing at once, not when the token is ten minutes old."""

import uuid

import pytest
from django.db import transaction
from django.urls import reverse

from kit.live import live_token
from tests.cast import make_cast

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ends(valkey, settings):
    settings.REDIS_URL = valkey.address
    yield
    from kit.live import announcing

    announcing.valkey_at.cache_clear()


def test_an_open_stream_ends_and_its_token_opens_none(stream, ends):
    from kit.live import end_tokens

    person = uuid.uuid4()
    token = live_token([f"person.{person}"], person)
    other = live_token(["person.other"], uuid.uuid4())
    with stream.open(token) as page, stream.open(other) as stays:
        assert page.status == stays.status == 200
        with transaction.atomic():
            end_tokens(person)
        assert "event: renew" in list(page.lines())
    with stream.open(token) as page:
        assert page.status == 403
    with stream.open(other) as page:
        assert page.status == 200
    with stream.open(live_token([f"person.{person}"], person)) as page:
        assert page.status == 200, "a token made since then is good"


@pytest.mark.parametrize("act", ["end the membership", "change the password"])
def test_a_membership_and_its_token_end_together(stream, ends, act):
    cast = make_cast()
    token = live_token([f"person.{cast.brook.uuid}"], cast.brook.uuid)
    if act == "end the membership":
        row = cast.brook.memberships.get()
        cast.client(cast.ada).post(reverse("accounts:membership-end", args=[cast.brook.uuid, row.uuid]))
    else:
        typed = {"oldpassword": "correct horse battery", "password1": "otter plum kite"}
        assert cast.client(cast.brook).post(reverse("account_change_password"), typed).status_code == 302
    with stream.open(token) as page:
        assert page.status == 403
