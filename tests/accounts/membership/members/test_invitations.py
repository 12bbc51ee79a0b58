"""Staff say yes themselves: by signing in, or by choosing a password where the address has no account."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.mail.jobs import send_due_mail
from accounts.membership.members.services.invitations import BY_ONE_SENDER, token_of
from accounts.models import AuditEntry, Invitation, Membership, OutgoingMail, Person, Role
from tests.cast import PASSWORD, make_person

ADD = "accounts:person-add-staff"


def invite(cast, email, role="librarian", name="Nora Pell") -> str:
    """The address in the letter."""
    typed = {"name": name, "email": email, "role": role}
    assert cast.client(cast.ada).post(reverse(ADD), typed).status_code == 302
    return reverse("accounts:invitation-accept", args=[token_of(Invitation.objects.get(email=email, closed=None))])


def at_harbour(cast, person) -> set[str]:
    rows = Membership.objects.current().filter(person=person, school=cast.harbour)
    return set(rows.values_list("role", flat=True))


def test_somebody_new_chooses_a_password_and_is_in(cast):
    link = invite(cast, "nora@harbour.example")
    assert not Person.objects.filter(email="nora@harbour.example").exists(), "nobody is made before a yes"
    client = Client()
    page = client.get(link).content.decode()
    assert "Harbour Lane School invites you" in page
    assert 'value="Nora Pell"' in page
    assert client.post(link, {"name": "Nora Pell", "password": "short"}).status_code == 422
    assert client.post(link, {"name": "Nora Pell", "password": "otter plum kite"}).status_code == 302
    nora = Person.objects.get(email="nora@harbour.example")
    assert at_harbour(cast, nora) == {"librarian"}
    assert client.get("/").status_code == 200
    assert AuditEntry.objects.filter(verb="accounts.members.add_person", actor=nora).count() == 1
    assert Client().get(link).status_code == 404, "it works once"


def test_somebody_with_an_account_signs_in_and_says_yes(cast):
    link, client = invite(cast, "tess@millbrook.example"), Client()
    to_sign_in = client.get(link)
    assert to_sign_in.status_code == 302
    assert to_sign_in.url.startswith("/sign-in/?way=email")
    typed = {"way": "email", "login": "tess@millbrook.example", "password": PASSWORD}
    assert client.post(to_sign_in.url, typed).url == link
    assert at_harbour(cast, cast.tess) == set()
    assert "invites you" in client.get(link).content.decode()
    client.post(link)
    assert at_harbour(cast, cast.tess) == {"librarian"}
    assert "Harbour Lane School" in client.get("/").content.decode()


def test_nobody_else_says_yes_for_them(cast):
    link = invite(cast, "tess@millbrook.example")
    for person in (cast.brook, cast.otto, cast.mia):
        client = cast.client(person)
        assert "is for somebody else" in client.get(link).content.decode()
        assert client.post(link).status_code == 422
    assert Client().post(link, {"name": "X", "password": "otter plum kite"}).status_code == 302  # to the sign-in
    assert at_harbour(cast, cast.tess) == set()
    assert Client().get(reverse("accounts:invitation-accept", args=["x" * 30])).status_code == 404


def test_a_student_or_mentor_elsewhere_does_not_become_staff(cast):  # SAFETY 1, 2
    pupil = make_person("Pupil Elsewhere", cast.millbrook, Role.STUDENT, email="pupil@outside.example")
    for person in (pupil, cast.max):
        answer = cast.client(person).post(invite(cast, person.email))
        assert answer.status_code == 422
        assert "cannot become staff" in answer.content.decode()
        assert "librarian" not in at_harbour(cast, person)


def test_an_admin_sees_who_was_invited_sends_again_and_takes_back(cast):
    link, admin = invite(cast, "nora@harbour.example"), cast.client(cast.ada)
    row = Invitation.objects.get()
    assert "nora@harbour.example" in admin.get(reverse("accounts:person-list")).content.decode()
    for other in (cast.adler, cast.amos):
        for act in ("send", "withdraw"):
            assert (
                cast.client(other).post(reverse(f"accounts:invitation-{act}", args=[row.uuid])).status_code == 404
            )
    again = reverse("accounts:invitation-send", args=[row.uuid])
    pages = [admin.post(again, follow=True).content.decode() for _number in range(3)]
    assert "once more" in pages[0]
    assert "several times today" in pages[2]
    assert OutgoingMail.objects.filter(email="nora@harbour.example").count() == 3
    assert Invitation.objects.count() == 1
    admin.post(reverse("accounts:invitation-withdraw", args=[row.uuid]))
    assert "nora@harbour.example" not in admin.get(reverse("accounts:person-list")).content.decode()
    assert Client().get(link).status_code == 404


def test_an_old_invitation_does_not_work(cast):
    link = invite(cast, "nora@harbour.example")
    Invitation.objects.update(sent=timezone.now() - timedelta(days=15))
    assert Client().get(link).status_code == 404


def test_who_is_at_this_school_already_is_told_beside_the_field(cast):
    typed = {"name": "Lena", "email": "Lena@harbour.example", "role": "librarian"}
    answer = cast.client(cast.ada).post(reverse(ADD), typed)
    assert answer.status_code == 422
    assert "at your school already" in answer.content.decode()


def test_one_sender_writes_no_end_of_letters(cast):
    for number in range(BY_ONE_SENDER):
        invite(cast, f"n{number}@harbour.example")
    typed = {"name": "One more", "email": "more@harbour.example", "role": "teacher"}
    answer = cast.client(cast.ada).post(reverse(ADD), typed)
    assert answer.status_code == 422
    assert "a lot of letters" in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_the_letter_holds_the_link_that_works_and_its_row_does_not(cast):
    invite(cast, "nora@harbour.example")
    send_due_mail()
    (letter,) = mail.outbox
    link = re.search(r"http://testserver(/invitation/\S+)", letter.body).group(1)
    assert Client().get(link).status_code == 200
    assert link.split("/")[2] not in str(OutgoingMail.objects.get().facts)
