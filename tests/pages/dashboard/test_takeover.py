"""Whoever gives a student a new password can sign in as them: then nothing confidential is there.  # SAFETY 32"""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.identity.signin_cards.services import reopen_confidence, reset_password
from accounts.models import AuditEntry, Notification, Person
from accounts.notifications.queries import has_unread
from kit.errors import Refused
from networks.connections.services import answer_connection, ask_connection
from networks.models import Connection, Goal, GoalTie, Group, GroupMember, Share
from tests.cast import PASSWORD
from tests.networks.making import make_report
from tests.resources.rows import make_source

SECRETS = ("Trouble at home", "Quiet hour", "Read this when it is hard", "It was hard", "Your report was answered")
PAGES = [
    ("pages:home", ""),
    ("networks:connection-list", ""),
    ("networks:netmap-detail", ""),
    ("networks:netmap-download", ""),
    ("networks:group-list", ""),
    ("networks:share-list", ""),
    ("networks:share-list", "?show=mine"),
    ("accounts:notification-list", ""),
    ("pages:search", "?q=quiet"),
    ("pages:search", "?q=hard"),
]


@pytest.fixture
def troubled(cast):
    """Mia has the counsellor in her network, a group that he leads, words to and from him, and a report."""
    mia, carl = cast.viewer(cast.mia), cast.viewer(cast.carl)
    tie = ask_connection(actor=mia, person=cast.carl, purpose="Trouble at home")
    answer_connection(actor=carl, connection=tie, accept=True, reply="Come on Monday")
    group = Group.objects.create(
        school=cast.harbour, made_by=cast.carl, kind="project", name="Quiet hour", purpose="To talk"
    )
    GroupMember.objects.create(group=group, person=cast.carl, role="lead")
    GroupMember.objects.create(group=group, person=cast.mia)
    source = make_source(cast)
    here = {"school": cast.harbour, "source": source, "audience": "person"}
    Share.objects.create(**here, sharer=cast.carl, person=cast.mia, words="Read this when it is hard")
    Share.objects.create(**here, sharer=cast.mia, person=cast.carl, words="It was hard")
    goal = Goal.objects.create(school=cast.harbour, person=cast.mia, title="Sleep better")
    GoalTie.objects.create(goal=goal, connection=tie)
    noahs = Share.objects.create(**here, sharer=cast.noah, person=cast.mia, words="Look")
    make_report(
        cast, noahs, closed=timezone.now(), closed_by=cast.carl, outcome="Your report was answered", upheld=True
    )
    return goal


def read_all(client, goal, cast):
    """All that somebody finds who looks everywhere, signed in as Mia."""
    addresses = [reverse(name) + query for name, query in PAGES]
    addresses += [
        reverse("networks:goal-detail", args=[goal.uuid]),
        reverse("accounts:person-detail", args=[cast.carl.uuid]),
        reverse("networks:connection-ask", args=[cast.carl.uuid]),
    ]
    found = {address: client.get(address).content.decode() for address in addresses}
    told = [(address, secret) for address, page in found.items() for secret in SECRETS if secret in page]
    for name in ("networks:netmap-detail", "networks:netmap-download", "accounts:notification-list"):
        told += [(name, "Carl Devi")] if "Carl Devi" in found[reverse(name)] else []
    return told


def give_password(cast, who, person=None):
    address = reverse("accounts:person-password", args=[(person or cast.mia).uuid])
    client = cast.client(who)
    token = client.get(address).context["form"]["token"].value()
    answer = client.post(address, {"reason": "Forgot it", "token": token})
    return answer.context["password"]


def sign_in(user_name, password):
    client = Client()
    typed = {"school_code": "harbour", "user_name": user_name, "password": password}
    answer = client.post(reverse("account_login"), typed)
    assert answer.status_code == 302, "could not sign in"
    return client


def test_who_signs_in_after_a_reset_by_staff_finds_nothing_confidential(cast, troubled):
    before = sign_in("mia", PASSWORD)
    assert {secret for _address, secret in read_all(before, troubled, cast)} >= set(SECRETS)
    password = give_password(cast, cast.adler)
    assert before.get(reverse("networks:netmap-detail")).status_code == 302  # signed out
    thief = sign_in("mia", password)
    assert read_all(thief, troubled, cast) == []
    changed = {"oldpassword": password, "password1": "otter plum kite"}
    assert thief.post(reverse("account_change_password"), changed).status_code == 302
    again = sign_in("mia", "otter plum kite")
    assert read_all(again, troubled, cast) == []
    for client in (thief, again):
        tie = Connection.objects.get(kind="counsellor")
        group = Group.objects.get()
        for name, uuid in (("networks:connection-end", tie.uuid), ("networks:group-detail", group.uuid)):
            assert client.get(reverse(name, args=[uuid])).status_code == 404
    mia = cast.viewer(Person.objects.get(pk=cast.mia.pk))
    shares = Share.objects.out_of_sight(mia) | Share.objects.shown_to(mia) | Share.objects.made_by(mia)
    assert not shares.filter(sharer__in=[cast.carl, cast.mia]).exists()
    again.post(reverse("accounts:notification-read-all"))
    assert Notification.objects.filter(person=cast.mia, actor=cast.carl, read=None).exists()


def test_asking_the_counsellor_once_more_gives_nothing_away(cast, troubled):
    thief = sign_in("mia", give_password(cast, cast.adler))
    address = reverse("networks:connection-ask", args=[cast.carl.uuid])
    answer = thief.post(address, {"purpose": "Is there something?"}, follow=True)
    assert "Asked. We tell you" in answer.content.decode()
    assert Connection.objects.filter(recipient=cast.carl).count() == 1
    other = sign_in("noah", give_password(cast, cast.adler, cast.noah))
    address = reverse("networks:connection-ask", args=[cast.carl.uuid])
    assert "Asked. We tell you" in other.post(address, {"purpose": "Help"}, follow=True).content.decode()


def test_the_counsellor_opens_it_again_with_the_student(cast, troubled):
    thief = sign_in("mia", give_password(cast, cast.adler))
    address = reverse("accounts:confidence-reopen", args=[cast.mia.uuid])
    for nobody in (cast.adler, cast.ada, cast.brook, cast.noah, cast.tess):
        assert cast.client(nobody).post(address).status_code == 404
    carls = cast.client(cast.carl)
    assert "Mia Kowalski" in carls.get(reverse("accounts:password-reset-list")).content.decode()
    answer = carls.post(address)
    password = re.search(r"<code>([a-z]+(?:-[a-z]+)+-\d\d)</code>", answer.content.decode()).group(1)
    assert thief.get(reverse("pages:home")).status_code == 302  # what the teacher knows is worth nothing now
    found = {secret for _address, secret in read_all(sign_in("mia", password), troubled, cast)}
    assert found >= set(SECRETS)
    assert "Mia Kowalski" not in carls.get(reverse("accounts:password-reset-list")).content.decode()
    assert carls.post(address).status_code == 404  # a second time changes nothing
    assert Person.objects.get(pk=cast.mia.pk).check_password(password)


def test_the_student_and_the_safeguarding_lead_are_told_of_every_reset_alike(cast):
    for student in (cast.mia, cast.noah):  # neither has a tie to anybody
        password = give_password(cast, cast.adler, student)
        client = sign_in(student.name.split()[0].lower(), password)
        for name in ("pages:home", "accounts:notification-list"):
            assert "Ms Adler gave you a new password" in client.get(reverse(name)).content.decode()
        client.post(reverse("accounts:notification-read-all"))
        assert "Ms Adler gave you a new password" in client.get(reverse("pages:home")).content.decode()
    told = list(Notification.objects.filter(person=cast.carl).values_list("text", flat=True))
    assert sorted(told) == [f"Ms Adler gave {name} a new password." for name in ("Mia Kowalski", "Noah Osei")]
    page = cast.client(cast.carl).get(reverse("accounts:password-reset-list")).content.decode()
    assert "Forgot it" in page


def test_a_reset_needs_a_reason_and_happens_once(cast):
    client, address = cast.client(cast.adler), reverse("accounts:person-password", args=[cast.mia.uuid])
    token = client.get(address).context["form"]["token"].value()
    answer = client.post(address, {"reason": " ", "token": token})
    assert answer.status_code == 422
    assert Person.objects.get(pk=cast.mia.pk).check_password(PASSWORD)
    password = client.post(address, {"reason": "Forgot it", "token": token}).context["password"]
    reloaded = client.post(address, {"reason": "Forgot it", "token": token}, follow=True)
    assert "shown once" in reloaded.content.decode()
    assert Person.objects.get(pk=cast.mia.pk).check_password(password)
    entry = AuditEntry.objects.get(verb="accounts.signin_cards.reset_password")
    assert entry.reason == "Forgot it"


def test_no_dot_stands_for_what_is_closed(cast, troubled):
    Notification.objects.filter(person=cast.mia).exclude(actor=cast.carl).delete()
    assert has_unread(cast.viewer(cast.mia))
    give_password(cast, cast.adler)
    mia = Person.objects.get(pk=cast.mia.pk)
    Notification.objects.filter(person=mia, text__contains="new password").update(read=timezone.now())
    assert not has_unread(cast.viewer(mia))
    assert 'class="dot' not in cast.client(mia).get(reverse("accounts:notification-list")).content.decode()


def test_nobody_opens_again_by_service_who_is_neither_counsellor_nor_lead(cast):
    reset_password(actor=cast.viewer(cast.adler), person=cast.mia, reason="Forgot it", token=uuid4())
    for nobody in (cast.adler, cast.ada, cast.brook, cast.noah):
        with pytest.raises(Refused):
            reopen_confidence(actor=cast.viewer(nobody), person=Person.objects.get(pk=cast.mia.pk))
