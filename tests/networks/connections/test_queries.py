"""Who sees which connections, and who is found."""

import pytest
from django.http import Http404

from accounts.models import Expertise, Role
from networks.connections.access import own_connection, person_to_ask
from networks.connections.models import Connection
from networks.connections.queries import asks_of, helped_topics, network_of, people_to_ask, ties_of
from tests.cast import enrol, make_person

ACCEPTED = Connection.State.ACCEPTED


def tie(cast, asker, recipient, kind, state=ACCEPTED):
    return Connection.objects.create(
        school=cast.harbour, asker=asker, recipient=recipient, kind=kind, state=state, purpose="Help"
    )


def test_a_network_is_ones_own_and_its_teachers(cast):
    # SAFETY 22, 40
    friend = tie(cast, cast.noah, cast.mia, "classmate")
    teacher = tie(cast, cast.mia, cast.brook, "teacher", Connection.State.PENDING)
    for viewer in (cast.mia, cast.adler):
        assert set(network_of(cast.viewer(viewer), cast.mia)) == {friend, teacher}
    for viewer in (cast.noah, cast.zoe, cast.brook, cast.lena, cast.ada, cast.max, cast.tess, cast.otto):
        assert not network_of(cast.viewer(viewer), cast.mia)


def test_nobody_but_the_two_knows_of_the_counsellor(cast):
    # SAFETY 32
    row = tie(cast, cast.mia, cast.carl, "counsellor")
    assert list(network_of(cast.viewer(cast.mia), cast.mia)) == [row]
    assert own_connection(cast.viewer(cast.carl), row.uuid) == row
    assert not network_of(cast.viewer(cast.adler), cast.mia)
    assert ties_of(cast.viewer(cast.adler), [cast.mia]) == {cast.mia.pk: 0}
    for other in (cast.adler, cast.ada, cast.lena, cast.noah):
        with pytest.raises(Http404):
            own_connection(cast.viewer(other), row.uuid)


def test_ties_are_counted_for_the_students_one_teaches(cast, django_assert_num_queries):
    tie(cast, cast.mia, cast.noah, "classmate")
    tie(cast, cast.mia, cast.lena, "librarian")
    tie(cast, cast.mia, cast.brook, "teacher", Connection.State.PENDING)
    tie(cast, cast.zoe, cast.lena, "librarian")
    adler = cast.viewer(cast.adler)
    with django_assert_num_queries(3):
        counts = ties_of(adler, [cast.mia, cast.noah, cast.zoe])
    assert counts == {cast.mia.pk: 2, cast.noah.pk: 1, cast.zoe.pk: 0}


def test_asks_wait_for_the_one_who_was_asked(cast):
    row = tie(cast, cast.mia, cast.noah, "classmate", Connection.State.PENDING)
    assert asks_of(cast.viewer(cast.mia)) == asks_of(cast.viewer(cast.noah)) == [row]


def names(found) -> list[str]:
    return [one.person.name for one in found]


def test_a_student_finds_classmates_and_staff(cast):
    # SAFETY 4
    assert names(people_to_ask(cast.viewer(cast.mia))) == [
        "Carl Devi", "Lena Marsh", "Mr Brook", "Ms Adler", "Noah Osei",
    ]  # fmt: skip
    assert names(people_to_ask(cast.viewer(cast.adler))) == ["Carl Devi", "Lena Marsh", "Mr Brook"]
    assert people_to_ask(cast.viewer(cast.max)) == []


def test_people_are_found_by_name_and_by_what_they_help_with(cast):
    Expertise.objects.create(school=cast.harbour, person=cast.lena, topic=cast.chemistry, note="Ask for books.")
    Expertise.objects.create(school=cast.millbrook, person=cast.tess, topic=cast.music)
    mia = cast.viewer(cast.mia)
    [lena] = people_to_ask(mia, topic=cast.chemistry)
    assert (lena.person, lena.helps, lena.note) == (cast.lena, ("Chemistry",), "Ask for books.")
    assert names(people_to_ask(mia, topic=cast.chemistry.parent)) == ["Lena Marsh"]
    assert names(people_to_ask(mia, words="noah os")) == ["Noah Osei"]
    assert list(helped_topics(mia)) == [cast.chemistry]


def test_as_many_queries_for_thirty_people_as_for_three(cast, django_assert_num_queries):
    for number in range(30):
        enrol(make_person(f"Student{number} X", cast.harbour, Role.STUDENT), cast.class_8b)
    mia = cast.viewer(cast.mia)
    with django_assert_num_queries(5):
        assert len(people_to_ask(mia)) == 35


@pytest.mark.parametrize("recipient", ["zoe", "max", "ada", "otto", "tess", "mia"])
def test_the_others_do_not_exist(cast, recipient):
    with pytest.raises(Http404):
        person_to_ask(cast.viewer(cast.mia), getattr(cast, recipient).uuid)
