"""What the school wrote down about a student and got wrong: name, user name, age.  # SAFETY 16, 20"""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.membership.members.services.corrections import correct_student
from accounts.models import AuditEntry, Membership, Notification, Person, Role
from kit.errors import Refused
from tests.cast import PASSWORD, join

ALL = {"name": "Mia Kowalska", "user_name": "Mia.K", "age_band": "16_17"}


def page_of(person) -> str:
    return reverse("accounts:person-correct", args=[person.uuid])


def notices(person) -> str:
    return " / ".join(Notification.objects.filter(person=person).order_by("id").values_list("text", flat=True))


def test_an_admin_corrects_name_user_name_and_age(cast):
    cast.client(cast.ada).post(page_of(cast.mia), ALL)
    mia = Person.objects.get(pk=cast.mia.pk)
    assert (mia.name, mia.age_band, mia.memberships.get().user_name) == ("Mia Kowalska", "16_17", "mia.k")
    assert (
        Client()
        .post("/sign-in/", {"school_code": "harbour", "user_name": "mia.k", "password": PASSWORD})
        .url.startswith("/")
    )
    trail = dict(AuditEntry.objects.filter(subject=mia, actor=cast.ada).values_list("verb", "detail"))
    assert trail == {
        "accounts.members.change_name": {"before": "Mia Kowalski", "after": "Mia Kowalska"},
        "accounts.members.change_user_name": {"before": "mia", "after": "mia.k"},
        "accounts.members.change_age": {"before": "13_15", "after": "16_17"},
    }
    said = notices(mia)
    for words in ("changed your name to Mia Kowalska", "sign in as mia.k now", "16 and 17"):
        assert words in said
    cast.client(cast.ada).post(page_of(cast.mia), ALL)
    assert AuditEntry.objects.filter(subject=mia).count() == 3, "the same once more changes nothing"
    assert notices(mia) == said


def test_a_teacher_corrects_names_alone(cast):
    page = cast.client(cast.adler).get(page_of(cast.mia)).content.decode()
    assert 'value="mia"' in page
    assert "age_band" not in page
    cast.client(cast.adler).post(page_of(cast.mia), ALL)
    mia = Person.objects.get(pk=cast.mia.pk)
    assert (mia.name, mia.age_band, mia.memberships.get().user_name) == ("Mia Kowalska", "13_15", "mia.k")
    with pytest.raises(Refused) as no:
        correct_student(actor=cast.viewer(cast.adler), person=cast.mia, name="Mia", age_band="adult")
    assert no.value.field == "age_band"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"user_name": "noah"}, "user_name"),
        ({"user_name": "NOAH"}, "user_name"),
        ({"user_name": "a b"}, "user_name"),
    ]
    + [({"age_band": "old"}, "age_band"), ({"name": "07700 900123"}, "name"), ({"name": ""}, "name")],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_changes(cast, wrong, field):
    answer = cast.client(cast.ada).post(page_of(cast.mia), ALL | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    mia = Person.objects.get(pk=cast.mia.pk)
    assert (mia.name, mia.age_band, mia.memberships.get().user_name) == ("Mia Kowalski", "13_15", "mia")
    assert not notices(mia)


def test_a_user_name_of_a_leaver_or_of_another_school(cast):
    # SAFETY 40
    Membership.objects.filter(person=cast.noah).update(ended="2026-01-01T00:00Z")
    with pytest.raises(Refused):
        correct_student(actor=cast.viewer(cast.ada), person=cast.mia, name="Mia Kowalski", user_name="noah")
    correct_student(actor=cast.viewer(cast.ada), person=cast.mia, name="Mia Kowalski", user_name="otto")
    assert cast.otto.memberships.get().user_name == "otto"


def test_an_account_of_two_schools_keeps_its_name_and_age(cast):
    # SAFETY 40
    join(cast.mia, cast.millbrook, Role.STUDENT, user_name="mia.two")
    ada = cast.viewer(cast.ada)
    for changed in ({"name": "Other"}, {"name": "Mia Kowalski", "age_band": "adult"}):
        with pytest.raises(Refused, match="another school"):
            correct_student(actor=ada, person=cast.mia, **changed)
    correct_student(actor=ada, person=cast.mia, name="Mia Kowalski", user_name="mia.k")
    names = dict(cast.mia.memberships.values_list("school__code", "user_name"))
    assert names == {"harbour": "mia.k", "millbrook": "mia.two"}


def test_nobody_else_corrects_anything(cast):
    for nobody in (cast.brook, cast.noah, cast.mia, cast.max, cast.amos):
        with pytest.raises(Refused):
            correct_student(actor=cast.viewer(nobody), person=cast.mia, name="Other")
    for other in (cast.adler, cast.otto):
        with pytest.raises(Refused):
            correct_student(actor=cast.viewer(cast.ada), person=other, name="Other")


def test_the_way_there_stands_on_both_pages(cast):
    for actor, page in ((cast.adler, "person-detail"), (cast.ada, "person-detail"), (cast.ada, "person-manage")):
        shown = cast.client(actor).get(reverse(f"accounts:{page}", args=[cast.mia.uuid])).content.decode()
        assert page_of(cast.mia) in shown, page
