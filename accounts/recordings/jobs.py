"""What workers do with recordings: make a plain sound of what came, and leave no file without its row behind."""

from datetime import timedelta
from pathlib import PurePath
from uuid import UUID

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.recordings.models import MOST_SECONDS, Recording, place_of_sound
from kit.sound import NotSound, made_anew

_MOST_TRIES = 3
_FOLDER = "recordings"
_AT_ONCE = 500
_OLD_ENOUGH = timedelta(hours=1)  # younger files may belong to a row that is just being written


def make_recordings_ready(recording_id: int | None = None) -> int:
    """Make a plain sound of what arrived: of one recording, or of all that wait; how many are done.

    A try is counted before it begins: a file by which workers die is given up like one that holds no sound.
    """
    waiting = Recording.objects.arrived()
    if recording_id is not None:
        waiting = waiting.filter(pk=recording_id)
    return sum(_make_ready(pk) for pk in list(waiting.values_list("pk", flat=True)[:_AT_ONCE]))


def _make_ready(pk: int) -> bool:
    mine = Recording.objects.arrived().filter(pk=pk)
    mine.filter(tries__lte=_MOST_TRIES).update(tries=F("tries") + 1)
    with transaction.atomic():
        recording = mine.select_for_update(skip_locked=True).first()
        if recording is None:
            return False
        upload = recording.upload
        try:
            if recording.tries > _MOST_TRIES:
                raise NotSound
            with upload.open("rb") as file:
                sound = made_anew(file, at_most=MOST_SECONDS)
        except (NotSound, FileNotFoundError):
            recording.state = Recording.State.UNREADABLE
        else:
            default_storage.delete(place_of_sound(recording, ""))  # of a worker that died before it was said so
            recording.sound.save("sound", ContentFile(sound.mp3), save=False)
            recording.state, recording.seconds = Recording.State.READY, sound.seconds
        recording.upload = ""
        recording.save(update_fields=["state", "upload", "sound", "seconds"])
        transaction.on_commit(lambda: default_storage.delete(upload.name), robust=True)
    return True


def remove_files_left_behind() -> int:
    """Remove the files whose recording is gone, with whoever or whatever it belonged to; how many."""
    try:
        _folders, names = default_storage.listdir(_FOLDER)
    except FileNotFoundError:
        return 0
    removed = 0
    for start in range(0, len(names), _AT_ONCE):
        some = {name: _uuid_of(name) for name in names[start : start + _AT_ONCE]}
        rows = Recording.objects.filter(uuid__in=[uuid for uuid in some.values() if uuid])
        kept = {PurePath(file).name for row in rows.values_list("upload", "sound") for file in row if file}
        for name in some.keys() - kept:
            place = f"{_FOLDER}/{name}"
            if default_storage.get_modified_time(place) < timezone.now() - _OLD_ENOUGH:
                default_storage.delete(place)
                removed += 1
    return removed


def _uuid_of(name: str) -> UUID | None:
    try:
        return UUID(PurePath(name).stem)
    except ValueError:
        return None
