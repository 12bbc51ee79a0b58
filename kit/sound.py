"""Sound that people bring, made anew: whatever a browser or a telephone recorded becomes one plain MP3.

What comes in is hostile: only the containers and codecs that recorders write are opened, only as much is read as
may be kept, and nothing of the file itself stays: no place, no name and no device written in it goes along.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

import av
from av.error import FFmpegError

SOUND_TYPE = "audio/mpeg"
_CONTAINERS = "matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,ogg,wav,mp3,aac"  # as FFmpeg names them
_CODECS = "opus,libopus,vorbis,aac,mp3float,mp3,flac,alac,pcm_s16le,pcm_s24le,pcm_f32le,amrnb,amrwb"
_RATE = 44_100  # samples a second
_BITS = 64_000  # a second: plenty for one voice, half a megabyte a minute


class NotSound(Exception):
    """There is no sound in the file that could be read."""


@dataclass(frozen=True)
class Sound:
    """An MP3 with one channel, and how many seconds it lasts (1 or more)."""

    mp3: bytes
    seconds: int


def made_anew(file: BinaryIO, *, at_most: int) -> Sound:
    """The first `at_most` seconds of the sound in `file`. Raises NotSound."""
    kept = BytesIO()
    try:
        samples = _written(file, kept, at_most * _RATE)
    except (FFmpegError, ValueError, EOFError) as broken:
        raise NotSound from broken
    if not samples:
        raise NotSound
    return Sound(kept.getvalue(), max(1, round(samples / _RATE)))


def _written(file: BinaryIO, kept: BytesIO, most: int) -> int:
    """Write at most `most` samples of `file` as an MP3 to `kept`; how many there were."""
    samples = 0
    allowed = {"format_whitelist": _CONTAINERS, "codec_whitelist": _CODECS}
    with (
        av.open(file, options=allowed, metadata_errors="ignore") as source,
        av.open(kept, "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}) as target,
    ):
        if not source.streams.audio:
            return 0
        stream = target.add_stream("libmp3lame", rate=_RATE, layout="mono", bit_rate=_BITS)
        resampler = av.AudioResampler(format="s16p", layout="mono", rate=_RATE)
        for given in source.decode(audio=0):
            for frame in resampler.resample(given):
                frame.pts = None
                target.mux(stream.encode(frame))
                samples += frame.samples
            if samples >= most:
                break
        target.mux(stream.encode(None))
    return samples
