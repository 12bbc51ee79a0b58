"""Templates carry no inline style and no inline script: the content security policy would refuse them anyway."""

import re

import pytest

from tests.house.sources import files, line_of, name, without_comments

INLINE = re.compile(
    r"<style\b|\sstyle\s*=|\son[a-z]+\s*=|\shx-on[:\w-]*\s*=|javascript:|<script\b(?![^>]*\ssrc=)(?![^>]*application/json)",
    re.I,
)
# Files that are given away to be looked at elsewhere, on their own.
DOWNLOADS = {"_map.svg.html", "_download.svg.html"}


def inline_places(template: str) -> list[str]:
    """Each inline style, handler and script of a template, as "line: text"."""
    text = without_comments(template)
    return [f"{line_of(text, hit.start())}: {hit[0].strip()}" for hit in INLINE.finditer(text)]


@pytest.mark.parametrize("path", files(".html", ".svg", under="templates"), ids=name)
def test_a_template_has_nothing_inline(path):
    if path.name not in DOWNLOADS:
        assert not inline_places(path.read_text())


@pytest.mark.parametrize(
    "bad",
    [
        '<p style="x">',
        "<style>p{}</style>",
        "<button onclick='x()'>",
        "<script>x()</script>",
        '<a href="javascript:x()">',
        '<p hx-on:click="x()">',
    ],
)
def test_inline_is_seen(bad):
    assert inline_places(bad)


def test_what_is_allowed_passes():
    assert not inline_places('<script src="/a.js" defer></script><p class="style">on</p>')
    assert not inline_places('{# style="x" #}{% comment %}<style>{% endcomment %}')
