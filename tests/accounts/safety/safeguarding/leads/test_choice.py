"""Whom an admin chooses from to look after reports."""

from django.urls import reverse

from accounts.models import Role
from tests.cast import make_person


def test_two_of_staff_called_alike_are_told_apart_by_their_addresses(cast):
    make_person("Mr Brook", cast.harbour, Role.TEACHER, email="t.brook@harbour.example")
    page = cast.client(cast.ada).get(reverse("accounts:lead-name", args=["lead"])).content.decode()
    for address in ("t.brook@harbour.example", "brook@harbour.example"):
        assert f"{address})</option>" in page
    assert "adler@" not in page, "whose name is theirs alone is called by it"


def test_no_address_is_told_to_who_is_no_admin(cast):
    make_person("Mr Brook", cast.harbour, Role.TEACHER, email="t.brook@harbour.example")
    for who in (cast.mia, cast.adler):
        assert "t.brook@" not in cast.client(who).get(reverse("networks:connection-find")).content.decode()
