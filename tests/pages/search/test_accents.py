"""Words are found with and without their accents, and with whatever shape of apostrophe."""

import pytest

from accounts.models import Topic
from resources.models import Source, Verdict
from tests.pages.search.asking import search
from tests.pages.search.test_kinds import SMALL, kinds_of, of_each_kind
from tests.resources.making import make_source

EVERYTHING = SMALL | {"entries"}


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Señor Fernández", ["Fernandez", "Fernández", "fernandez senor", '"senor fernandez"', "FERNA\u0301NDEZ"]),
        ("Senor Fernandez", ["Fernández", '"señor fernández"']),
        ("Bergström", ["Bergstrom", "bergström", "bergs"]),
        ("SIOBHÁN", ["siobhan", "Siobhán"]),
        (
            "Darwin’s finches",
            ["Darwin's finches", "Darwin’s finches", '"darwin\'s finch"', "Darwinʼs", "darwin`s"],
        ),
        ("Darwin's finches", ["Darwin’s finches", "“darwin’s finches”"]),
        ("Łódź, Ærø, Straße", ["lodz", "aero", "strasse"]),
    ],
)
def test_words_are_found_without_regard_to_accents_and_apostrophes(cast, written, typed):
    of_each_kind(cast, written)
    for words in typed:
        results = search(cast, cast.mia, words)
        assert kinds_of(results) == EVERYTHING, words
        for kind in EVERYTHING:
            hits = results.groups[kind]
            assert all("<mark>" in hit.passage for hit in hits), (words, kind, hits)


def test_what_is_barred_is_barred_without_accents_too(cast):
    of_each_kind(cast, "Fernández and Darwin’s finches")
    for words in ("finch -fernandez", "finch -fernández", "fernandez -darwin's"):
        assert not search(cast, cast.mia, words).any, words


def test_signs_of_patterns_are_signs(cast):
    make_source(cast.harbour, title="Half", description="aXb and o", verdict=Verdict.FINE)
    make_source(cast.harbour, title="Whole", description=r"a_b \o/", verdict=Verdict.FINE)
    assert [hit.title for hit in search(cast, cast.mia, "a_b").groups["sources"]] == ["Whole"]


def test_topics_are_found_without_accents(cast):
    topic = Topic.objects.create(school=cast.harbour, slug="pinatas", name="Piñatas")
    of_each_kind(cast, "Nothing of it", topic=topic)
    assert kinds_of(search(cast, cast.mia, "pinatas")) == {"packs"}


def test_each_language_has_endings_without_accents(cast):
    make_source(cast.harbour, title="Alte Häuser", verdict=Verdict.FINE, description="Ein Café")
    Source.objects.update(search_config="folded_german")
    for words in ("haus", "Häuser", "hauser", "hauses"):
        assert search(cast, cast.mia, words).groups["sources"], words
