"""Another e-mail address: a letter goes there, and whose account it is says yes.  # SAFETY 10, 40"""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.mail.jobs import send_due_mail
from accounts.models import AuditEntry, Notification, OutgoingMail, Person
from tests.cast import PASSWORD

NEW = "ines.adler@harbour.example"


def ask(cast, by, whose, email=NEW):
    page = reverse("accounts:person-address-change") if by == whose else ""
    page = page or reverse("accounts:person-address", args=[whose.uuid])
    return cast.client(by).post(page, {"email": email})


def link_in_letter() -> str:
    mail.outbox.clear()
    send_due_mail()
    found = re.search(r"https?://[^/]+(/\S+)", next(letter.body for letter in mail.outbox if letter.to == [NEW]))
    return found.group(1)


def email_of(person) -> str:
    return Person.objects.get(pk=person.pk).email


@pytest.mark.parametrize("who", ["ada", "adler"])
def test_the_address_changes_once_its_owner_says_yes(cast, who):
    by = getattr(cast, who)
    assert ask(cast, by, cast.adler).status_code == 302
    assert email_of(cast.adler) == "adler@harbour.example", "nothing changes before a yes"
    link, client = link_in_letter(), cast.client(cast.adler)
    assert NEW in client.get(link).content.decode()
    assert client.post(link, {"password": "not it"}).status_code == 422
    assert client.post(link, {"password": PASSWORD}).status_code == 302
    assert email_of(cast.adler) == NEW
    entry = AuditEntry.objects.get(verb="accounts.members.change_address")
    assert (entry.actor, entry.detail) == (cast.adler, {"before": "adler@harbour.example", "after": NEW})
    mail.outbox.clear()
    send_due_mail()
    assert [letter.to for letter in mail.outbox] == [["adler@harbour.example"]], "the old address is told"
    assert client.get(link).status_code == 404, "it works once"
    typed = {"way": "email", "login": NEW, "password": PASSWORD}
    assert Client().post("/sign-in/?way=email", typed).status_code == 302


def test_an_admin_alone_changes_nobodys_address(cast):
    # With an address of one's own one would choose a password, and be the safeguarding lead.
    assert ask(cast, cast.ada, cast.carl).status_code == 302
    assert "would like" in Notification.objects.get(person=cast.carl).text
    link = link_in_letter()
    assert Client().get(link).status_code == 302
    for nobody in (cast.ada, cast.mia, cast.tess):
        client = cast.client(nobody)
        assert "for somebody else" in client.get(link).content.decode()
        assert client.post(link, {"password": PASSWORD}).status_code == 422
    assert email_of(cast.carl) == "carl@harbour.example"


def test_nobody_learns_which_addresses_have_an_account(cast):
    # SAFETY 40
    answers = [ask(cast, cast.ada, cast.adler, email) for email in ("tess@millbrook.example", "new@x.example")]
    assert len({(answer.status_code, answer.url) for answer in answers}) == 1
    assert OutgoingMail.objects.count() == 2


def test_an_address_that_was_taken_meanwhile_is_refused_with_a_sentence(cast):
    ask(cast, cast.adler, cast.adler)
    link = link_in_letter()
    Person.objects.filter(pk=cast.tess.pk).update(email=NEW)
    answer = cast.client(cast.adler).post(link, {"password": PASSWORD})
    assert answer.status_code == 422
    assert "cannot be used" in answer.content.decode()
    assert email_of(cast.adler) == "adler@harbour.example"


def test_letters_have_a_limit_and_the_same_address_is_no_change(cast):
    assert ask(cast, cast.ada, cast.adler, "ADLER@harbour.example").status_code == 422
    for _again in range(3):
        assert ask(cast, cast.ada, cast.adler).status_code == 302
    assert ask(cast, cast.ada, cast.adler).status_code == 422
    assert OutgoingMail.objects.count() == 3


def test_passwords_are_not_guessed_there(cast):
    ask(cast, cast.adler, cast.adler)
    link, client = link_in_letter(), cast.client(cast.adler)
    for _try in range(5):
        client.post(link, {"password": "not it"})
    assert client.post(link, {"password": PASSWORD}).status_code == 422
    assert email_of(cast.adler) == "adler@harbour.example"


def test_who_has_no_address_has_no_such_page(cast):
    assert cast.client(cast.mia).get(reverse("accounts:person-address-change")).status_code == 404
    for person in (cast.mia, cast.tess):
        page = reverse("accounts:person-address", args=[person.uuid])
        assert cast.client(cast.ada).get(page).status_code == 404
    assert Client().get(reverse("accounts:person-address-accept", args=["x" * 30])).status_code == 404
