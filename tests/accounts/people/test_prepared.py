"""What is put into words once is asked for each viewer by itself."""

import pytest
from django.utils import timezone

from accounts.people.models import AgeBand, Person
from accounts.people.prepared import ask
from resources.models import Verdict
from resources.reading.entries.river import river
from tests.resources.making import make_entries, make_follow, make_source


def followed(cast, person, school, title, **facts):
    source = make_source(school, title=title, verdict=Verdict.FINE)
    make_follow(person, school, source)
    return make_entries(source, 2, **facts)


def titles(cast, person):
    return [row.source_title for row in river(cast.viewer(person)).rows]


def test_the_same_words_give_everybody_their_own(cast):  # SAFETY 40
    followed(cast, cast.mia, cast.harbour, "Hers")
    followed(cast, cast.noah, cast.harbour, "His")
    followed(cast, cast.otto, cast.millbrook, "Elsewhere")
    for _again in range(2):
        assert titles(cast, cast.mia) == ["Hers", "Hers"]
        assert titles(cast, cast.noah) == ["His", "His"]
        assert titles(cast, cast.otto) == ["Elsewhere", "Elsewhere"]
        assert titles(cast, cast.zoe) == []


def test_another_kind_of_viewer_has_other_words(cast):  # SAFETY 41, 42
    followed(cast, cast.mia, cast.harbour, "For the older", explicit=True)
    refused = make_source(cast.harbour, title="Refused", verdict=Verdict.REFUSED)
    make_entries(refused, 1)
    for person in (cast.mia, cast.lena):
        make_follow(person, cast.harbour, refused)
    assert titles(cast, cast.mia) == []
    assert titles(cast, cast.lena) == ["Refused"]
    cast.mia.age_band = AgeBand.FROM_16
    assert set(titles(cast, cast.mia)) == {"For the older"}
    refused.school_sources.update(verdict=Verdict.FINE)
    assert set(titles(cast, cast.mia)) == {"For the older", "Refused"}
    cast.harbour.source_policy = "review_before"
    cast.harbour.save()
    refused.school_sources.update(verdict=Verdict.NONE)
    assert set(titles(cast, cast.mia)) == {"For the older"}


def by_name(viewer):
    return Person.objects.filter(name=viewer.person.name).values_list("pk")


def until_now(viewer):
    return Person.objects.filter(pk=viewer.person.pk, created__lte=timezone.now()).values_list("pk")


def test_a_question_that_turns_on_another_fact_of_the_person_is_refused(cast):
    with pytest.raises(Person.DoesNotExist):
        ask(cast.viewer(cast.mia), by_name)


def test_a_question_that_holds_a_moment_is_asked_anew(cast):
    assert ask(cast.viewer(cast.mia), until_now) == [(cast.mia.pk,)]
    new = Person.objects.create_person(name="New", age_band=cast.mia.age_band)
    viewer = cast.viewer(cast.mia)
    assert ask(type(viewer)(new, viewer.school, viewer.roles), until_now) == [(new.pk,)]
