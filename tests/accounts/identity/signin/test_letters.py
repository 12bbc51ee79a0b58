"""Letters about passwords: whatever becomes of the mail server, nobody learns which addresses are known."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse


def ask(email="adler@harbour.example", **extra):
    return Client(raise_request_exception=False).post(reverse("account_reset_password"), {"email": email}, **extra)


def test_trouble_with_the_mail_server_names_no_account(cast, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    known, unknown = ask(), ask("nobody@harbour.example")
    assert known.status_code == unknown.status_code == 302
    assert known.url == unknown.url


def test_a_mail_server_is_not_waited_for_without_end(settings):
    assert 0 < (settings.EMAIL_TIMEOUT or 0) <= 30


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("host", ["testserver:6666", "testserver:443", "testserver"])
def test_a_forged_port_stays_out_of_the_link(cast, host):
    ask(headers={"host": host})
    try:
        from accounts.mail.jobs import send_due_mail

        send_due_mail()
    except ImportError:
        pass
    (letter,) = mail.outbox
    assert re.search(r"http://testserver/password/new/\S+", letter.body)
    assert host.partition(":")[2] not in letter.body or ":" not in host


@pytest.mark.django_db(transaction=True)
def test_the_link_begins_with_the_public_address_where_it_is_known(cast, settings):
    settings.PUBLIC_ADDRESS = "https://pln.example.org"
    ask()
    try:
        from accounts.mail.jobs import send_due_mail

        send_due_mail()
    except ImportError:
        pass
    assert "https://pln.example.org/password/new/" in mail.outbox[0].body
