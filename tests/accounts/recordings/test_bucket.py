"""What somebody said, kept in a bucket instead of a folder."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.test import RequestFactory

from accounts.recordings.jobs import make_recordings_ready, remove_files_left_behind
from accounts.recordings.models import Recording
from accounts.recordings.services import drop_recording
from kit.web.byte_ranges import ranged_response
from tests.voice import recorded


@pytest.fixture
def recording(cast, bucket, django_capture_on_commit_callbacks):
    """Mia's, made ready."""
    recording = Recording(school=cast.harbour, person=cast.mia)
    recording.upload.save("upload", ContentFile(recorded()), save=False)
    recording.save()
    assert names(bucket) == {recording.upload.name}
    with django_capture_on_commit_callbacks(execute=True):
        assert make_recordings_ready(recording.pk) == 1
    recording.refresh_from_db()
    return recording


def names(bucket) -> set[str]:
    return {each.key for each in bucket.objects.all()}


def test_it_is_made_ready_and_what_came_is_forgotten(recording, bucket):
    assert recording.state == Recording.State.READY
    assert names(bucket) == {f"recordings/{recording.uuid}.mp3"}


def test_it_is_heard_whole_and_in_parts(recording, bucket):
    whole = bucket.Object(recording.sound.name).get()["Body"].read()

    def heard(**headers):
        request = RequestFactory().get("/", headers=headers)
        return ranged_response(request, recording.sound.open("rb"), "audio/mpeg")

    answer = heard()
    assert (answer.status_code, answer["Content-Length"]) == (200, str(len(whole)))
    assert b"".join(answer) == whole
    part = heard(range="bytes=100-199")
    assert (part.status_code, part.content) == (206, whole[100:200])
    assert heard(range=f"bytes={len(whole)}-").status_code == 416


def test_it_goes_when_it_is_dropped(recording, bucket, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        drop_recording(recording)
    assert names(bucket) == set()


def test_a_file_without_its_row_goes_after_an_hour(recording, bucket):
    bucket.put_object(Key="recordings/left-behind.mp3", Body=b"half")
    assert remove_files_left_behind() == 0
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=2)):
        assert remove_files_left_behind() == 1
    assert names(bucket) == {recording.sound.name}


def test_an_empty_bucket_has_nothing_left_behind(db, bucket):
    assert remove_files_left_behind() == 0
