"""What a school does with its people touches and shows nothing of another school.  # SAFETY 40"""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership, Person, Role
from tests.cast import join, look_from, make_person

ADD = "accounts:person-add-staff"


def add(cast, email, client=None):
    client = client or cast.client(cast.ada)
    typed = {"name": "Somebody New", "email": email, "role": "teacher"}
    return client.post(reverse(ADD), typed, follow=True)


def test_an_address_of_another_school_attaches_nobody_and_shows_no_name(cast):
    add(cast, "tess@millbrook.example")
    assert not Membership.objects.filter(person=cast.tess, school=cast.harbour).exists()
    page = cast.client(cast.ada).get(reverse("accounts:person-list")).content.decode()
    assert "Tess Hall" not in page


@pytest.mark.parametrize("kind", ["known", "a student's", "shut"])
def test_one_answer_for_all_addresses(cast, kind):
    make_person("Pupil Elsewhere", cast.millbrook, Role.STUDENT, email="pupil@outside.example")
    Person.objects.create_person(name="Shut", email="shut@outside.example", is_active=False)
    email = {"known": "tess@millbrook.example", "a student's": "pupil@outside.example"}.get(kind)
    known = add(cast, email or "shut@outside.example")
    unknown = add(cast, "nobody@outside.example")
    assert known.status_code == unknown.status_code == 200
    assert known.request["PATH_INFO"] == unknown.request["PATH_INFO"]
    people = reverse("accounts:person-list")
    for page in (known, unknown):
        assert "An invitation for Somebody New is on its way" in page.content.decode()
    for search in ("Tess", "Pupil", "Shut"):
        found = cast.client(cast.ada).get(people, {"q": search}).content.decode()
        assert "manage/" not in found


def test_ending_a_membership_ends_the_sessions_at_this_school_alone(cast):
    join(cast.tess, cast.harbour, Role.TEACHER)
    here, there = cast.client(cast.tess), cast.client(cast.tess)
    look_from(here, cast.harbour)
    look_from(there, cast.millbrook)
    unsaid = cast.client(cast.tess)
    me = reverse("accounts:person-edit")
    assert [each.get(me).status_code for each in (here, there, unsaid)] == [200, 200, 200]
    row = Membership.objects.get(person=cast.tess, school=cast.harbour)
    cast.client(cast.ada).post(reverse("accounts:membership-end", args=[cast.tess.uuid, row.uuid]))
    assert there.get(me).status_code == 200
    assert unsaid.get(me).status_code == 200, "it looked from the other school"
    answer = here.get(me)
    assert answer.status_code == 302
    assert answer.url.startswith("/sign-in/"), "it does not open another school"
    assert here.get(me).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_nobody_is_mailed_a_link_fifteen_times(cast):
    address = reverse("accounts:person-send-link", args=[cast.adler.uuid])
    client = cast.client(cast.ada)
    pages = [client.post(address, follow=True).content.decode() for _number in range(15)]
    _send()
    assert len(mail.outbox) <= 3
    assert "several times today" in pages[-1]


@pytest.mark.django_db(transaction=True)
def test_nobody_is_mailed_a_reset_without_end(cast):
    for number in range(15):
        client = Client(REMOTE_ADDR=f"203.0.113.{number}")
        client.post(reverse("account_reset_password"), {"email": "adler@harbour.example"})
    _send()
    assert len(mail.outbox) <= 5


def _send():
    try:
        from accounts.mail.jobs import send_due_mail
    except ImportError:
        return
    send_due_mail()


def test_nobody_sees_when_somebody_signed_in_for_another_school(cast):
    join(cast.tess, cast.harbour, Role.TEACHER)
    page = reverse("accounts:person-manage", args=[cast.tess.uuid])

    def shown(when):
        Person.objects.filter(pk=cast.tess.pk).update(last_login=when)
        return re.search(r'<dl class="facts">.*?</dl>', cast.client(cast.ada).get(page).content.decode(), re.S)[0]

    assert shown(timezone.now() - timedelta(days=90)) == shown(timezone.now())
