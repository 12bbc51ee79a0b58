"""Which name a student may choose.  # SAFETY 20"""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.membership.joining.services import join_with_account
from accounts.membership.members.names import check_chosen_name
from accounts.membership.members.services.corrections import correct_student
from accounts.membership.members.services.people import edit_profile
from accounts.models import Person
from kit.errors import Refused
from tests.cast import make_join_code

AN_ADULTS = [
    "Ms Adler",
    "MsAdler",
    "M s Adler",
    "Adler",
    "A.D.L.E.R.",
    "Аdler",  # with a Cyrillic A
    "Adl\u0435r",
    "Ad1er",
    "Adler :-)",
    "Ad\u200bler",
    "Ad\u034fler",
    "A\u0337dler",
    "Carl  Devi",
    "CARL DEVI",
    "Çarl-Devi",
]
TITLED = ["mr. brook", "Mr Somebody", "Dr Who", "Frau Kowalski", "Señora Kowalski", "M\u0433s Kowalski", "Sir"]
HURTS = ["You idiot", "Sh1t", "f u c k", "W\u0430nker", "As\u200bshole", "S1UT"]
A_STUDENTS = ["Noah Osei", "noah osei", "N\uff4fah Osei", "N0ah Osei", "Noah Oséi"]
FINE = [
    "Noah Kowalski",
    "Mia Adler",
    "Mia K.",
    "M. S. Kowalski",
    "D. R. Kowalski",
    "A. S. S. Kumar",
    "Mia Dickinson",
    "Assad Cockburn",
    "Martha Scunthorpe",
    "Isabel Morón",
    "Mrinal Sen",
    "Missy Drake",
    "Ида Петрова",
    "محمد علي",
    "मीरा",
]


def choose(cast, name):
    edit_profile(actor=cast.viewer(cast.mia), name=name)


def come_in(cast, name, user_name="new"):
    code = make_join_code(cast.class_8b)
    return join_with_account(join_code=code, name=name, user_name=user_name, password="otter plum")


@pytest.mark.parametrize("name", [*AN_ADULTS, *TITLED, *HURTS, "?!"])
@pytest.mark.parametrize("way", [choose, come_in])
def test_no_student_is_called_like_an_adult_or_by_what_hurts(cast, way, name):
    with pytest.raises(Refused) as no:
        way(cast, name)
    assert no.value.field == "name"


@pytest.mark.parametrize("name", A_STUDENTS)
def test_no_student_chooses_the_name_of_another_but_one_may_really_be_called_so(cast, name):
    with pytest.raises(Refused) as no:
        choose(cast, name)
    assert "Ask your teacher to set it" in no.value.sentence
    assert come_in(cast, name).name == name


@pytest.mark.parametrize("name", FINE)
def test_other_names_are_fine(cast, name):
    choose(cast, name)
    assert Person.objects.get(pk=cast.mia.pk).name == name


def test_letters_of_other_scripts_stay_apart(cast):
    come_in(cast, "मीरा")
    choose(cast, "मारी")


def test_ones_own_name_stays_and_another_schools_names_are_free(cast):
    # SAFETY 40
    edit_profile(actor=cast.viewer(cast.mia), name="MIA Kowalski", pronouns="she/her")
    choose(cast, "Otto Brandt")
    choose(cast, "Tess Hall")
    with pytest.raises(Refused) as no:
        edit_profile(actor=cast.viewer(cast.mia), name="Mia Kowalski", pronouns="idiot")
    assert no.value.field == "pronouns"


def test_a_name_that_staff_set_stays_when_its_student_saves_the_page(cast):
    correct_student(actor=cast.viewer(cast.adler), person=cast.mia, name="Noah Osei")
    edit_profile(actor=cast.viewer(Person.objects.get(pk=cast.mia.pk)), name="Noah Osei", pronouns="she/her")


def test_staff_choose_their_own_names(cast):
    edit_profile(actor=cast.viewer(cast.lena), name="Dr Lena Marsh")


def test_it_takes_one_query_in_a_school_of_any_size(cast, django_assert_num_queries):
    with django_assert_num_queries(1):
        check_chosen_name(cast.harbour, "Mia K.", cast.mia)


def test_on_the_page_it_is_said_beside_the_name_and_nothing_is_lost(cast):
    code = make_join_code(cast.class_8b)
    typed = {"name": "Ms Adler", "user_name": "sunny", "password": "otter plum kite"}
    answer = Client().post(reverse("accounts:join-account", args=[code.code]), typed)
    assert answer.status_code == 422
    assert "name" in answer.context["form"].errors
    assert 'value="sunny"' in answer.content.decode()


def test_two_of_one_name_stand_with_their_user_names_where_one_adds_people(cast):
    come_in(cast, "Noah Osei", "noah.2")
    page = reverse("accounts:class-people", args=[cast.class_9a.uuid])
    page = cast.client(cast.ada).get(page, {"q": "Noah Osei"}).content.decode()
    assert "· noah\n" in page
    assert "· noah.2" in page
