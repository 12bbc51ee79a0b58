"""What is known of a viewer: per part, of this school alone, asked for once, and never by accident nothing."""

from dataclasses import replace

import pytest
from django.db import transaction
from django.utils import timezone

from accounts.models import Enrolment, Person, SchoolClass
from accounts.people.scope import WIDE, ScopePart, known, scope_loaders
from kit.contributions import ContributionError
from tests.cast import enrol, join, make_cast, make_person


def classes(cast, person, part):
    return set(SchoolClass.objects.filter(pk__in=known(cast.viewer(person), part)))


def test_the_classes_one_studies_in_and_those_one_teaches(cast):
    assert classes(cast, cast.mia, ScopePart.STUDIES) == {cast.class_8b}
    assert classes(cast, cast.mia, ScopePart.TEACHES) == set()
    assert classes(cast, cast.adler, ScopePart.TEACHES) == {cast.class_8b}
    assert classes(cast, cast.adler, ScopePart.STUDIES) == set()
    assert classes(cast, cast.otto, ScopePart.STUDIES) == {cast.other_class}


def test_no_class_that_is_over_left_or_of_another_school(cast):
    left = enrol(cast.mia, cast.class_9a)
    Enrolment.objects.filter(pk=left.pk).update(ended=timezone.now())
    assert classes(cast, cast.mia, ScopePart.STUDIES) == {cast.class_8b}
    SchoolClass.objects.filter(pk=cast.class_8b.pk).update(archived=timezone.now())
    assert classes(cast, cast.mia, ScopePart.STUDIES) == set()
    # Somebody who learns at one school and teaches at another.
    join(cast.otto, cast.harbour, "teacher")
    enrol(cast.otto, cast.class_9a, Enrolment.Role.TEACHER)
    assert classes(cast, cast.otto, ScopePart.TEACHES) == set(), "not while they look from the first"


def test_classmates_are_students_of_the_same_classes(cast):  # SAFETY 4
    def classmates(person):
        return set(Person.objects.filter(pk__in=known(cast.viewer(person), ScopePart.CLASSMATES)))

    assert classmates(cast.mia) == {cast.mia, cast.noah}
    assert classmates(cast.zoe) == {cast.zoe}
    assert classmates(cast.adler) == set()
    assert cast.mia not in classmates(cast.otto)


def test_three_queries_at_most(cast, django_assert_num_queries):
    viewer = cast.viewer(cast.mia)
    with django_assert_num_queries(1):
        assert known(viewer, ScopePart.STUDIES) == {cast.class_8b.pk}
        assert known(viewer, ScopePart.TEACHES) == set()
    with django_assert_num_queries(1):
        small = [known(viewer, part) for part in ScopePart if part not in WIDE]
    with django_assert_num_queries(1):
        wide = [known(viewer, part) for part in WIDE]
    with django_assert_num_queries(0):
        assert [known(viewer, part) for part in ScopePart if part not in WIDE] == small
        assert [known(viewer, part) for part in WIDE] == wide


@pytest.fixture
def loaders(monkeypatch) -> dict:
    """What loads the parts, for a test to change."""
    loaders = {loader.part: loader for loader in scope_loaders}
    monkeypatch.setattr(scope_loaders, "_parts", loaders)
    return loaders


def test_one_query_where_a_wide_part_comes_first(cast, django_assert_num_queries):
    viewer = cast.viewer(cast.mia)
    with django_assert_num_queries(1):
        assert known(viewer, ScopePart.CLASSMATES) == {cast.mia.pk, cast.noah.pk}
        assert known(viewer, ScopePart.STUDIES) == {cast.class_8b.pk}


def test_a_part_that_nobody_loads_raises(cast, loaders):  # SAFETY 40
    viewer = cast.viewer(cast.mia)
    del loaders[ScopePart.CONNECTED]
    for part in (ScopePart.CONNECTED, ScopePart.MEMBER, ScopePart.CLASSMATES):
        with pytest.raises(ContributionError):
            known(viewer, part)
    with pytest.raises(ContributionError):
        Person.objects.visible_to(viewer)


def test_every_part_is_loaded():
    assert {loader.part for loader in scope_loaders} == set(ScopePart)


def test_rows_of_a_word_that_no_part_knows_raise(cast, loaders):
    loaders[ScopePart.STUDIES] = replace(loaders[ScopePart.STUDIES], word="pupil")
    with pytest.raises(KeyError):
        known(cast.viewer(cast.mia), ScopePart.STUDIES)


def test_a_transaction_asks_anew(cast):
    viewer = cast.viewer(cast.mia)
    before = known(viewer, ScopePart.STUDIES)
    enrol(cast.mia, cast.class_9a)
    assert known(viewer, ScopePart.STUDIES) == before, "a page is made of one moment"
    with transaction.atomic():
        assert known(viewer, ScopePart.STUDIES) == {cast.class_8b.pk, cast.class_9a.pk}
        Enrolment.objects.filter(person=cast.mia).delete()
        assert known(viewer, ScopePart.STUDIES) == set()
    assert known(viewer, ScopePart.STUDIES) == before


@pytest.mark.django_db(transaction=True)
def test_so_does_a_transaction_after_the_one_in_which_the_viewer_was_made():
    cast = make_cast()
    with transaction.atomic():
        viewer = cast.viewer(cast.mia)
        assert known(viewer, ScopePart.STUDIES) == {cast.class_8b.pk}
    Enrolment.objects.filter(person=cast.mia).delete()
    with transaction.atomic():
        assert known(viewer, ScopePart.STUDIES) == set()
    assert known(viewer, ScopePart.STUDIES) == set(), "nor does it count after the block"


def test_nobody_is_visible_to_a_student_but_classmates_and_staff(cast):  # SAFETY 4, 40
    join(make_person("Wanda West", cast.millbrook, "student"), cast.harbour, "mentor")
    seen = {person.name for person in Person.objects.visible_to(cast.viewer(cast.mia))}
    assert seen == {"Mia Kowalski", "Noah Osei", "Ms Adler", "Mr Brook", "Lena Marsh", "Carl Devi", "Ada Quist"}
    left = cast.noah.memberships.get()
    left.end()
    left.save()
    assert cast.noah not in Person.objects.visible_to(cast.viewer(cast.mia)), (
        "a class does not bring back who left"
    )
