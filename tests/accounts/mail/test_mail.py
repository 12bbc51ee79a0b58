"""Letters: a row each, sent once by a worker, tried again when the mail server is away."""

from datetime import timedelta
from threading import Event

import pytest
from django.core import mail
from django.utils import timezone

from accounts.mail.jobs import forget_old_mail, send_due_mail
from accounts.mail.kinds import Letter, MailKind, mail_kinds
from accounts.mail.services import post_mail
from accounts.models import OutgoingMail
from tests.threads import in_threads


@pytest.fixture
def kind(monkeypatch):
    made = MailKind("test", write=lambda row: Letter(f"Hello\n{row.facts['name']}", "Words"))
    monkeypatch.setitem(mail_kinds._parts, "test", made)
    return made


def post(key="one"):
    post_mail(kind="test", key=key, email="mia@harbour.example", name="Mia")


def test_the_same_letter_is_written_once_and_sent_once(db, kind):
    post()
    post()
    send_due_mail()
    send_due_mail()
    (letter,) = mail.outbox
    assert (letter.to, letter.subject, letter.body) == (["mia@harbour.example"], "Hello Mia", "Words")
    assert str(OutgoingMail.objects.get().uuid) in letter.extra_headers["Message-ID"]


def test_a_mail_server_that_is_away_loses_nothing(db, kind, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    post()
    send_due_mail()
    row = OutgoingMail.objects.get()
    assert (row.sent, row.tries) == (None, 1)
    assert row.due > timezone.now()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    OutgoingMail.objects.update(due=timezone.now())
    send_due_mail()
    assert len(mail.outbox) == 1
    assert OutgoingMail.objects.get().sent


def test_a_letter_that_cannot_be_written_stops_no_other(db, kind, monkeypatch):
    def broken(row):
        OutgoingMail.objects.get(pk=-row.pk)

    monkeypatch.setitem(mail_kinds._parts, "broken", MailKind("broken", write=broken))
    post_mail(kind="broken", key="first", email="mia@harbour.example")
    post()
    send_due_mail()
    assert len(mail.outbox) == 1
    assert OutgoingMail.objects.get(key="first").tries == 1


def test_after_three_days_it_is_given_up(db, kind, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    post()
    OutgoingMail.objects.update(created=timezone.now() - timedelta(days=4))
    send_due_mail()
    assert OutgoingMail.objects.get().given_up


def test_letters_of_a_month_ago_are_forgotten(db, kind):  # SAFETY 34
    for key in ("old", "new", "waits"):
        post(key)
    now = timezone.now()
    OutgoingMail.objects.filter(key="old").update(sent=now - timedelta(days=31))
    OutgoingMail.objects.filter(key="new").update(sent=now)
    forget_old_mail()
    assert set(OutgoingMail.objects.values_list("key", flat=True)) == {"new", "waits"}


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_send_the_same_letter(monkeypatch):
    began, goes_on = Event(), Event()

    def slow(row):
        began.set()
        goes_on.wait(5)
        return Letter("Hello", "Words")

    monkeypatch.setitem(mail_kinds._parts, "test", MailKind("test", write=slow))
    post()

    def second():
        began.wait(5)
        send_due_mail()
        goes_on.set()

    in_threads(send_due_mail, second)
    assert len(mail.outbox) == 1
