"""A part of a file, as players ask for it."""

import pytest
from django.core.files.base import ContentFile
from django.test import RequestFactory

from kit.web.byte_ranges import ranged_response

TEXT = b"0123456789"


def answer(asked: str | None):
    headers = {"Range": asked} if asked is not None else {}
    return ranged_response(RequestFactory().get("/", headers=headers), ContentFile(TEXT, "x.mp3"), "audio/mpeg")


@pytest.mark.parametrize(
    ("asked", "part", "said"),
    [
        ("bytes=0-1", b"01", "bytes 0-1/10"),
        ("bytes=4-", b"456789", "bytes 4-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-300", TEXT, "bytes 0-9/10"),
        ("bytes=8-999", b"89", "bytes 8-9/10"),
        ("bytes=0-0", b"0", "bytes 0-0/10"),
    ],
)
def test_a_part(asked, part, said):
    got = answer(asked)
    assert (got.status_code, got.content, got["Content-Range"]) == (206, part, said)
    assert (got["Accept-Ranges"], got["Content-Type"]) == ("bytes", "audio/mpeg")


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=5-2", "bytes=-0", "bytes=999999999999999999-"])
def test_a_part_that_lies_outside(asked):
    got = answer(asked)
    assert (got.status_code, got["Content-Range"]) == (416, "bytes */10")


@pytest.mark.parametrize(
    "asked", [None, "", "bytes=-", "bytes=0-1,4-5", "letters=1-2", "bytes=x-y", "bytes=" + "9" * 50]
)
def test_anything_else_gets_the_whole(asked):
    got = answer(asked)
    assert (got.status_code, b"".join(got.streaming_content)) == (200, TEXT)
    assert got["Accept-Ranges"] == "bytes"
