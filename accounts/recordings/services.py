"""Keeping what was said and throwing it away, and whether anything may be recorded."""

import logging

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.recordings.models import Recording
from accounts.recordings.tasks import make_recordings_ready
from accounts.school_setup.services import change_school
from accounts.schools.models import School
from kit.errors import Refused
from kit.storage import STORAGE_TROUBLE

logger = logging.getLogger(__name__)

MOST_BYTES = 8_000_000


def keep_recording(*, actor: Viewer, file: UploadedFile) -> Recording:
    """Keep what was recorded; a worker makes a plain sound of it at once. Within the caller's transaction.

    Raises Refused (field `recording`) while the storage does not answer.
    """
    recording = Recording(school=actor.school, person=actor.person)
    try:
        recording.upload.save("upload", file, save=False)
    except STORAGE_TROUBLE as trouble:
        logger.warning("The storage of recordings does not answer: %s", trouble)
        said = _("Your recording could not be kept just now. Try again in a minute.")
        raise Refused(said, field="recording") from trouble
    recording.save()
    make_recordings_ready.delay_on_commit(recording.pk)
    return recording


def drop_recording(recording: Recording) -> None:
    """Throw a recording away: its row now, its files once that is certain."""
    files = [file for file in (recording.upload, recording.sound) if file]
    recording.delete()
    transaction.on_commit(lambda: [file.storage.delete(file.name) for file in files], robust=True)


def set_recording_rule(*, actor: Viewer, students_record: bool) -> School:
    """Whether students of the school may record their voice. Raises Refused unless the actor is an admin."""
    verb = "accounts.recordings.set_recording_rule"
    return change_school(actor=actor, verb=verb, students_record=students_record)[0]
