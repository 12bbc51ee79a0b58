"""From a class code to an account, also when two want the last place."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.membership.joining import services
from accounts.models import AgeBand, AuditEntry, JoinCode, Person
from kit.errors import Refused
from tests.cast import make_join_code

GOOD = {"name": "Ines Sol", "user_name": "ines", "password": "otter plum kite"}


def address_of(code):
    return reverse("accounts:join-account", args=[code.code])


def test_a_new_student_joins_is_signed_in_and_goes_to_the_first_steps(cast):
    code = make_join_code(cast.class_8b)
    client = Client()
    answer = client.post(reverse("accounts:join"), {"code": "plum 4271"})
    assert answer.url == address_of(code)
    page = client.get(answer.url).content.decode()
    assert "8B" in page
    assert "Harbour Lane School" in page
    answer = client.post(answer.url, GOOD)
    assert answer.url == reverse("pages:home")
    person = Person.objects.get(name="Ines Sol")
    page = client.get(answer.url, follow=True)
    assert page.redirect_chain == [(reverse("pages:welcome-interests"), 302)]
    assert page.context["viewer"].person == person
    assert cast.class_8b.enrolments.filter(person=person, role="student").exists()
    assert client.cookies["school"].value == "harbour"  # so that next time it need not be typed
    assert JoinCode.objects.get().used == 1
    assert AuditEntry.objects.filter(verb="accounts.joining.join_with_account", subject=person).exists()


def test_the_age_is_the_schools_to_say(cast):
    # SAFETY 16
    code = make_join_code(cast.class_8b)
    Client().post(address_of(code), {**GOOD, "age_band": "adult"})
    assert Person.objects.get(name="Ines Sol").age_band == AgeBand.UNDER_13


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"code": "OTHER-9999"}, "do not know this code"),
        ({"closed": timezone.now()}, "was closed"),
        ({"expires": timezone.now() - timedelta(minutes=1)}, "too old"),
        ({"places": 1, "used": 1}, "places of this code are taken"),
    ],
)
def test_a_code_that_does_not_work_says_why_and_stays_typed(cast, facts, sentence):
    make_join_code(cast.class_8b, **facts)
    answer = Client().post(reverse("accounts:join"), {"code": "plum-4271"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert 'value="plum-4271"' in page
    assert Client().get("/join/PLUM-4271/").status_code == 422


def test_a_code_of_an_archived_class_does_not_work(cast):
    make_join_code(cast.class_8b)
    type(cast.class_8b).objects.update(archived=timezone.now())
    assert Client().post(reverse("accounts:join"), {"code": "PLUM-4271"}).status_code == 422


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"user_name": "mia"}, "user_name"),
        ({"user_name": "MIA"}, "user_name"),
        ({"user_name": "two words"}, "user_name"),
        ({"name": ""}, "name"),
        ({"name": "N" * 300}, "name"),
        ({"password": "short"}, "password"),
        ({"password": "password"}, "password"),
        ({"password": "my ines secret"}, "password"),
        ({"password": "ines sol 1"}, "password"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_uses_no_place(cast, typed, field):
    code = make_join_code(cast.class_8b)
    answer = Client().post(address_of(code), {**GOOD, **typed})
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert JoinCode.objects.get().used == 0
    page = answer.content.decode()
    kept = {**GOOD, **typed}
    assert kept["name"] in page
    assert kept["user_name"].lower() in page.lower()


def test_without_a_user_name_one_is_suggested(cast):
    code = make_join_code(cast.class_8b)
    client = Client()
    answer = client.post(address_of(code), {**GOOD, "name": "Mia Stone", "user_name": ""})
    assert answer.status_code == 422
    assert 'value="mia.s"' in answer.content.decode()
    assert "Type your password once more" in answer.content.decode(), "an empty field alone would not say so"
    page = asked_for_user_name(code, name="Noah Field")
    assert 'value="noah.f"' in page
    assert "Somebody has “noah”" in page, "another one than the wished is not taken in silence"
    assert "This one is free" in asked_for_user_name(code, name="Ida Field")
    assert "Somebody has this one" in asked_for_user_name(code, name="N", user_name="Noah")


def asked_for_user_name(code, **typed):
    address = reverse("accounts:join-user-name", args=[code.code])
    assert Client().get(address, typed).status_code == 405  # nothing of it stands in an address
    return Client().post(address, typed).content.decode()


def test_a_suggested_user_name_follows_the_name_and_a_typed_one_stays(cast):
    code = make_join_code(cast.class_8b)
    follows = asked_for_user_name(code, name="Ida Field", user_name="ines", suggested="ines")
    assert follows.count('value="ida"') == 2
    assert 'value="sunny"' in asked_for_user_name(code, name="Ida Field", user_name="sunny", suggested="ines")
    stale = {**GOOD, "name": "Ida Field", "user_name": "ines.s", "suggested": "ines.s"}
    answer = Client().post(address_of(code), stale)
    assert answer.status_code == 422
    assert answer.content.decode().count('value="ida"') == 2
    assert Client().post(address_of(code), {**stale, "user_name": "ida", "suggested": "ida"}).status_code == 302


def test_that_a_wished_user_name_is_taken_is_said(cast):
    code = make_join_code(cast.class_8b)
    answer = Client().post(address_of(code), {**GOOD, "name": "Mia Stone", "user_name": ""})
    assert "Somebody has “mia”. How about this one?" in answer.content.decode()


def test_a_code_works_only_for_the_school_it_is_of(cast):
    # SAFETY 40
    code = make_join_code(cast.class_8b)
    with pytest.raises(Refused, match="another school"):
        services.join_as_student(actor=cast.viewer(cast.otto), join_code=code)
    assert cast.client(cast.otto).post(address_of(code)).status_code == 422
    assert cast.client(cast.adler).post(address_of(code)).status_code == 422
    assert JoinCode.objects.get().used == 0


def test_a_student_enters_a_further_class_with_one_press_and_one_place(cast):
    code = make_join_code(cast.class_8b)
    client = cast.client(cast.zoe)
    assert "Join 8B?" in client.get(address_of(code)).content.decode()
    client.post(address_of(code))
    client.post(address_of(code))
    assert cast.class_8b.enrolments.filter(person=cast.zoe, ended__isnull=True).count() == 1
    assert JoinCode.objects.get().used == 1


def test_guessing_codes_stops_after_a_few_tries(cast):
    make_join_code(cast.class_8b)
    client = Client()
    for number in range(10):
        client.post(reverse("accounts:join"), {"code": f"PLUM-{number:04}"})
    answer = client.post(reverse("accounts:join"), {"code": "PLUM-4271"})
    assert answer.status_code == 422
    assert "Too many wrong codes" in answer.content.decode()
    assert client.get("/join/PLUM-4271/").status_code == 422
    assert Client().post(reverse("accounts:join"), {"code": "PLUM-4271"}).status_code == 302


def test_guessing_from_one_address_stops_too(cast):
    make_join_code(cast.class_8b)
    for number in range(100):
        Client().get(f"/join/PLUM-{number:04}/")
    answer = Client().post(reverse("accounts:join"), {"code": "PLUM-4271"})
    assert "Too many wrong codes" in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_only_as_many_get_in_as_there_are_places():
    from tests.cast import make_cast

    cast = make_cast()
    code = make_join_code(cast.class_8b, places=2)
    start, outcomes = threading.Barrier(6), []

    def hurry(number):
        try:
            join_code = services.find_join_code(code.code)
            start.wait()
            services.join_with_account(
                join_code=join_code, name=f"Quick {number}", user_name=f"quick{number}", password="otter plum"
            )
            outcomes.append("in")
        except Refused as no:
            outcomes.append(str(no.sentence))
        finally:
            connection.close()

    threads = [threading.Thread(target=hurry, args=[number]) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count("in") == 2
    assert {sentence for sentence in outcomes if sentence != "in"} == {
        "All places of this code are taken. Ask your teacher for a new one."
    }
    code.refresh_from_db()
    assert code.used == 2
    assert Person.objects.filter(name__startswith="Quick").count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_who_want_one_user_name_at_once_one_gets_it_and_the_other_hears_so():
    from tests.cast import make_cast

    cast = make_cast()
    code = make_join_code(cast.class_8b)
    start, outcomes = threading.Barrier(2), []

    def hurry(number):
        try:
            start.wait()
            services.join_with_account(
                join_code=code, name=f"Quick {number}", user_name="quick", password="otter plum"
            )
            outcomes.append(None)
        except Refused as no:
            outcomes.append(no.field)
        finally:
            connection.close()

    threads = [threading.Thread(target=hurry, args=[number]) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes, key=str) == [None, "user_name"]
    code.refresh_from_db()
    assert code.used == 1


def test_a_name_carries_no_contact_details(cast):
    # SAFETY 5
    make_join_code(cast.class_8b)
    typed = {"name": "me@outside.example", "user_name": "friendly", "password": "otter plum kite"}
    answer = Client().post(reverse("accounts:join-account", args=["PLUM-4271"]), typed)
    assert answer.status_code == 422
    assert "contact details stay out" in answer.content.decode()
