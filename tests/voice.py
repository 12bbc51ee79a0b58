"""A voice for the tests: a tone, as the recorders of browsers and telephones write it."""

from __future__ import annotations

import math
import struct
from io import BytesIO

import av
from django.core.files.base import ContentFile

from accounts.recordings.models import Recording
from tests.cast import Cast

_RATE = 48_000
_STEP = 960


def recorded(
    container: str = "webm", codec: str = "libopus", *, seconds: float = 2, words: dict | None = None
) -> bytes:
    """The bytes of a file with so many seconds of sound, with `words` ({"title": …}) written into it."""
    kept = BytesIO()
    with av.open(kept, "w", format=container) as target:
        target.metadata.update(words or {})
        stream = target.add_stream(codec, rate=_RATE, layout="mono")
        for start in range(0, int(seconds * _RATE), _STEP):
            frame = av.AudioFrame(format="s16", layout="mono", samples=_STEP)
            frame.rate, frame.pts = _RATE, start
            tone = (int(9000 * math.sin((start + at) / 20)) for at in range(_STEP))
            frame.planes[0].update(struct.pack(f"<{_STEP}h", *tone))
            target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    return kept.getvalue()


def make_recording(cast: Cast) -> Recording:
    """What Mia said, ready to be heard; her school has turned recording on."""
    cast.harbour.students_record = True
    cast.harbour.save(update_fields=["students_record"])
    recording = Recording(school=cast.harbour, person=cast.mia, state=Recording.State.READY, seconds=5)
    recording.sound.save("sound", ContentFile(b"What Mia said."), save=False)
    recording.save()
    return recording
