"""What admins and teachers do with the people of their school."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from accounts.membership.members import queries
from accounts.membership.members.services.memberships import change_role, end_membership
from accounts.models import AuditEntry, Enrolment, Membership, Person, Role
from kit.errors import Refused
from tests.cast import PASSWORD, join, make_person


def open_page(cast, person, name, *args):
    return cast.client(person).get(reverse(name, args=args))


def test_students_see_staff_and_classmates_and_nobody_else(cast):
    # SAFETY 4, 40
    expected = {cast.mia: 200, cast.noah: 200, cast.adler: 200, cast.zoe: 404, cast.otto: 404, cast.tess: 404}
    expected[cast.max] = 404
    for person, status in expected.items():
        assert open_page(cast, cast.mia, "accounts:person-detail", person.uuid).status_code == status, person.name


def test_a_profile_carries_no_address_and_no_user_name(cast):
    # SAFETY 5
    page = open_page(cast, cast.mia, "accounts:person-detail", cast.adler.uuid).content.decode()
    assert "Ms Adler" in page
    assert "adler@harbour.example" not in page
    assert "Has signed in" not in page


def test_a_mentor_sees_no_student(cast):
    # SAFETY 4
    assert open_page(cast, cast.max, "accounts:person-detail", cast.mia.uuid).status_code == 404
    assert open_page(cast, cast.max, "accounts:person-detail", cast.lena.uuid).status_code == 200


def test_only_admins_list_people_and_only_those_of_their_school(cast):
    for person in (cast.mia, cast.adler, cast.lena, cast.max):
        assert open_page(cast, person, "accounts:person-list").status_code == 404
    page = open_page(cast, cast.ada, "accounts:person-list").content.decode()
    assert "Zoe Lindqvist" in page
    assert "Otto Brandt" not in page
    assert open_page(cast, cast.ada, "accounts:person-manage", cast.otto.uuid).status_code == 404


def test_people_are_found_by_name_user_name_address_and_role(cast):
    ada = cast.viewer(cast.ada)
    assert list(queries.members_of(ada, text="kowal")) == [cast.mia]
    assert list(queries.members_of(ada, text="noah")) == [cast.noah]
    assert list(queries.members_of(ada, text="lena@")) == [cast.lena]
    assert set(queries.members_of(ada, role="teacher")) == {cast.adler, cast.brook}
    assert not queries.members_of(ada, text="otto").exists()


def test_the_list_of_people_takes_the_same_queries_for_three_and_thirty(cast, django_assert_max_num_queries):
    client = cast.client(cast.ada)
    address = reverse("accounts:person-list") + "?role=teacher"
    counts = []
    for more in (1, 20):
        for number in range(more):
            make_person(f"T{more} {number}", cast.harbour, Role.TEACHER, email=f"t{more}-{number}@harbour.example")
        with django_assert_max_num_queries(30) as asked:
            client.get(address)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_pages_of_people_do_not_repeat_anybody(cast):
    for number in range(40):
        make_person(f"Pupil{number}", cast.harbour, Role.STUDENT)
    client, address, seen = cast.client(cast.ada), reverse("accounts:person-list"), []
    after = ""
    while True:
        page = client.get(address, {"after": after}).context["people"]
        seen += [person.pk for person in page.rows]
        after = page.next
        if not after:
            break
    assert len(seen) == len(set(seen)) == 49


def test_an_admin_adds_a_student_and_sees_the_password_once(cast):
    client = cast.client(cast.ada)
    typed = {
        "name": "Ines Sol",
        "user_name": "Ines.S",
        "age_band": "13_15",
        "school_class": str(cast.class_8b.uuid),
    }
    page = client.post(reverse("accounts:person-add-student"), typed).content.decode()
    password = re.search(r"<code>([a-z]+(?:-[a-z]+)+-\d\d)</code>", page).group(1)
    typed = {"school_code": "harbour", "user_name": "ines.s", "password": password}
    assert Client().post("/sign-in/", typed).status_code == 302
    person = Person.objects.get(name="Ines Sol")
    assert cast.class_8b.enrolments.filter(person=person).exists()
    assert password not in client.get(reverse("accounts:person-manage", args=[person.uuid])).content.decode()


def test_a_taken_user_name_is_told_beside_the_field_and_nothing_is_lost(cast):
    typed = {"name": "Mia Two", "user_name": "mia", "age_band": "13_15"}
    answer = cast.client(cast.ada).post(reverse("accounts:person-add-student"), typed)
    assert answer.status_code == 422
    assert "has this user name" in answer.context["form"].errors["user_name"][0]
    assert "Mia Two" in answer.content.decode()
    assert not Person.objects.filter(name="Mia Two").exists()


def test_a_class_of_another_school_cannot_be_chosen(cast):
    # SAFETY 40
    typed = {"name": "X", "user_name": "xx", "age_band": "13_15", "school_class": str(cast.other_class.uuid)}
    answer = cast.client(cast.ada).post(reverse("accounts:person-add-student"), typed)
    assert answer.status_code == 422
    assert "school_class" in answer.context["form"].errors


def test_who_leaves_is_signed_out_everywhere_at_once_and_can_be_brought_back(cast):
    # SAFETY 20
    noahs = cast.client(cast.noah)
    assert noahs.get(reverse("accounts:person-edit")).status_code == 200
    membership = cast.noah.memberships.get()
    ada = cast.client(cast.ada)
    ada.post(reverse("accounts:membership-end", args=[cast.noah.uuid, membership.uuid]))
    answer = noahs.get(reverse("accounts:person-edit"))
    assert answer.status_code == 302
    assert answer.url.startswith("/sign-in/")
    typed = {"school_code": "harbour", "user_name": "noah", "password": PASSWORD}
    assert Client().post("/sign-in/", typed).status_code == 200
    assert not Enrolment.objects.current().filter(person=cast.noah).exists()
    ada.post(reverse("accounts:membership-restore", args=[cast.noah.uuid, membership.uuid]))
    assert Enrolment.objects.current().filter(person=cast.noah).exists()
    assert Client().post("/sign-in/", typed).status_code == 302


def test_an_admin_finds_leavers_on_a_list_of_their_own(cast):
    # SAFETY 40
    end_membership(actor=cast.viewer(cast.ada), membership=cast.noah.memberships.get())
    end_membership(actor=cast.viewer(cast.amos), membership=cast.otto.memberships.get())
    client, page = cast.client(cast.ada), reverse("accounts:person-list")

    def shown(**asked):
        return [person.name for person in client.get(page, asked).context["people"].rows]

    assert "Noah Osei" not in shown()
    assert shown(role="left") == ["Noah Osei"]
    assert shown(role="left", q="NOAH") == ["Noah Osei"]
    assert shown(role="left", q="Mia") == []
    html = client.get(page, {"role": "left"}).content.decode()
    assert reverse("accounts:person-manage", args=[cast.noah.uuid]) in html
    assert "Student" in html
    # Who looks for a leaver by name is led there.
    assert f"{page}?role=left&amp;q=Noah" in client.get(page, {"q": "Noah"}).content.decode()
    assert "role=left" not in client.get(page, {"q": "Mia"}).content.decode().partition('id="people"')[2]
    client.post(reverse("accounts:membership-restore", args=[cast.noah.uuid, cast.noah.memberships.get().uuid]))
    assert shown(role="left") == []


def test_who_left_one_role_and_keeps_another_is_no_leaver(cast):
    join(cast.brook, cast.harbour, Role.LIBRARIAN, ended="2026-01-01T00:00Z")
    assert not queries.leavers_of(cast.viewer(cast.ada)).exists()


def test_somebody_without_a_school_is_told_so(cast):
    Membership.objects.filter(person=cast.brook).update(ended="2026-01-01T00:00Z")
    answer = cast.client(cast.brook).get(reverse("accounts:class-list"), follow=True)
    assert "belong to no school" in answer.content.decode()


def test_a_school_keeps_an_admin(cast):
    ada = cast.viewer(cast.ada)
    second = make_person("Bea Lund", cast.harbour, Role.ADMIN, email="bea@harbour.example")
    end_membership(actor=cast.viewer(second), membership=cast.ada.memberships.get())
    with pytest.raises(Refused, match="at least one admin"):
        change_role(actor=cast.viewer(second), membership=second.memberships.get(), role="teacher")
    with pytest.raises(Refused, match="your own"):
        end_membership(actor=ada, membership=cast.ada.memberships.get())


def test_roles_of_staff_change_into_one_another_and_leave_a_trail(cast):
    membership = cast.brook.memberships.get()
    address = reverse("accounts:membership-role", args=[cast.brook.uuid, membership.uuid])
    cast.client(cast.ada).post(address, {"role": "counsellor"})
    assert cast.viewer(cast.brook).roles == {Role.COUNSELLOR}
    entry = AuditEntry.objects.get(verb="accounts.members.change_role")
    assert (entry.actor, entry.subject, entry.detail) == (
        cast.ada,
        cast.brook,
        {"before": "teacher", "after": "counsellor"},
    )


@pytest.mark.parametrize(("who", "role"), [("mia", "teacher"), ("max", "teacher"), ("lena", "student")])
def test_students_and_mentors_never_become_staff_by_a_form(cast, who, role):
    # SAFETY 1, 2
    membership = getattr(cast, who).memberships.get()
    with pytest.raises(Refused):
        change_role(actor=cast.viewer(cast.ada), membership=membership, role=role)


def test_one_changes_ones_own_name_and_keeps_what_was_typed_when_it_is_wrong(cast):
    client = cast.client(cast.mia)
    client.post(reverse("accounts:person-edit"), {"name": "  Mia   K ", "pronouns": "she/her"})
    cast.mia.refresh_from_db()
    assert (cast.mia.name, cast.mia.pronouns) == ("Mia K", "she/her")
    answer = client.post(reverse("accounts:person-edit"), {"name": "M" * 200, "pronouns": "they"})
    assert answer.status_code == 422
    assert "M" * 200 in answer.content.decode()


@pytest.mark.parametrize("typed", [{"name": "mia@home.example"}, {"pronouns": "call 0171 2345678"}])
def test_name_and_pronouns_carry_no_contact_details(cast, typed):
    # SAFETY 5
    given = {"name": "Mia", "pronouns": "she/her", **typed}
    answer = cast.client(cast.mia).post(reverse("accounts:person-edit"), given)
    assert answer.status_code == 422
    cast.mia.refresh_from_db()
    assert (cast.mia.name, cast.mia.pronouns) == ("Mia Kowalski", "")


def test_a_mentor_is_told_who_sees_what_they_write(cast):  # SAFETY 30
    said = "Students do not, unless the school brings you together."
    for address in (reverse("accounts:person-edit"), reverse("accounts:expertise-list")):
        assert said in cast.client(cast.max).get(address).content.decode()
        assert said not in cast.client(cast.lena).get(address).content.decode()
