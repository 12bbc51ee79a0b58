"""Sign-in cards, and new passwords for students."""

import pytest
from django.urls import reverse

from accounts.identity.signin_cards import services
from accounts.models import AuditEntry, Person, Role
from kit.errors import Refused
from tests.cast import PASSWORD, enrol, join, make_person


def test_a_teacher_gives_only_her_own_students_a_new_password(cast):
    expected = {cast.mia: 200, cast.zoe: 404, cast.lena: 404, cast.otto: 404}
    for person, status in expected.items():
        address = reverse("accounts:person-password", args=[person.uuid])
        assert cast.client(cast.adler).post(address).status_code == status, person.name
    for person in (cast.noah, cast.lena, cast.tess):
        address = reverse("accounts:person-password", args=[cast.mia.uuid])
        assert cast.client(person).post(address).status_code == 404, person.name


def test_a_new_password_is_shown_once_ends_sessions_and_is_audited(cast):
    # SAFETY 15
    mias = cast.client(cast.mia)
    address = reverse("accounts:person-password", args=[cast.mia.uuid])
    answer = cast.client(cast.adler).post(address)
    password = answer.context["password"]
    assert password in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert mias.get(reverse("accounts:person-edit")).status_code == 302
    assert Person.objects.get(pk=cast.mia.pk).check_password(password)
    entry = AuditEntry.objects.get(verb="accounts.signin_cards.reset_password")
    assert (entry.actor, entry.subject) == (cast.adler, cast.mia)
    assert password not in str(entry.detail)


def test_an_account_of_two_schools_is_not_taken_over_by_one(cast):
    # SAFETY 40
    join(cast.mia, cast.millbrook, Role.STUDENT, user_name="mia")
    enrol(cast.mia, cast.other_class)
    with pytest.raises(Refused, match="another school"):
        services.reset_password(actor=cast.viewer(cast.tess), person=cast.mia)


def test_cards_carry_passwords_only_for_those_who_never_signed_in(cast):
    new = make_person("Ines Sol", cast.harbour, Role.STUDENT)
    enrol(new, cast.class_8b)
    cast.client(cast.mia)  # has signed in
    Person.objects.filter(pk=cast.mia.pk).update(last_login="2026-01-01T00:00Z")
    Person.objects.filter(pk=cast.noah.pk).update(last_login="2026-01-01T00:00Z")
    client, address = cast.client(cast.adler), reverse("accounts:signin-card-list", args=[cast.class_8b.uuid])
    assert {card.password for card in client.get(address).context["cards"]} == {""}
    cards = {card.person: card.password for card in client.post(address).context["cards"]}
    assert cards[cast.mia] == ""
    assert Person.objects.get(pk=new.pk).check_password(cards[new])
    assert Person.objects.get(pk=cast.mia.pk).check_password(PASSWORD)
    assert cast.client(cast.brook).get(address).status_code == 404
