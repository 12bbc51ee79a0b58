"""What is optional stays off for a young student until somebody agreed on paper."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.models import AuditEntry, Consent, Notification, Recording, School
from accounts.people.queries import viewer_of
from accounts.recordings.queries import may_record
from accounts.safety.consent.queries import has_consent
from accounts.safety.consent.rules import ConsentKind
from accounts.safety.consent.services import record_consents, withdraw_consent
from accounts.safety.contact.queries import may, refuse_unless
from accounts.safety.contact.rules import Channel
from kit.errors import Refused
from tests.cast import join, make_person
from tests.reflections.occurrences import make_occurrence
from tests.threads import in_threads
from tests.voice import recorded

PAPER = {
    "kinds": ["voice", "messages"],
    "relation": "parent",
    "method": "paper",
    "given": "2026-09-01",
    "policy_version": "Privacy notice 3",
}


@pytest.fixture
def cast(cast):
    """A school where one decides from sixteen on, and which has switched on all that can be."""
    School.objects.update(consent_age=16, students_record=True, students_write=True)
    cast.harbour.refresh_from_db()
    return cast


def agree(cast, *people, kinds=("voice", "messages"), actor=None, given=date(2026, 9, 1)):
    return record_consents(
        actor=cast.viewer(actor or cast.ada),
        givers=dict.fromkeys(people, "Anna Kowalska"),
        kinds=kinds,
        relation="parent",
        method="paper",
        policy_version="Privacy notice 3",
        given=given,
    )


def withdraw(cast, consent, day=date(2026, 10, 1)):
    actor = cast.viewer(cast.ada)
    return withdraw_consent(actor=actor, consent=consent, giver="Anna Kowalska", method="person", day=day)


@pytest.mark.parametrize(
    ("band", "age", "decides"),
    [
        ("under_13", 13, False),
        ("13_15", 13, True),
        ("13_15", 14, False),
        ("13_15", 16, False),
        ("16_17", 16, True),
        ("16_17", 18, False),
        ("adult", 18, True),
    ],
)
def test_a_band_that_lies_across_the_age_counts_as_younger(cast, band, age, decides):  # SAFETY 16
    School.objects.update(consent_age=age)
    cast.mia.age_band = band
    cast.mia.save()
    assert has_consent(cast.viewer(cast.mia), ConsentKind.VOICE) == decides


def test_a_voice_needs_its_own_yes_and_taking_it_back_counts_at_once(cast):  # SAFETY 17
    assert not may_record(cast.viewer(cast.mia))
    agree(cast, cast.mia, kinds=["messages"])
    assert not may_record(cast.viewer(cast.mia)), "each kind is agreed to apart"
    [voice] = agree(cast, cast.mia, kinds=["voice", "messages"])
    mia = cast.viewer(cast.mia)
    assert may_record(mia)
    assert withdraw(cast, voice)
    assert not may_record(mia), "by a viewer who was allowed a moment ago"
    assert not withdraw(cast, voice), "taken back once"
    assert may_record(cast.viewer(cast.adler)), "staff are asked for none"


def test_words_between_students_need_the_yes_of_both(cast):  # SAFETY 6, 17
    mia = cast.viewer(cast.mia)
    for said, people in (
        ("a yes from home", []),
        ("this classmate", [cast.mia]),
        ("a yes from home", [cast.noah]),
    ):
        Consent.objects.all().delete()
        agree(cast, *people)
        assert not may(mia, cast.noah, Channel.WRITE)
        with pytest.raises(Refused) as no:
            refuse_unless(mia, cast.noah, Channel.WRITE)
        assert said in no.value.sentence
    agree(cast, cast.mia)
    assert may(mia, cast.noah, Channel.WRITE)
    assert may(mia, cast.adler, Channel.WRITE), "staff are written to all the same"
    withdraw(cast, Consent.objects.get(person=cast.noah, kind="messages"))
    assert not may(mia, cast.noah, Channel.WRITE)


def test_a_yes_at_one_school_is_none_at_another(cast):  # SAFETY 40
    join(cast.mia, cast.millbrook, "student")
    agree(cast, cast.mia)
    School.objects.update(students_record=True)
    assert has_consent(cast.viewer(cast.mia), ConsentKind.VOICE)
    assert not has_consent(viewer_of(cast.mia, cast.millbrook.uuid), ConsentKind.VOICE)
    assert agree(cast, cast.otto) == [], "who is not of the school is left out"


def test_only_an_admin_writes_it_down(cast):
    for who in (cast.adler, cast.carl, cast.mia):
        with pytest.raises(Refused):
            agree(cast, cast.mia, actor=who)
    assert not Consent.objects.exists()


def test_written_down_twice_it_is_one_and_the_trail_says_so(cast):
    assert len(agree(cast, cast.mia)) == 2
    assert agree(cast, cast.mia) == []
    assert AuditEntry.objects.filter(verb="accounts.consent.record_consent", subject=cast.mia).count() == 2
    assert Notification.objects.filter(person=cast.mia, text__contains="a yes on paper for you").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_admins_at_once_write_one(transactional_world):
    cast = transactional_world.cast
    other = make_person("Bo Quist", cast.harbour, "admin", email="bo@harbour.example")
    Consent.objects.all().delete()
    made = []
    in_threads(*(lambda who=who: made.append(len(agree(cast, cast.mia, actor=who))) for who in (cast.ada, other)))
    assert sorted(made) == [0, 2]


def test_days_that_cannot_be_are_refused(cast):
    tomorrow = cast.harbour.today() + timedelta(days=1)
    with pytest.raises(Refused) as no:
        agree(cast, cast.mia, given=tomorrow)
    assert no.value.field == "given"
    consent = agree(cast, cast.mia)[0]
    for day in (date(2026, 8, 31), tomorrow):
        with pytest.raises(Refused) as no:
            withdraw(cast, consent, day)
        assert no.value.field == "day"


def test_a_pile_of_papers_of_a_class(cast):
    ada, address = cast.client(cast.ada), reverse("accounts:consent-class", args=[cast.class_8b.uuid])
    page = ada.get(reverse("accounts:consent-list")).content.decode()
    assert "2 of 2 still miss something" in page
    empty = ada.post(address, PAPER)
    assert (empty.status_code, "beside at least one student" in empty.content.decode()) == (422, True)
    bad = ada.post(address, PAPER | {f"giver_{cast.mia.uuid.hex}": "Anna Kowalska", "given": "never"})
    assert bad.status_code == 422
    assert 'value="Anna Kowalska"' in bad.content.decode(), "nothing that was typed is lost"
    page = ada.post(address, PAPER | {f"giver_{cast.mia.uuid.hex}": "Anna Kowalska"}, follow=True)
    assert "Written down for 1 student" in page.content.decode()
    assert set(Consent.objects.values_list("person__name", "kind")) == {
        (cast.mia.name, "voice"),
        (cast.mia.name, "messages"),
    }
    assert "1 of 2 still misses something" in ada.get(reverse("accounts:consent-list")).content.decode()


def test_taken_back_on_the_page_and_readable_afterwards(cast):
    ada, consent = cast.client(cast.ada), agree(cast, cast.mia, kinds=["voice"])[0]
    address = reverse("accounts:consent-withdraw", args=[consent.uuid])
    page = ada.post(address, {"giver": "Jan Kowalski", "method": "letter", "day": "2026-10-01"}, follow=True)
    assert "taken back by" in page.content.decode()
    assert "Jan Kowalski" in page.content.decode()
    assert ada.get(address).status_code == 404
    own = cast.client(cast.mia).get(reverse("accounts:consent-own")).content.decode()
    assert "Nothing written down" in own
    assert "Jan Kowalski" in own


def test_the_writing_page_says_what_is_missing(cast):
    address = reverse("reflections:reflection-write", args=[make_occurrence(cast).uuid])
    page = cast.client(cast.mia).get(address).content.decode()
    assert "needs a yes from home first" in page
    assert "data-recorder=" not in page
    agree(cast, cast.mia)
    page = cast.client(cast.mia).get(address).content.decode()
    assert "needs a yes from home first" not in page
    assert "data-recorder=" in page


def test_who_was_recording_when_the_yes_was_taken_back_reads_that_it_is_off(cast):

    from tests.reflections.occurrences import make_occurrence

    address = reverse("reflections:reflection-write", args=[make_occurrence(cast).uuid])
    said = {"answer_0": "", "answer_1": "", "visibility": "teacher", "act": "record"}
    file = SimpleUploadedFile("voice.webm", recorded(), "audio/webm")
    page = cast.client(cast.mia).post(address, said | {"recording": file}, headers={"HX-Request": "true"})
    assert "Nothing new can be recorded here just now." in page.content.decode()
    assert not Recording.objects.exists()


def test_another_school_sees_and_changes_nothing(cast):  # SAFETY 40
    consent = agree(cast, cast.mia)[0]
    amos = cast.client(cast.amos)
    for address in (
        reverse("accounts:consent-class", args=[cast.class_8b.uuid]),
        reverse("accounts:consent-student", args=[cast.mia.uuid]),
        reverse("accounts:consent-withdraw", args=[consent.uuid]),
    ):
        assert amos.get(address).status_code == 404
        assert amos.post(address, PAPER).status_code == 404
    assert cast.mia.name not in amos.get(reverse("accounts:consent-list")).content.decode()
