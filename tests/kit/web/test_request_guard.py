"""What holds for every request, whatever page it asks for."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
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


class Unread(io.BytesIO):
    """A body that must not be read."""

    def read(self, *_):
        raise AssertionError("read")

    readline = readlines = __iter__ = read


def send(client, path, length):
    unread = {"wsgi.input": Unread(), "CONTENT_LENGTH": str(length)}
    return client.generic("POST", path, content_type="multipart/form-data; boundary=x", **unread)


@pytest.mark.parametrize("path", ["/sign-in/", "/join/", "/sources/add/"])
def test_a_body_that_no_form_has_is_not_read(cast, path):
    for client in (Client(enforce_csrf_checks=True), cast.client(cast.mia)):
        assert send(client, path, 300_000_000).status_code == 413
    assert send(Client(), path, "3e8").status_code == 413


def test_a_form_with_files_takes_more_and_not_without_end(cast):
    client = cast.client(cast.mia)
    file = SimpleUploadedFile("list.opml", bytes(9_000_000))
    assert "too large" in client.post("/sources/bring/", {"file": file}).content.decode()
    assert send(client, "/sources/bring/", 30_000_000).status_code == 413


def test_too_much_at_once_is_said_in_words(cast):
    answer = send(cast.client(cast.mia), "/sign-in/", 300_000_000)
    assert "choose a smaller file" in answer.content.decode()
