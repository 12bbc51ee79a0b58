"""Guessing codes stops, and shuts nobody out who has a right one; a visit leaves nothing behind."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from tests.cast import make_join_code


def guess(number: int):
    return Client().post(reverse("accounts:join"), {"code": f"PLUM-{number:04}"})


def test_wrong_codes_do_not_shut_the_class_out_at_its_own_school(cast):
    code = make_join_code(cast.class_8b)
    page = reverse("accounts:joincode-detail", args=[cast.class_8b.uuid, code.uuid])
    assert cast.client(cast.adler).get(page).status_code == 200  # shown to the class, from the school's address
    other = make_join_code(cast.other_class, code="KITE-1111")
    for number in range(100):
        guess(number)
    assert "Too many wrong codes" in guess(101).content.decode()
    assert Client().post(reverse("accounts:join"), {"code": "PLUM-4271"}).status_code == 302
    assert Client().get("/join/PLUM-4271/").status_code == 200
    answer = Client().post(reverse("accounts:join"), {"code": other.code})
    assert "Too many wrong codes" in answer.content.decode(), "of another school nothing is told"


def test_there_is_an_end_to_it_even_there(cast, settings):
    from accounts.membership.joining import views

    code = make_join_code(cast.class_8b)
    cast.client(cast.adler).get(reverse("accounts:joincode-detail", args=[cast.class_8b.uuid, code.uuid]))
    for _number in range(views.WRONG_CODES_AT_MOST):
        views.count_attempt("join-address", "127.0.0.1", seconds=600)
    assert "Too many" in Client().post(reverse("accounts:join"), {"code": "PLUM-4271"}).content.decode()


@pytest.mark.parametrize(
    "address", ["/join/", "/join/PLUM-4271/", "/join/NO-SUCH/", "/sign-in/", "/password/forgotten/"]
)
def test_a_visit_writes_no_session(cast, address):
    make_join_code(cast.class_8b)
    Client().get(address)
    assert not Session.objects.exists()
    if address == "/join/":
        Client().post(address, {"code": "PLUM-0000"})
        assert not Session.objects.exists()
