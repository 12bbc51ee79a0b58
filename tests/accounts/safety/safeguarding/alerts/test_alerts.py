"""What sounds dangerous goes, its writer sees where to get help, and the lead is told once.  # SAFETY 12"""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from accounts.mail.jobs import send_due_mail
from accounts.models import FoundWords, Notification, Report
from accounts.safety.screening.words import heed_words, screen_words
from kit.errors import Refused
from reflections.journal.services import begin_free, finish_reflection
from reflections.models import Prompt
from tests.cast import join

SERIOUS = "I don't want to be alive anymore."


def reports_of(person):
    return Report.objects.filter(reporter=person)


def help_shown_to(person) -> bool:
    return Notification.objects.filter(person=person, address=reverse("accounts:helping-detail")).exists()


def test_dangerous_words_go_and_the_lead_and_deputy_are_told_once(cast, django_capture_on_commit_callbacks):
    mia = cast.viewer(cast.mia)
    with django_capture_on_commit_callbacks(execute=True):
        for _twice in range(2):
            screen_words(cast.harbour, writer=mia, words=SERIOUS)
    report = reports_of(cast.mia).get()
    assert report.is_urgent
    assert report.by_machine
    assert set(report.readers.all()) == {cast.carl, cast.lena}
    assert report.case.unopened_since
    assert Notification.objects.filter(key=f"report.{report.uuid}").count() == 2
    send_due_mail()
    assert len(mail.outbox) == 2
    assert all(SERIOUS not in letter.body and "Mia" not in letter.body for letter in mail.outbox)
    assert help_shown_to(cast.mia)


def test_the_lead_reads_the_words_and_the_writer_follows_no_report(cast):
    screen_words(cast.harbour, writer=cast.viewer(cast.mia), words=SERIOUS)
    case = reports_of(cast.mia).get().case
    page = cast.client(cast.carl).get(reverse("accounts:case-detail", args=[case.uuid]))
    assert "alive anymore" in page.content.decode()
    assert "Nobody reported it" in page.content.decode()
    assert cast.client(cast.mia).get(reverse("accounts:case-detail", args=[case.uuid])).status_code == 404
    assert (
        "Somebody"
        not in cast.client(cast.mia).get(reverse("accounts:report-own")).content.decode().split("<main")[1]
    )


def test_of_private_words_nobody_is_told_and_their_writer_sees_where_to_get_help(cast):  # SAFETY 22
    heed_words(cast.viewer(cast.mia), private=True, words=SERIOUS)
    assert not FoundWords.objects.exists()
    assert not Report.objects.exists()
    assert help_shown_to(cast.mia)


def test_what_is_held_alerts_too(cast):
    with pytest.raises(Refused):
        screen_words(cast.harbour, writer=cast.viewer(cast.mia), words=f"{SERIOUS} Call 07700 900123")
    assert reports_of(cast.mia).count() == 1


def test_secrecy_counts_where_an_adult_writes(cast):
    said = "Don't tell your parents about this."
    screen_words(cast.harbour, writer=cast.viewer(cast.noah), words=said)
    assert not FoundWords.objects.exists()
    screen_words(cast.harbour, writer=cast.viewer(cast.adler), words=said)
    assert reports_of(cast.adler).get().why == Report.Why.ADULT
    assert not help_shown_to(cast.adler)


def test_a_reflection_is_never_refused_and_only_one_handed_in_is_told_of(cast):
    mia = cast.viewer(cast.mia)
    prompt = Prompt.objects.create(title="A week", questions=["What helped?"])
    for visibility, told in (("private", 0), ("teacher", 1)):
        begun = begin_free(actor=mia, prompt=prompt)
        finish_reflection(actor=mia, reflection=begun, answers=[SERIOUS], visibility=visibility)
        assert reports_of(cast.mia).count() == told
        assert help_shown_to(cast.mia)


def test_it_never_goes_to_whom_it_is_about(cast):  # SAFETY 10
    screen_words(cast.harbour, writer=cast.viewer(cast.lena), words="Don't tell your parents about this.")
    assert set(reports_of(cast.lena).get().readers.all()) == {cast.carl}


def test_harmless_words_alert_nobody(cast):
    screen_words(cast.harbour, writer=cast.viewer(cast.mia), words="Romeo wants to die in act 5.")
    assert not FoundWords.objects.exists()
    assert not help_shown_to(cast.mia)


def test_an_admin_sets_where_to_get_help_and_everybody_reads_it(cast):
    typed = {"help_contacts": "Mr Devi, room 12: 020 7946 0958", "help_after_hours": "At night call 116 123."}
    answer = cast.client(cast.ada).post(reverse("pages:school-edit", args=["help"]), typed)
    assert answer.status_code == 302
    page = cast.client(cast.mia).get(reverse("accounts:helping-detail")).content.decode()
    assert "Mr Devi, room 12: 020 7946 0958" in page
    assert "At night call 116 123." in page
    other = cast.client(cast.tess).get(reverse("accounts:helping-detail")).content.decode()
    assert "Mr Devi" not in other
    assert "any adult at your school" in other


def test_the_same_words_count_again_once_they_were_answered(cast):  # SAFETY 12
    mia = cast.viewer(cast.mia)
    for _again in range(2):
        screen_words(cast.harbour, writer=mia, words=SERIOUS)
    assert reports_of(cast.mia).count() == 1
    reports_of(cast.mia).update(closed=timezone.now())
    screen_words(cast.harbour, writer=mia, words=SERIOUS)
    assert reports_of(cast.mia).filter(closed__isnull=True).count() == 1


def test_what_stands_at_the_end_of_many_words_is_in_the_case(cast):
    screen_words(cast.harbour, writer=cast.viewer(cast.mia), words="The tide came in. " * 400 + SERIOUS)
    assert FoundWords.objects.get().words.endswith(SERIOUS.strip())


def test_a_mentor_who_studies_too_is_an_adult(cast):
    join(cast.max, cast.harbour, "student")
    screen_words(cast.harbour, writer=cast.viewer(cast.max), words="Don't tell your parents about this.")
    assert FoundWords.objects.get().tier == "secrecy"
