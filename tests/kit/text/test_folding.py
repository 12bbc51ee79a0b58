"""Words are compared without accents and in one shape of apostrophe."""

import pytest
from django.db import connection
from django.db.models import Value

from accounts.models import Topic
from kit.text.folding import Folded, Stored, fold, holds_words

ALIKE = ["O’Malley", "O'Malley", "oʼmalley", "O`MALLEY", "Ó´Mállëy", "O\u0301'malley"]


@pytest.mark.django_db
def test_the_database_folds_in_both_ways_alike(cast):
    for words in [*ALIKE, "Łódź Ærø Straße İstanbul ﬁne Ёлка Άλφα 100 ％"]:
        ((one, other),) = Topic.objects.values_list(Folded(Value(words)), Stored(Value(words)))[:1]
        assert one == other
        assert fold(words)[0] == one.lower() or "％" in words
    assert len({fold(words)[0] for words in ALIKE}) == 1


@pytest.mark.django_db
def test_each_word_stands_in_one_of_the_fields(cast):
    Topic.objects.create(slug="p", name="Piñata %", description="made by Señora Á\\B_C")
    fields = "name__folded", "description__folded"
    for words, number in (
        ("PINATA", 1),
        ("senora piñata", 1),
        ("nata sen", 1),
        ("", Topic.objects.count()),
        ("pinata b%c", 0),
        ("a\\b_c", 1),
        ("％ pinata", 1),
        ("pin%ta", 0),
    ):
        assert Topic.objects.filter(holds_words(words, *fields)).count() == number, words


def test_places_in_the_text():
    for text, word, place in (("In Æble Straße", "strasse", 8), ("ﬁn Fe\u0301e", "fee", 3), ("ﬁnches", "inch", 0)):
        folded, places = fold(text)
        assert len(places) == len(folded) + 1
        assert places[folded.index(word)] == place
    assert fold("")[0] == ""


@pytest.mark.django_db
def test_what_somebody_typed_is_read_once_and_found_by_an_index():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT FROM accounts_person WHERE folded_name LIKE '%%' || fold_words(%s) || '%%'",
            ["Fernández"],
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "person_folded_name" in plan
    assert "'%FERNANDEZ%'" in plan
