"""Classes: who sees them, who runs them, who is in them, and the codes to join with."""

import pytest
from django.urls import reverse

from accounts.membership.classes import services
from accounts.models import AuditEntry, Enrolment, JoinCode, Role, SchoolClass
from kit.errors import Refused
from tests.cast import enrol, make_join_code, make_person


def test_people_see_the_classes_they_are_in_and_admins_those_of_their_school(cast):
    # SAFETY 40
    seen = {
        cast.mia: {cast.class_8b: 200, cast.class_9a: 404, cast.other_class: 404},
        cast.adler: {cast.class_8b: 200, cast.class_9a: 404, cast.other_class: 404},
        cast.ada: {cast.class_8b: 200, cast.class_9a: 200, cast.other_class: 404},
        cast.lena: {cast.class_8b: 404, cast.class_9a: 404, cast.other_class: 404},
        cast.max: {cast.class_8b: 404, cast.class_9a: 404, cast.other_class: 404},
        cast.tess: {cast.class_8b: 404, cast.class_9a: 404, cast.other_class: 200},
    }
    for person, classes in seen.items():
        client = cast.client(person)
        for school_class, status in classes.items():
            address = reverse("accounts:class-detail", args=[school_class.uuid])
            assert client.get(address).status_code == status, (person.name, school_class.name)


def test_only_those_who_run_a_class_reach_its_acts(cast):
    code = make_join_code(cast.class_8b)
    acts = [
        reverse("accounts:class-rename", args=[cast.class_8b.uuid]),
        reverse("accounts:class-people", args=[cast.class_8b.uuid]),
        reverse("accounts:signin-card-list", args=[cast.class_8b.uuid]),
        reverse("accounts:joincode-make", args=[cast.class_8b.uuid]),
        reverse("accounts:joincode-detail", args=[cast.class_8b.uuid, code.uuid]),
    ]
    for person, status in {cast.adler: 200, cast.ada: 200, cast.mia: 404, cast.brook: 404, cast.tess: 404}.items():
        client = cast.client(person)
        assert {client.get(act).status_code for act in acts} == {status}, person.name


def test_a_student_sees_the_class_without_its_codes(cast):
    code = make_join_code(cast.class_8b)
    page = cast.client(cast.mia).get(reverse("accounts:class-detail", args=[cast.class_8b.uuid])).content.decode()
    assert "Noah Osei" in page
    assert code.code not in page


def test_a_teacher_makes_a_class_and_teaches_it(cast):
    client = cast.client(cast.adler)
    answer = client.post(reverse("accounts:class-create"), {"name": " 8C "})
    made = SchoolClass.objects.get(name="8C", school=cast.harbour)
    assert answer.url == reverse("accounts:class-detail", args=[made.uuid])
    assert made.enrolments.get().person == cast.adler
    assert AuditEntry.objects.filter(verb="accounts.classes.create_class", actor=cast.adler).exists()


def test_the_name_of_a_class_is_free_in_another_school_and_taken_in_this(cast):
    client = cast.client(cast.adler)
    answer = client.post(reverse("accounts:class-create"), {"name": "9A"})
    assert answer.status_code == 422
    assert 'value="9A"' in answer.content.decode()
    answer = client.post(reverse("accounts:class-rename", args=[cast.class_8b.uuid]), {"name": "9A"})
    assert answer.status_code == 422
    services.create_class(actor=cast.viewer(cast.amos), name="9A")


def test_students_do_not_make_classes(cast):
    assert cast.client(cast.mia).get(reverse("accounts:class-create")).status_code == 404
    with pytest.raises(Refused):
        services.create_class(actor=cast.viewer(cast.lena), name="Book club")


def test_people_of_the_school_enter_and_leave_a_class(cast):
    client = cast.client(cast.ada)
    enter = reverse("accounts:class-enrol", args=[cast.class_8b.uuid, cast.zoe.uuid])
    assert client.post(enter).status_code == 302
    assert client.post(enter).status_code == 302  # twice changes nothing
    assert cast.class_8b.enrolments.get(person=cast.zoe).ended is None
    client.post(reverse("accounts:class-unenrol", args=[cast.class_8b.uuid, cast.zoe.uuid]))
    assert not Enrolment.objects.current().filter(person=cast.zoe, school_class=cast.class_8b).exists()
    client.post(enter)
    assert Enrolment.objects.current().filter(person=cast.zoe, school_class=cast.class_8b).count() == 1


@pytest.mark.parametrize("who", ["otto", "tess"])
def test_people_of_another_school_cannot_be_put_into_a_class(cast, who):
    # SAFETY 40
    person = getattr(cast, who)
    address = reverse("accounts:class-enrol", args=[cast.class_8b.uuid, person.uuid])
    assert cast.client(cast.adler).post(address).status_code == 404
    with pytest.raises(Refused):
        services.enrol(actor=cast.viewer(cast.adler), school_class=cast.class_8b, person=person)


def test_a_mentor_is_never_put_into_a_class(cast):
    # SAFETY 1
    with pytest.raises(Refused):
        services.enrol(actor=cast.viewer(cast.ada), school_class=cast.class_8b, person=cast.max)


def test_a_code_is_made_shown_and_closed(cast):
    client = cast.client(cast.adler)
    answer = client.post(reverse("accounts:joincode-make", args=[cast.class_8b.uuid]), {"places": 5, "days": 7})
    code = JoinCode.objects.get()
    page = client.get(answer.url).content.decode()
    assert code.code in page
    assert "testserver/join/" in page
    close = reverse("accounts:joincode-close", args=[cast.class_8b.uuid, code.uuid])
    client.post(close)
    client.post(close)
    code.refresh_from_db()
    assert not code.is_open()
    assert AuditEntry.objects.filter(verb="accounts.classes.close_join_code").count() == 1


def test_a_code_of_another_class_is_not_found_under_this_one(cast):
    code = make_join_code(cast.class_9a)
    for name in ("accounts:joincode-detail", "accounts:joincode-close"):
        address = reverse(name, args=[cast.class_8b.uuid, code.uuid])
        assert cast.client(cast.adler).post(address).status_code in (404, 405)
    code.refresh_from_db()
    assert code.closed is None


@pytest.mark.parametrize("places", ["0", "-1", "many", "9999"])
def test_a_wrong_number_of_places_is_told_beside_the_field(cast, places):
    address = reverse("accounts:joincode-make", args=[cast.class_8b.uuid])
    answer = cast.client(cast.adler).post(address, {"places": places, "days": 7})
    assert answer.status_code == 422
    assert "places" in answer.context["form"].errors


def test_lists_take_the_same_queries_for_three_and_thirty(cast, django_assert_max_num_queries):
    client = cast.client(cast.ada)
    addresses = [
        reverse("accounts:class-list"),
        reverse("accounts:class-detail", args=[cast.class_8b.uuid]),
        reverse("accounts:class-people", args=[cast.class_9a.uuid]),
        reverse("accounts:signin-card-list", args=[cast.class_8b.uuid]),
    ]

    def count():
        counts = []
        for address in addresses:
            with django_assert_max_num_queries(30) as asked:
                assert client.get(address).status_code == 200
            counts.append(len(asked))
        return counts

    few = count()
    for number in range(27):
        enrol(make_person(f"Pupil{number} X", cast.harbour, Role.STUDENT), cast.class_8b)
        school_class = SchoolClass.objects.create(school=cast.harbour, name=f"Class {number}")
        enrol(cast.brook, school_class, Enrolment.Role.TEACHER)
    assert count() == few


def test_only_the_teachers_of_a_class_are_led_to_its_dashboard(cast):
    address = reverse("accounts:class-detail", args=[cast.class_8b.uuid])
    dashboard = reverse("pages:class-dashboard", args=[cast.class_8b.uuid])
    assert dashboard in cast.client(cast.adler).get(address).content.decode()
    assert dashboard not in cast.client(cast.ada).get(address).content.decode()
    assert dashboard not in cast.client(cast.mia).get(address).content.decode()


def test_a_list_of_people_to_add_says_where_it_stops_and_whom_a_button_adds(cast):
    page = reverse("accounts:class-people", args=[cast.class_9a.uuid])

    def shown(**asked) -> str:
        return cast.client(cast.ada).get(page, asked).content.decode()

    assert "These are the first" not in shown()
    assert 'Add<span class="unseen"> Noah Osei</span>' in shown()
    for number in range(30):
        make_person(f"Pupil{number}", cast.harbour, Role.STUDENT)
    assert "These are the first 30." in shown()
    assert "These are the first" not in shown(q="Noah")
    assert "Nobody of this name is left to add." in shown(q="Nobody")
