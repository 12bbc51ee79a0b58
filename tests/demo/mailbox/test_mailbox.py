"""Letters of the demo."""

import pytest
from django.core.mail import EmailMessage
from django.core.mail.backends.filebased import EmailBackend
from django.urls import NoReverseMatch, include, path, reverse

from demo.mailbox.letters import letters
from demo.mailbox.views import mailbox

urlpatterns = [path("the/mail/", mailbox), path("", include("plnsite.urls"))]


def send_into(folder, subject):
    """A letter as the demo sends it: into a file."""
    backend = EmailBackend(file_path=str(folder))
    backend.send_messages([EmailMessage(subject, "Für dich: https://x.example/", to=["mia@harbour.example"])])
    backend.close()


def test_letters_are_read_newest_first(tmp_path):
    for subject in ("First", "Second"):
        send_into(tmp_path, subject)
    found = letters(tmp_path)
    assert {letter.subject for letter in found} == {"First", "Second"}
    assert found[0].to == "mia@harbour.example"
    assert "Für dich" in found[0].text


def test_no_mailbox_folder_is_an_empty_mailbox(tmp_path):
    assert letters(tmp_path / "none") == []


def test_there_is_no_mailbox_outside_the_demo():
    with pytest.raises(NoReverseMatch):
        reverse("demo:mailbox")


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("who", ["", "mia"])
def test_the_page_shows_the_letters_and_when_they_went_out(cast, client, who, settings, tmp_path):
    settings.EMAIL_FILE_PATH = str(tmp_path)
    reader = cast.client(cast.mia) if who else client
    assert "No letters yet" in reader.get("/the/mail/").content.decode()
    send_into(tmp_path, "First")
    page = reader.get("/the/mail/")
    assert page.status_code == 200
    assert "First" in page.content.decode()
    assert "just now" in page.content.decode()


def test_a_letter_without_a_day_is_read_too(tmp_path):
    (tmp_path / "one.log").write_bytes(b"To: mia@harbour.example\nSubject: When?\nDate: someday\n\nHello\n")
    assert [letter.sent for letter in letters(tmp_path)] == [None]
