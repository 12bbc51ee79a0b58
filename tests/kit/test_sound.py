"""Whatever was recorded becomes one plain MP3, and nothing else does."""

from io import BytesIO

import av
import pytest

from kit.sound import NotSound, made_anew
from tests.voice import recorded


def heard(mp3: bytes) -> tuple[str, int, float, bool]:
    """Codec, channels, seconds, and whether there is anything but silence."""
    with av.open(BytesIO(mp3)) as source:
        stream = source.streams.audio[0]
        frames = list(source.decode(stream))
        loud = any(any(bytes(frame.planes[0])) for frame in frames)
        seconds = sum(frame.samples for frame in frames) / stream.rate
        return stream.codec_context.name, stream.channels, seconds, loud


@pytest.mark.parametrize(
    ("container", "codec"),
    [
        ("webm", "libopus"),
        ("ogg", "libopus"),
        ("mp4", "aac"),
        ("adts", "aac"),
        ("wav", "pcm_s16le"),
        ("mp3", "libmp3lame"),
    ],
)
def test_what_recorders_write_becomes_an_mp3(container, codec):
    sound = made_anew(BytesIO(recorded(container, codec)), at_most=180)
    name, channels, seconds, loud = heard(sound.mp3)
    assert (name.startswith("mp3"), channels, loud) == (True, 1, True)
    assert sound.seconds == 2
    assert seconds == pytest.approx(2, abs=0.3)


def test_nothing_that_is_written_in_the_file_goes_along():
    words = {"title": "Mia, 12 Harbour Lane", "comment": "51.5074,-0.1278"}
    raw = recorded("mp4", "aac", words=words)
    assert b"Harbour Lane" in raw
    assert b"51.5074" in raw
    sound = made_anew(BytesIO(raw), at_most=180)
    assert b"Harbour Lane" not in sound.mp3
    assert b"51.5074" not in sound.mp3


def test_what_is_longer_is_cut():
    sound = made_anew(BytesIO(recorded(seconds=4)), at_most=2)
    assert sound.seconds == 2
    assert heard(sound.mp3)[2] == pytest.approx(2, abs=0.3)


def test_what_was_cut_off_is_kept_as_far_as_it_goes():
    whole = recorded(seconds=6)
    sound = made_anew(BytesIO(whole[: len(whole) // 2]), at_most=180)
    assert 1 <= sound.seconds <= 4


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"not a sound at all" * 50,
        b"\x1aE\xdf\xa3" + bytes(500),
        b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/x.mp3\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011'/>",
        b"RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\x01\0\xff\xff\xff\xff\xff\xff",
    ],
)
def test_what_holds_no_sound_is_refused(junk):
    with pytest.raises(NotSound):
        made_anew(BytesIO(junk), at_most=180)


def test_a_container_we_did_not_name_is_not_opened():
    with pytest.raises(NotSound):
        made_anew(BytesIO(recorded("avi", "pcm_s16le")), at_most=180)
