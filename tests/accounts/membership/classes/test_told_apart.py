"""People who are called alike are told apart wherever one of them is chosen."""

from django.urls import reverse

from accounts.membership.classes.queries import told_apart
from accounts.models import Membership
from networks.models import Connection
from networks.sharing.audiences import recipients_of
from tests.cast import enrol, make_person


def test_those_called_alike_are_told_apart_by_class_and_for_staff_by_user_name(cast, django_assert_num_queries):
    other = make_person("Zoé Park", cast.harbour, "student")
    cast.zoe.name = "Zoe Park"
    cast.zoe.save()
    enrol(other, cast.class_8b)
    names = dict(Membership.objects.values_list("person", "user_name"))
    people = [other, cast.zoe, cast.noah]
    staff, student = cast.viewer(cast.ada), cast.viewer(cast.mia)
    assert told_apart(staff, people) == {
        other.pk: f"8B · {names[other.pk]}",
        cast.zoe.pk: f"9A · {names[cast.zoe.pk]}",
    }
    assert told_apart(student, people) == {other.pk: "8B", cast.zoe.pk: ""}, "no class she is not in, no user name"
    with django_assert_num_queries(0):
        assert told_apart(staff, people[1:]) == {}


def test_one_sees_which_of_two_it_is(cast):
    other = make_person("Nóah Osei", cast.harbour, "student")
    enrol(other, cast.class_8b)
    page = cast.client(cast.mia).get(reverse("networks:connection-find")).content.decode()
    assert page.count("8B") >= 2
    for person in (cast.noah, other):
        here = {"school": cast.harbour, "kind": "teacher", "purpose": "x", "state": "accepted"}
        Connection.objects.create(**here, asker=person, recipient=cast.adler)
    names = dict(Membership.objects.values_list("person", "user_name"))
    to_share_with = recipients_of(cast.viewer(cast.adler), "person")
    expected = [f"8B · {names[person.pk]}" for person in (cast.noah, other)]
    assert sorted(to.apart for to in to_share_with) == sorted(expected)
    assert all(to.apart in to.seen_by for to in to_share_with)
