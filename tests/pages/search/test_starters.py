"""Search finds what plnsite offers to begin with, as far as it is for the viewer."""

import pytest

from accounts.search.words import read_words
from resources.models import Verdict
from resources.packs.starter.search import find_starters
from tests.pages.search.asking import found, search
from tests.resources.making import make_follow, make_source

VOLCANISM = "Global Volcanism Program"


def test_a_student_finds_packs_and_sources_to_begin_with_and_each_opens(cast):
    client = cast.client(cast.mia)
    assert found(cast, cast.mia, "dinosaurs", kind="starters") == ["Dinosaurs, rocks and volcanoes"]
    assert VOLCANISM in found(cast, cast.mia, "VOLCÁNOES awake", kind="starters")
    for words in ("dinosaurs", "volcanoes", "volcanoes awake"):
        for hit in search(cast, cast.mia, words, kind="starters").groups["starters"]:
            assert hit.title in client.get(hit.address, follow=True).content.decode().replace("&amp;", "&")
    page = client.get("/search/?q=dinosaurs").content.decode()
    assert "To begin with" in page
    assert "Dinosaurs, rocks and volcanoes" in page


def test_staff_find_the_packs_they_can_take_over(cast):
    for person in (cast.lena, cast.adler):
        (hit,) = search(cast, person, "volcanoes", kind="starters").groups["starters"]
        assert cast.client(person).get(hit.address).status_code == 200


@pytest.mark.parametrize(
    ("words", "narrowed"),
    [("dinosaurs -rocks", {}), ("dinosaurs", {"topic": "music"}), ("dinosaurs", {"age": "week"})],
)
def test_what_is_barred_or_about_something_else_or_asked_for_by_age_is_left_out(cast, words, narrowed):
    assert not search(cast, cast.mia, words, **narrowed).any


def test_what_the_school_refused_or_one_follows_is_not_offered(cast):  # SAFETY 41, 42
    followed = make_source(cast.harbour, address="https://volcano.si.edu/", verdict=Verdict.FINE)
    make_follow(cast.mia, cast.harbour, followed)
    assert VOLCANISM not in found(cast, cast.mia, "volcanoes", kind="starters")
    assert VOLCANISM in found(cast, cast.noah, "volcanoes", kind="starters")
    make_source(cast.harbour, address="https://www.usgs.gov/", verdict=Verdict.REFUSED)
    assert "US Geological Survey" not in found(cast, cast.noah, "earthquakes", kind="starters")
    assert "US Geological Survey" in found(cast, cast.otto, "earthquakes", kind="starters")


def test_what_is_found_already_is_not_shown_twice(cast):
    make_source(cast.harbour, title=VOLCANISM, description="Volcanoes awake.", verdict=Verdict.FINE)
    assert found(cast, cast.noah, "volcanoes awake") == [VOLCANISM]
    assert found(cast, cast.noah, "volcanoes awake", kind="starters") == []


def test_where_nothing_holds_the_words_the_school_is_not_asked(cast, django_assert_num_queries):
    viewer = cast.viewer(cast.mia)
    with django_assert_num_queries(0):
        assert find_starters(viewer, read_words("zzyzx")) == []
