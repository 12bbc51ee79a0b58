"""Letters of the demo."""

import pytest
from django.core.mail import EmailMessage
from django.core.mail.backends.filebased import EmailBackend
from django.urls import NoReverseMatch, reverse

from demo.mailbox.letters import letters


def test_letters_are_read_newest_first(tmp_path):
    for subject in ("First", "Second"):
        backend = EmailBackend(file_path=str(tmp_path))
        backend.send_messages([EmailMessage(subject, "Für dich: https://x.example/", to=["mia@harbour.example"])])
        backend.close()
    found = letters(tmp_path)
    assert {letter.subject for letter in found} == {"First", "Second"}
    assert found[0].to == "mia@harbour.example"
    assert "Für dich" in found[0].text


def test_no_mailbox_folder_is_an_empty_mailbox(tmp_path):
    assert letters(tmp_path / "none") == []


def test_there_is_no_mailbox_outside_the_demo():
    with pytest.raises(NoReverseMatch):
        reverse("demo:mailbox")
