"""Sign-in cards, and new passwords for students."""

from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.identity.signin_cards import services
from accounts.membership.members.services.people import add_student
from accounts.models import AuditEntry, Notification, Person, Role
from kit.errors import Refused
from tests.cast import PASSWORD, enrol, join, make_person


def test_a_teacher_gives_only_her_own_students_a_new_password(cast):
    expected = {cast.mia: 200, cast.zoe: 404, cast.lena: 404, cast.otto: 404}
    for person, status in expected.items():
        address = reverse("accounts:person-password", args=[person.uuid])
        assert cast.client(cast.adler).get(address).status_code == status, person.name
    for person in (cast.noah, cast.lena, cast.tess):
        address = reverse("accounts:person-password", args=[cast.mia.uuid])
        assert cast.client(person).post(address).status_code == 404, person.name


def test_a_new_password_is_shown_once_ends_sessions_and_is_audited(cast):
    # SAFETY 15
    mias = cast.client(cast.mia)
    address = reverse("accounts:person-password", args=[cast.mia.uuid])
    answer = cast.client(cast.adler).post(address, {"reason": "Forgot it", "token": uuid4()})
    password = answer.context["password"]
    assert password in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert mias.get(reverse("accounts:person-edit")).status_code == 302
    assert Person.objects.get(pk=cast.mia.pk).check_password(password)
    entry = AuditEntry.objects.get(verb="accounts.signin_cards.reset_password")
    assert (entry.actor, entry.subject) == (cast.adler, cast.mia)
    assert password not in str(entry.detail)


def test_a_page_that_shows_a_password_or_cards_has_a_button_that_prints_it(cast):
    give = {"reason": "Forgot it", "token": uuid4()}
    given = cast.client(cast.adler).post(reverse("accounts:person-password", args=[cast.mia.uuid]), give)
    cards = cast.client(cast.adler).get(reverse("accounts:signin-card-list", args=[cast.class_8b.uuid]))
    for answer in (given, cards):
        page = answer.content.decode()
        assert "data-print" in page
        assert "js/print" in page


def test_an_account_of_two_schools_is_not_taken_over_by_one(cast):
    # SAFETY 40
    join(cast.mia, cast.millbrook, Role.STUDENT, user_name="mia")
    enrol(cast.mia, cast.other_class)
    with pytest.raises(Refused, match="another school"):
        services.reset_password(actor=cast.viewer(cast.tess), person=cast.mia, reason="Forgot it", token=uuid4())


@pytest.fixture
def ines(cast):
    """A student of 8B who has never signed in; Mia and Noah have."""
    Person.objects.update(last_login="2026-01-01T00:00Z")
    new = make_person("Ines Sol", cast.harbour, Role.STUDENT)
    enrol(new, cast.class_8b)
    return new


def typed(page, *people):
    return {
        "token": page.context["form"]["token"].value(),
        "reason": "First cards",
        "students": [str(person.uuid) for person in people],
    }


def test_cards_carry_passwords_only_for_those_who_never_signed_in(cast, ines):
    client, address = cast.client(cast.adler), reverse("accounts:signin-card-list", args=[cast.class_8b.uuid])
    page = client.get(address)
    assert {card.password for card in page.context["cards"]} == {""}
    assert client.post(address, typed(page, cast.mia)).status_code == 422  # she has a password of her own
    cards = {card.person: card.password for card in client.post(address, typed(page, ines)).context["cards"]}
    assert list(cards) == [ines]
    assert Person.objects.get(pk=ines.pk).check_password(cards[ines])
    assert Person.objects.get(pk=cast.mia.pk).check_password(PASSWORD)
    assert cast.client(cast.brook).get(address).status_code == 404


def test_what_was_printed_is_made_worthless_only_on_purpose(cast, ines):
    client, address = cast.client(cast.adler), reverse("accounts:signin-card-list", args=[cast.class_8b.uuid])
    page = client.get(address)
    assert page.context["form"]["students"].value() == [str(ines.uuid)]
    sent = typed(page, ines)
    [card] = client.post(address, sent).context["cards"]
    reloaded = client.post(address, sent, follow=True)
    assert "shown once" in reloaded.content.decode()
    again = client.get(address)
    assert again.context["form"]["students"].value() == []
    assert "Ines Sol: the card of" in again.content.decode()
    assert client.post(address, typed(again)).status_code == 422
    assert Person.objects.get(pk=ines.pk).check_password(card.password)
    [new] = client.post(address, typed(again, ines)).context["cards"]
    assert Person.objects.get(pk=ines.pk).check_password(new.password)


def test_cards_close_and_tell_like_any_other_new_password(cast, ines):
    # SAFETY 32
    joel = make_person("Joel Sol", cast.harbour, Role.STUDENT)
    enrol(joel, cast.class_8b)
    client, address = cast.client(cast.adler), reverse("accounts:signin-card-list", args=[cast.class_8b.uuid])
    page = client.get(address)
    assert client.post(address, {**typed(page, ines, joel), "reason": ""}).status_code == 422
    client.post(address, typed(page, ines, joel))
    assert Person.objects.filter(confidence_closed__isnull=False).count() == 2
    [told] = Notification.objects.filter(person=cast.carl)
    assert told.text == "Ms Adler gave 2 students a new password."
    assert Notification.objects.filter(person__in=[ines, joel]).count() == 2


def test_a_first_password_from_the_admin_closes_too(cast):
    # SAFETY 32
    made = {"name": "Ines Sol", "user_name": "ines", "age_band": "13_15"}
    person, _password = add_student(actor=cast.viewer(cast.ada), **made)
    assert Person.objects.get(pk=person.pk).confidence_closed
