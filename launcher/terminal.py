"""What people read in the terminal: steps, log lines with the name of their process, a framed message."""

import os
import sys
import threading
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

COLOURS = {"sites": 35, "web": 36, "live": 34, "worker": 32, "previews": 92, "beat": 33}
_one_at_a_time = threading.Lock()


def _coloured(text: str, colour: int) -> str:
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return f"\033[{colour}m{text}\033[0m"


def say(name: str, line: str) -> None:
    """Print one log line of the process `name`."""
    with _one_at_a_time:
        print(f"{_coloured(f'{name:>8} |', COLOURS.get(name, 37))} {line}", flush=True)


def tell(sentence: str) -> None:
    """Print a sentence of our own."""
    with _one_at_a_time:
        print(sentence, flush=True)


@contextmanager
def step(what: str) -> Iterator[None]:
    """Print what is being done, and when it is done how long it took."""
    began = time.monotonic()
    print(f"  {what} …", end="", flush=True)
    try:
        yield
    except BaseException:
        print(flush=True)
        raise
    print(f" {time.monotonic() - began:.1f} s", flush=True)


def framed(text: str) -> str:
    """`text` in a frame wide enough for its longest line."""
    lines = text.expandtabs(4).splitlines()
    width = max(map(_width, lines), default=0)
    middle = "\n".join(f"│ {line}{' ' * (width - _width(line))} │" for line in lines)
    return f"╭{'─' * (width + 2)}╮\n{middle}\n╰{'─' * (width + 2)}╯"


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)
