"""The map's pages as browsers get them."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.resources.rows import follow as follow_source
from tests.resources.rows import make_entry, make_source

OWN = "networks:netmap-detail"
STUDENT = "networks:netmap-student"


def test_the_own_map_shows_every_tie_as_picture_and_in_words(world):
    answer = world.cast.client(world.cast.mia).get(reverse(OWN))
    text = answer.content.decode()
    assert answer.status_code == 200
    for words in (world.source.title, "Ms Adler", "Noah Osei"):
        assert text.count(words) >= 3  # in two pictures and in the list; long labels are broken into lines
    assert text.count("<svg") >= 2
    assert "How much you read is not on it" in text


def test_a_teacher_sees_the_map_of_their_student_without_what_is_only_theirs(world):
    address = reverse(STUDENT, args=[world.cast.mia.uuid])
    text = world.cast.client(world.cast.adler).get(address).content.decode()
    assert world.source.title in text
    assert "Used" not in text
    assert "Keep this picture" not in text


@pytest.mark.parametrize("who", ["mia", "noah", "brook", "lena", "ada", "max", "otto", "tess"])
def test_nobody_else_has_a_way_to_it(world, who):
    # SAFETY 22, 40
    client = world.cast.client(getattr(world.cast, who))
    assert client.get(reverse(STUDENT, args=[world.cast.mia.uuid])).status_code == 404


def test_a_visitor_is_asked_to_sign_in(world):
    for address in (
        reverse(OWN),
        reverse(STUDENT, args=[world.cast.mia.uuid]),
        reverse("networks:netmap-download"),
    ):
        assert Client().get(address).status_code == 302


@pytest.mark.parametrize(
    "query", ["by=topic", "by=nonsense", "at=2020-01-01", "at=yesterday", "at=9999-12-31", "at=&by="]
)
def test_whatever_the_address_asks_there_is_a_map(world, query):
    client = world.cast.client(world.cast.mia)
    assert client.get(f"{reverse(OWN)}?{query}").status_code == 200
    assert client.get(f"{reverse('networks:netmap-download')}?{query}").status_code == 200


def test_htmx_gets_the_part_alone(world):
    answer = world.cast.client(world.cast.mia).get(reverse(OWN), headers={"HX-Request": "true"})
    assert b"<html" not in answer.content
    assert b"netmap-board" in answer.content


def test_the_picture_to_keep_is_a_download(world):
    answer = world.cast.client(world.cast.mia).get(reverse("networks:netmap-download"))
    assert answer["Content-Type"] == "image/svg+xml"
    assert re.fullmatch(r'attachment; filename="network-\d{4}-\d\d-\d\d\.svg"', answer["Content-Disposition"])
    assert world.source.title in answer.content.decode()


def test_a_hostile_title_stays_text(world):
    world.source.title = "</svg></title><img src=x onerror=alert(1)>"
    world.source.save()
    text = world.cast.client(world.cast.mia).get(reverse(OWN)).content.decode()
    assert "<img src=x" not in text


def test_a_map_seen_before_shows_what_has_changed_since(world):
    client = world.cast.client(world.cast.mia)
    first = client.get(reverse(OWN)).content.decode()
    world.source.title = "Whales"
    world.source.save()
    then = client.get(reverse(OWN)).content.decode()
    assert "Whales" not in first
    assert then.count("Whales") >= 3


def test_a_large_network_takes_no_more_queries_than_a_small_one(world, django_assert_max_num_queries):
    client = world.cast.client(world.cast.mia)

    def fill(first: int, last: int) -> None:
        for number in range(first, last):
            source = make_source(world.cast, number)
            make_entry(source.feed)
            follow_source(world.cast, source)

    fill(2, 5)
    with django_assert_max_num_queries(40) as few:
        client.get(reverse(OWN))
    fill(5, 35)
    with django_assert_max_num_queries(len(few)):
        client.get(reverse(OWN))
