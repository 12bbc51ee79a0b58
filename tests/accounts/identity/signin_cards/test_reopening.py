"""Who opens again, with a student, what a password given by staff closed; and who hears of it.  # SAFETY 10, 32"""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.identity.signin_cards.services import reopen_confidence, reset_password
from accounts.membership.members.services.invitations import token_of
from accounts.models import Invitation, Membership, Notification, Person, Role
from accounts.people.services import give_role
from kit.errors import Refused
from networks.connections.services import ask_connection
from networks.models import Group, GroupMember, Share
from tests.cast import join, make_person
from tests.networks.making import make_report
from tests.resources.rows import make_source


def give_password(cast, who=None, student=None):
    reset_password(
        actor=cast.viewer(who or cast.adler), person=student or cast.mia, reason="Forgot it", token=uuid4()
    )


def is_open(cast, student=None):
    return Person.objects.get(pk=(student or cast.mia).pk).confidence_closed is None


def reopen(client, cast, student=None):
    return client.post(reverse("accounts:confidence-reopen", args=[(student or cast.mia).uuid]))


def listed(client):
    page = client.get(reverse("accounts:password-reset-list"))
    return page.status_code == 200 and "Mia Kowalski" in page.content.decode()


def offered(client, cast):
    """Whether Mia's page has the button."""
    page = client.get(reverse("accounts:person-detail", args=[cast.mia.uuid])).content.decode()
    return reverse("accounts:confidence-reopen", args=[cast.mia.uuid]) in page


def role_of(client, person, role):
    """An admin gives somebody another role."""
    row = person.memberships.get(ended=None)
    client.post(reverse("accounts:membership-role", args=[person.uuid, row.uuid]), {"role": role})


def make_counsellor(cast, days=60):
    """A counsellor, for so many days."""
    person = make_person("Cora Wells", cast.harbour, Role.COUNSELLOR, email="cora@harbour.example")
    Membership.objects.filter(person=person).update(created=timezone.now() - timedelta(days=days))
    return person


def colleague(cast, adas):
    """Ada makes a teacher a counsellor."""
    role_of(adas, cast.brook, "counsellor")
    return cast.client(cast.brook)


def puppet(cast, adas):
    """Ada invites a counsellor at an address of her own, and says yes herself."""
    typed = {"name": "Nobody Atall", "email": "ada.too@mail.example", "role": "counsellor"}
    adas.post(reverse("accounts:person-add-staff"), typed)
    browser = Client()
    letter = token_of(Invitation.objects.get(email=typed["email"]))
    browser.post(
        reverse("accounts:invitation-accept", args=[letter]),
        {"name": typed["name"], "password": "otter plum kite"},
    )
    return browser


def herself(cast, adas):
    """Ada, one of two admins, makes herself the counsellor."""
    make_person("Ida Second", cast.harbour, Role.ADMIN, email="ida@harbour.example")
    role_of(adas, cast.ada, "counsellor")
    return cast.client(cast.ada)


def once_more(cast, adas):
    """Mr Brook was a counsellor long ago; Ada brings that back."""
    long_ago = timezone.now() - timedelta(days=300)
    old = join(cast.brook, cast.harbour, Role.COUNSELLOR, created=long_ago, ended=long_ago)
    adas.post(reverse("accounts:membership-restore", args=[cast.brook.uuid, old.uuid]))
    return cast.client(cast.brook)


@pytest.mark.parametrize("road", [colleague, puppet, herself, once_more])
def test_an_admin_opens_nothing_with_a_counsellor_of_their_own_making(cast, road):
    adas = cast.client(cast.ada)
    give_password(cast, cast.ada)
    counsellor = road(cast, adas)
    assert counsellor.get(reverse("accounts:password-reset-list")).status_code == 200, "a counsellor now"
    assert not listed(counsellor)
    assert not offered(counsellor, cast)
    assert reopen(counsellor, cast).status_code == 404
    assert not is_open(cast)


def test_a_counsellor_of_before_opens_what_closed_since(cast):
    cora = make_counsellor(cast)
    give_password(cast)
    client = cast.client(cora)
    assert listed(client)
    assert offered(client, cast)
    assert reopen(client, cast).status_code == 200
    assert is_open(cast)
    assert not offered(client, cast)


def test_a_second_reset_does_not_let_in_who_came_between(cast):
    give_password(cast)
    cora = make_counsellor(cast, days=0)
    give_password(cast)
    assert reopen(cast.client(cora), cast).status_code == 404
    with pytest.raises(Refused, match="four weeks before it closed"):
        reopen_confidence(actor=cast.viewer(cora), person=cast.mia)
    assert reopen(cast.client(cast.carl), cast).status_code == 200
    Membership.objects.filter(person=cora).update(created=timezone.now() - timedelta(days=29))
    give_password(cast)
    assert reopen(cast.client(cora), cast).status_code == 200, "it closed anew, and she was there"


def test_a_counsellor_made_first_and_a_password_given_afterwards_open_nothing(cast):
    cora = make_counsellor(cast, days=20)
    give_password(cast, cast.ada)
    assert not listed(cast.client(cora))
    assert reopen(cast.client(cora), cast).status_code == 404


def test_a_role_that_ended_and_came_back_counts_from_then_on(cast):
    cora = make_counsellor(cast, days=300)
    Membership.objects.filter(person=cora).update(ended=timezone.now())
    give_password(cast)
    give_role(cora, cast.harbour, Role.COUNSELLOR)
    assert reopen(cast.client(cora), cast).status_code == 404


def test_a_counsellor_of_another_school_opens_nothing_here(cast):  # SAFETY 40
    far = make_person("Fay Far", cast.millbrook, Role.COUNSELLOR, email="fay@millbrook.example")
    give_password(cast)
    for person in (far, cast.tess, cast.amos):
        client = cast.client(person)
        assert not listed(client)
        assert reopen(client, cast).status_code == 404


def shared_by(cast, who, **facts):
    to = {"audience": "person", "person": cast.mia, "words": "Come alone"}
    return Share.objects.create(school=cast.harbour, sharer=who, source=make_source(cast), **(to | facts))


def report_share(cast, who):
    """Mia reports what somebody shared with her."""
    address = reverse("accounts:report-make", kwargs={"kind": "share", "uuid": shared_by(cast, who).uuid})
    assert cast.client(cast.mia).post(address, {"why": "adult", "words": "Frightens me"}).status_code == 302


def report_group(cast, who):
    """Mia reports a group that somebody made."""
    facts = {"kind": "club", "name": "Tea club", "purpose": "Tea", "open_to_school": True}
    group = Group.objects.create(school=cast.harbour, made_by=who, **facts)
    GroupMember.objects.create(group=group, person=who, role="lead")
    GroupMember.objects.create(group=group, person=cast.mia)
    address = reverse("accounts:report-make", kwargs={"kind": "group", "uuid": group.uuid})
    assert cast.client(cast.mia).post(address, {"why": "adult", "words": "Frightens me"}).status_code == 302


def answered_share(cast, who):
    """Mia reported something, which was answered long ago."""
    make_report(cast, shared_by(cast, who), closed=timezone.now(), closed_by=cast.carl, outcome="We spoke.")


def answered_share_that_is_gone(cast, who):
    """The same, of a share that is there no more."""
    answered_share(cast, who)
    Share.objects.filter(sharer=who).delete()


REPORTS = [report_share, report_group, answered_share, answered_share_that_is_gone]


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("who", ["lena", "cora"])
def test_whom_a_report_is_about_opens_nothing_of_who_made_it(cast, who, report):
    """It looks to the deputy, and to a counsellor, as if nothing of Mia's were closed."""
    person = make_counsellor(cast) if who == "cora" else cast.lena
    report(cast, person)
    client, carls = cast.client(person), cast.client(cast.carl)
    give_password(cast)
    assert client.get(reverse("accounts:confidence-reopen", args=[cast.mia.uuid])).status_code == 404
    assert reopen(client, cast).status_code == 404
    assert not listed(client)
    assert not offered(client, cast)
    assert not is_open(cast)
    give_password(cast, student=cast.noah)
    assert reopen(client, cast, cast.noah).status_code == 200, "Noah reported nothing"
    assert reopen(carls, cast).status_code == 200


def test_an_open_student_looks_like_one_who_is_closed_to_whoever_looks(cast):
    """Else an address would say of each student whether something is closed, or why it is not theirs to open."""
    for person in (cast.lena, cast.carl, make_counsellor(cast)):
        address = reverse("accounts:confidence-reopen", args=[cast.mia.uuid])
        assert cast.client(person).get(address).status_code == 404


def test_an_ask_does_not_tell_of_what_is_not_theirs_to_open(cast):
    asked = ask_connection(actor=cast.viewer(cast.mia), person=cast.carl, purpose="Talk")
    answered_share(cast, cast.carl)
    give_password(cast)
    page = cast.client(cast.carl).get(reverse("networks:connection-answer", args=[asked.uuid])).content.decode()
    assert "Meet first" not in page


def told_of(person):
    rows = Notification.objects.filter(person=person, text__contains="opened again").order_by("id")
    return list(rows.values_list("text", flat=True))


def test_opening_again_is_told_to_the_lead_the_deputy_and_the_student_each_time_alike(cast):
    cora = make_counsellor(cast)
    for _time in range(2):
        give_password(cast)
        reopen(cast.client(cora), cast)
    said = "Cora Wells opened again what is confidential of Mia Kowalski."
    assert told_of(cast.carl) == told_of(cast.lena) == [said, said]
    assert told_of(cast.mia) == ["Cora Wells opened again what is confidential, with a new password for you."] * 2
    assert told_of(cora) == told_of(cast.adler) == told_of(cast.tess) == []
    mia = Person.objects.get(pk=cast.mia.pk)
    page = cast.client(mia).get(reverse("accounts:notification-list")).content.decode()
    assert "Cora Wells opened again" in page
    give_password(cast)
    reopen(cast.client(cast.carl), cast)
    assert len(told_of(cast.carl)) == 2, "who did it knows"
    assert len(told_of(cast.lena)) == 3


def test_who_signs_in_after_another_reset_does_not_read_that_it_was_open(cast):
    give_password(cast)
    reopen(cast.client(cast.carl), cast)
    give_password(cast)
    mia = Person.objects.get(pk=cast.mia.pk)
    page = cast.client(mia).get(reverse("accounts:notification-list")).content.decode()
    assert "opened again" not in page


@pytest.mark.parametrize("post", ["is_safeguarding_lead", "is_safeguarding_deputy"])
def test_an_admin_who_looks_after_reports_opens_nothing_alone(cast, post):
    """What she closed by a password she would open alone, and read; the other of the two does it."""
    other = cast.lena if post == "is_safeguarding_lead" else cast.carl
    Membership.objects.filter(school=cast.harbour, **{post: True}).update(**{post: False})
    Membership.objects.filter(person=cast.ada).update(**{post: True})
    adas = cast.client(cast.ada)
    give_password(cast, cast.ada)
    assert not listed(adas)
    assert not offered(adas, cast)
    assert reopen(adas, cast).status_code == 404
    page = adas.get(reverse("accounts:password-reset-list")).content.decode()
    assert f"With a student, {other.name} does it" in page
    assert reopen(cast.client(other), cast).status_code == 200


def test_an_admin_who_is_a_counsellor_too_opens_nothing_alone(cast):
    cora = make_counsellor(cast)
    join(cora, cast.harbour, Role.ADMIN)
    give_password(cast, cora)
    assert reopen(cast.client(cora), cast).status_code == 404
    assert not is_open(cast)


def test_whoever_gave_the_password_opens_nothing_alone(cast):
    Membership.objects.filter(person=cast.lena).update(is_safeguarding_deputy=False)
    Membership.objects.filter(person=cast.adler).update(is_safeguarding_deputy=True)
    give_password(cast)
    assert reopen(cast.client(cast.adler), cast).status_code == 404
    assert reopen(cast.client(cast.carl), cast).status_code == 200
    give_password(cast, cast.ada)
    assert reopen(cast.client(cast.adler), cast).status_code == 200


def test_an_account_of_two_schools_gets_a_password_from_neither(cast):  # SAFETY 40
    give_password(cast)
    join(cast.mia, cast.millbrook, Role.STUDENT)
    with pytest.raises(Refused, match="another school"):
        reopen_confidence(actor=cast.viewer(cast.carl), person=cast.mia)
    assert not is_open(cast)
