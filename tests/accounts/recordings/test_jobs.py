"""Making what was said ready to be heard, whatever dies meanwhile."""

import os
import time

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from accounts.recordings import jobs
from accounts.recordings.jobs import make_recordings_ready, remove_files_left_behind
from accounts.recordings.models import Recording
from tests.voice import recorded

State = Recording.State


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def arrived(cast):
    """A recording of Mia's that has arrived as these bytes."""

    def arrive(raw: bytes) -> Recording:
        recording = Recording(school=cast.harbour, person=cast.mia)
        recording.upload.save("upload", ContentFile(raw), save=False)
        recording.save()
        return recording

    return arrive


def files() -> set[str]:
    try:
        return set(default_storage.listdir("recordings")[1])
    except FileNotFoundError:
        return set()


def test_what_came_is_made_ready_and_then_forgotten(arrived, django_capture_on_commit_callbacks):
    recording = arrived(recorded())
    with django_capture_on_commit_callbacks(execute=True):
        assert make_recordings_ready(recording.pk) == 1
    recording.refresh_from_db()
    assert (recording.state, recording.seconds, recording.upload.name) == (State.READY, 2, "")
    assert files() == {f"{recording.uuid}.mp3"}
    assert make_recordings_ready() == 0


def test_a_file_that_lies_under_a_name_of_before_is_found(arrived, django_capture_on_commit_callbacks):
    recording = arrived(b"")
    default_storage.delete(recording.upload.name)
    recording.upload.name = default_storage.save(f"recordings/{recording.uuid}.came", ContentFile(recorded()))
    recording.save(update_fields=["upload"])
    os.utime(default_storage.path(recording.upload.name), (time.time() - 7200,) * 2)
    assert remove_files_left_behind() == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert make_recordings_ready() == 1
    assert files() == {f"{recording.uuid}.mp3"}


def test_what_holds_no_sound_is_said_to_be_unreadable(arrived, django_capture_on_commit_callbacks):
    recording = arrived(b"my homework")
    with django_capture_on_commit_callbacks(execute=True):
        make_recordings_ready()
    recording.refresh_from_db()
    assert (recording.state, recording.seconds) == (State.UNREADABLE, None)
    assert files() == set()


def test_a_file_by_which_workers_die_is_given_up(arrived, monkeypatch):
    recording = arrived(recorded())

    def die(*_args, **_kwargs):
        raise SystemExit

    monkeypatch.setattr(jobs, "made_anew", die)
    for _death in range(3):
        with pytest.raises(SystemExit):
            make_recordings_ready(recording.pk)
        recording.refresh_from_db()
        assert recording.state == State.ARRIVED
    make_recordings_ready()
    recording.refresh_from_db()
    assert recording.state == State.UNREADABLE


def test_a_worker_that_died_between_file_and_row_is_made_good(arrived):
    recording = arrived(recorded())
    default_storage.save(f"recordings/{recording.uuid}.mp3", ContentFile(b"half"))
    make_recordings_ready()
    recording.refresh_from_db()
    assert recording.sound.name == f"recordings/{recording.uuid}.mp3"
    assert recording.sound.size > 1000


def test_files_of_recordings_that_are_gone_are_removed_and_no_others(arrived, cast):
    kept, gone = arrived(recorded()), arrived(recorded())
    make_recordings_ready(kept.pk)
    Recording.objects.filter(pk=gone.pk).delete()
    default_storage.save("recordings/what-is-this", ContentFile(b"?"))
    assert remove_files_left_behind() == 0  # too young: a row may be about to be written
    for name in files():
        os.utime(default_storage.path(f"recordings/{name}"), (time.time() - 7200,) * 2)
    removed = {f"{gone.uuid}.upload", "what-is-this", f"{kept.uuid}.upload"}
    before = files()
    assert remove_files_left_behind() == len(before & removed)
    assert files() == {f"{kept.uuid}.mp3"}
    assert remove_files_left_behind() == 0


def test_nothing_to_remove_where_nobody_ever_recorded(db):
    assert remove_files_left_behind() == 0
