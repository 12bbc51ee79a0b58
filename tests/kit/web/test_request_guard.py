"""What holds for every request, whatever page it asks for."""

from django.test import Client
from django.urls import reverse


def test_a_page_of_somebody_is_kept_by_no_cache_between(cast):
    answer = cast.client(cast.mia).get(reverse("pages:home"))
    assert answer["Cache-Control"] == "private, max-age=0"


def test_a_page_that_says_so_itself_is_left_alone(db):
    assert "no-store" in Client().get(reverse("pages:health"))["Cache-Control"]


def test_an_address_that_no_text_can_hold_is_a_bad_request(cast):
    for client in (Client(), cast.client(cast.mia)):
        for place in ("search", "interests"):
            assert client.get(f"/{place}/?q=ti%00de").status_code == 400
        assert client.get("/join/%00/").status_code == 400
    assert Client().post("/push/%00/").status_code == 400
