"""Wrong tries are counted by account and address together: nobody locks somebody else's account."""

from django.test import Client

from accounts.models import Notification
from tests.cast import PASSWORD

HERE, THERE = {"REMOTE_ADDR": "203.0.113.7"}, {"REMOTE_ADDR": "198.51.100.9"}


def sign_in(password: str, *, email: bool = False, **where):
    typed = {"school_code": "harbour", "user_name": "mia"}
    if email:
        typed = {"way": "email", "login": "adler@harbour.example"}
    return Client(**where).post("/sign-in/", {**typed, "password": password})


def test_wrong_tries_elsewhere_lock_nobody_out(cast):
    for email in (False, True):
        for _number in range(5):
            sign_in("wrong", email=email, **HERE)
        assert "Too many tries" in sign_in(PASSWORD, email=email, **HERE).content.decode()
        assert sign_in(PASSWORD, email=email, **THERE).status_code == 302


def test_the_person_is_told_once_a_day(cast):
    for _number in range(8):
        sign_in("wrong", **HERE)
        sign_in("wrong", email=True, **HERE)
    told = Notification.objects.filter(key__startswith="signin.tries")
    assert sorted(notice.person.name for notice in told) == ["Mia Kowalski", "Ms Adler"]
    assert not Notification.objects.exclude(person__in=[cast.mia, cast.adler]).exists()


def test_an_unknown_account_is_told_of_nobody(cast):
    for _number in range(8):
        Client(**HERE).post("/sign-in/", {"school_code": "harbour", "user_name": "nobody", "password": "x"})
    assert not Notification.objects.exists()
