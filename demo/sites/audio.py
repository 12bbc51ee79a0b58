"""Sound for the podcast: calm little melodies, made by adding up sine waves. The same number, the same tune."""

import io
import math
import random
import wave
from array import array
from functools import lru_cache

RATE = 11_025  # samples a second: plenty for soft tones, and a small file
SECONDS = 45
BEAT = 0.45
HEADER_BYTES = 44
SCALE = (0, 2, 4, 7, 9)  # pentatonic: no two of these sound wrong together


def size_of_melody():
    """Return the size of every melody in bytes."""
    return HEADER_BYTES + 2 * RATE * SECONDS


@lru_cache(maxsize=16)
def melody(number):
    """Return a tune as a WAV file (bytes): mono, 16 bits, `SECONDS` long."""
    chance = random.Random(number)  # noqa: S311 - a tune, not a secret
    key = 52 + chance.randrange(8)
    samples = [0.0] * (RATE * SECONDS)
    step = 7
    for beat in range(int((SECONDS - 3) / BEAT)):
        start = int(beat * BEAT * RATE)
        if beat % 8 == 0:
            _mix(samples, start, _tone(key - 12 + chance.choice((0, 0, 7, 9)), 3.0))
        if beat % 2 == 0 or chance.random() < 0.4:
            step = min(12, max(3, step + chance.choice((-2, -1, -1, 1, 1, 2))))
            _mix(samples, start, _tone(key + 12 * (step // 5) + SCALE[step % 5], 1.6))
    loudest = max(1.0, *map(abs, samples))
    return _wav(array("h", (int(sample / loudest * 22_000) for sample in samples)))


@lru_cache(maxsize=64)
def _tone(key, seconds):
    """A soft bell at a piano key (middle C is 60): a quick start, a long end, two quiet overtones."""
    turn = 2 * math.pi * 440 * 2 ** ((key - 69) / 12) / RATE
    length = int(seconds * RATE)
    return [
        (math.sin(turn * i) + 0.3 * math.sin(2 * turn * i) + 0.1 * math.sin(3 * turn * i))
        * min(1.0, i / 120)
        * math.exp(-3.2 * i / length)
        * (1 - i / length)
        for i in range(length)
    ]


def _mix(samples, start, tone):
    for offset, sample in enumerate(tone, start):
        samples[offset] += sample


def _wav(samples):
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return out.getvalue()
