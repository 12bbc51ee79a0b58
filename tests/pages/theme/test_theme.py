"""A theme is chosen, and one is back where one was."""

import pytest

pytestmark = pytest.mark.django_db
BACK = [
    ({"next": "/sign-in/?x=1"}, "", "/sign-in/?x=1"),
    ({"next": "x"}, "", "/"),
    ({"next": "pages:home"}, "", "/"),
    ({"next": "//elsewhere.example/"}, "", "/"),
    ({"next": "/\\elsewhere.example/"}, "", "/"),
    ({"next": "https://elsewhere.example/"}, "", "/"),
    ({"next": "javascript:alert(1)"}, "", "/"),
    ({"next": "x"}, "http://testserver/join/", "http://testserver/join/"),
    ({}, "https://elsewhere.example/", "/"),
    ({}, "x", "/"),
    ({}, "", "/"),
]


@pytest.mark.parametrize(("given", "referer", "address"), BACK)
def test_back_is_a_path_of_ours(client, given, referer, address):
    headers = {"Referer": referer} if referer else {}
    answer = client.post("/theme/", {"theme": "dark", **given}, headers=headers)
    assert (answer.status_code, answer["Location"]) == (302, address)
    assert answer.cookies["theme"].value == "dark"
