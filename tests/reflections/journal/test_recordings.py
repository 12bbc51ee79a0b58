"""Saying it instead of writing it: who hears it, and what becomes of it."""

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.recordings.jobs import make_recordings_ready
from accounts.recordings.models import MOST_SECONDS, Recording
from accounts.recordings.services import MOST_BYTES
from reflections.journal.services import begin_free, discard_draft, save_draft
from reflections.models import Reflection
from tests.reflections.occurrences import make_occurrence
from tests.voice import recorded

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def occurrence(cast):
    cast.harbour.students_record = True
    cast.harbour.save()
    return make_occurrence(cast)


@pytest.fixture
def write(cast, occurrence):
    """Mia presses `act` on the writing page, with a recording or without."""
    address = reverse("reflections:reflection-write", args=[occurrence.uuid])

    def press(act: str, raw: bytes | None = None, *, who=None, headers=None, **typed):
        given = {"answer_0": "", "answer_1": "", "visibility": "teacher", "act": act} | typed
        if raw is not None:
            given["recording"] = SimpleUploadedFile("my secret name.webm", raw, "audio/webm")
        return cast.client(who or cast.mia).post(address, given, headers=headers or {})

    return press


def sound_of(cast, who, reflection, **headers):
    address = reverse("reflections:recording-sound", args=[reflection.uuid])
    return cast.client(who).get(address, headers=headers)


def test_what_was_said_is_heard_by_the_student_and_once_handed_in_by_the_teacher(cast, write):
    page = write("record", recorded(), headers=HTMX)
    assert f'data-recorder="{MOST_SECONDS}"' in page.content.decode()
    reflection = Reflection.objects.get()
    assert sound_of(cast, cast.mia, reflection).status_code == 404  # not ready yet
    make_recordings_ready()
    assert sound_of(cast, cast.mia, reflection).status_code == 200
    for other in (cast.adler, cast.noah, cast.otto, cast.tess):
        assert sound_of(cast, other, reflection).status_code == 404
    write("finish")
    heard = sound_of(cast, cast.adler, reflection)
    assert (heard.status_code, heard["Content-Type"]) == (200, "audio/mpeg")
    assert "private" in heard["Cache-Control"]
    assert sound_of(cast, cast.adler, reflection, range="bytes=0-99").status_code == 206
    for other in (cast.brook, cast.noah, cast.ada, cast.otto, cast.tess):
        assert sound_of(cast, other, reflection).status_code == 404


def test_what_was_said_for_oneself_stays_with_oneself(cast, write):
    write("record", recorded())
    make_recordings_ready()
    write("finish", visibility="private")
    reflection = Reflection.objects.get()
    assert reflection.submitted
    assert sound_of(cast, cast.adler, reflection).status_code == 404


def test_a_voice_alone_is_enough_and_nothing_at_all_is_not(cast, write):
    assert "Write a few words first." in write("finish").content.decode()
    assert write("finish", recorded()).status_code == 302
    assert Reflection.objects.get().submitted


def test_what_nobody_can_hear_is_not_enough(write):
    write("record", b"my homework")
    make_recordings_ready()
    assert "Write a few words first." in write("finish").content.decode()
    assert not Reflection.objects.get().submitted


def test_recording_again_takes_the_place_of_what_was_said(write, django_capture_on_commit_callbacks):
    write("record", recorded())
    make_recordings_ready()
    first = Recording.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        write("record", recorded(seconds=3))
    assert Recording.objects.get() != first
    assert not default_storage.exists(first.sound.name)


def test_throwing_it_away_keeps_what_was_typed(write, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        write("record", recorded(), answer_0="The tides.")
        make_recordings_ready()
        page = write("unrecord", headers=HTMX, answer_0="The tides, twice.").content.decode()
    assert "Up to three minutes" in page
    assert not Recording.objects.exists()
    assert default_storage.listdir("recordings")[1] == []
    assert Reflection.objects.get().answers[0]["answer"] == "The tides, twice."


def test_what_is_finished_stays(write):
    write("finish", recorded())
    before = Recording.objects.get()
    assert write("record", recorded()).status_code == 302
    write("unrecord")
    assert Recording.objects.get() == before


def test_a_draft_that_is_thrown_away_takes_its_recording_along(cast, write, django_capture_on_commit_callbacks):
    write("record", recorded())
    with django_capture_on_commit_callbacks(execute=True):
        discard_draft(actor=cast.viewer(cast.mia), reflection=Reflection.objects.get())
    assert not Recording.objects.exists()
    assert default_storage.listdir("recordings")[1] == []


def test_a_school_that_has_not_turned_it_on_shows_and_keeps_nothing(cast, write):
    cast.harbour.students_record = False
    cast.harbour.save()
    write("record", recorded(), answer_0="Typed.")
    assert Reflection.objects.get().answers[0]["answer"] == "Typed."
    assert not Recording.objects.exists()
    page = cast.client(cast.mia).get(
        reverse("reflections:reflection-continue", args=[Reflection.objects.get().uuid])
    )
    assert "Or say it" not in page.content.decode()


def test_nothing_and_too_much_are_said_so_and_nothing_typed_is_lost(write):
    page = write("record", b"", headers=HTMX, answer_0="The tides.")
    assert page.status_code == 422
    assert "There is nothing in this recording." in page.content.decode()
    page = write("finish", bytes(MOST_BYTES + 1), answer_0="The tides.").content.decode()
    assert "This recording is too large." in page
    assert "The tides." in page
    assert not Recording.objects.exists()


def test_the_name_of_the_file_is_not_kept(write):
    write("record", recorded())
    assert "secret" not in Recording.objects.get().upload.name


def test_what_was_begun_with_a_voice_is_not_taken_for_empty(cast, occurrence):
    viewer = cast.viewer(cast.mia)
    first = begin_free(actor=viewer, prompt=occurrence.schedule.prompt)
    assert begin_free(actor=viewer, prompt=occurrence.schedule.prompt) == first
    said = SimpleUploadedFile("x", recorded())
    save_draft(actor=viewer, reflection=first, answers=["", ""], visibility="private", recording=said)
    assert begin_free(actor=viewer, prompt=occurrence.schedule.prompt) != first


def test_a_storage_that_does_not_answer_loses_no_words(cast, write, bucket_away):
    page = write("record", recorded(), answer_0="Crabs walk")
    assert page.status_code == 422
    assert "Crabs walk" in page.content.decode()
    assert "could not be kept just now" in page.content.decode()


def test_a_sound_that_the_storage_does_not_give_is_no_fault_of_the_page(cast, write, request):
    write("record", recorded())
    make_recordings_ready()
    request.getfixturevalue("bucket_away")
    assert sound_of(cast, cast.mia, Reflection.objects.get()).status_code == 502
