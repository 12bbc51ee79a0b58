"""The files of the look that pages name, and the pictures in a sprite."""

import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders


def missing_still(address: str, fragment: str) -> str:
    """What is wrong with a file below /static/, or nothing."""
    if not address.startswith("/static/"):
        return ""
    path = finders.find(address.removeprefix("/static/").split("?")[0])
    if path is None:
        return "no such file"
    if fragment and path.endswith(".svg") and fragment not in _ids(path):
        return f"no #{fragment} in it"
    return ""


@cache
def _ids(path: str) -> set[str]:
    return set(re.findall(r'\bid="([^"]+)"', Path(path).read_text()))
