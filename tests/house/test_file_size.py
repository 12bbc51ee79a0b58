"""Files stay short: a longer one holds two nouns, and is split by noun."""

import pytest

from tests.house.sources import ROOT, files, name

LINES = 300
WIDTH = 1_500  # characters in one line
TEMPLATE_WIDTH = 160  # in a template a line is an element: a page pressed into one line is not short
PAGE_WEIGHT = 60_000  # bytes of HTML, CSS and JS of a page, compressed


def too_long(text: str, width: int = WIDTH) -> str:
    """What is too long about a file, or nothing."""
    lines = text.splitlines()
    if len(lines) > LINES:
        return f"{len(lines)} lines"
    return next((f"line {at} is too wide" for at, line in enumerate(lines, 1) if len(line) > width), "")


@pytest.mark.parametrize(
    "path", [path for path in files(".py", ".html", ".css", ".js") if "migrations" not in path.parts], ids=name
)
def test_a_file_is_short(path):
    assert not too_long(path.read_text(), TEMPLATE_WIDTH if path.suffix == ".html" else WIDTH)


def test_long_files_are_seen():
    assert too_long("x\n" * 301)
    assert too_long("x" * 1_501)
    assert too_long("x" * 161, TEMPLATE_WIDTH)
    assert not too_long("x\n" * 300)


def test_what_every_page_carries_leaves_room_for_the_page():
    import gzip

    from django.contrib.staticfiles import finders

    parts = ("css/site.css", "js/site.js", "django_htmx/htmx-2.min.js")
    weights = {part: len(gzip.compress((ROOT / finders.find(part)).read_bytes())) for part in parts}
    assert sum(weights.values()) < PAGE_WEIGHT * 3 / 4, weights
