"""In place of the fuzzer, which is no dependency: hands each target the samples as they are."""

import sys
from contextlib import nullcontext
from pathlib import Path

_set_up = []


def instrument_imports(**_options):
    """Nothing is watched."""
    return nullcontext()


def Setup(arguments, target):
    """As atheris: the arguments name a folder of samples."""
    _set_up[:] = [target, Path(arguments[1])]


def Fuzz():
    """Every sample once, whole and cut in half."""
    target, folder = _set_up
    for sample in sorted(folder.iterdir()):
        body = sample.read_bytes()
        target(body)
        target(body[: len(body) // 2])
    sys.stdout.write("fuzzed\n")
