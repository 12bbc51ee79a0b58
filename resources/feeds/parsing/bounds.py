"""A document cut to what may be read: a reader's time and memory go by its tags, and anybody may send millions.

What is cut off is the end. It is read as any other document that breaks off, and the newest entries stand first.
"""

import re

_CDATA, _CDATA_END = b"<![CDATA[", b"]]>"
_ENDLESS_TAG = re.compile(rb"<[^<>]{200000}")


def within_bounds(body: bytes, most_tags: int, most_references: int | None = None) -> bytes:
    """The beginning of a document that has at most so many tags (what stands in CDATA counts once), none of them
    endless, and at most so many references ("&")."""
    body = body[: _end(body, most_tags)]
    if most_references is not None and body.count(b"&") > most_references:
        body = body[: _place(body, b"&", most_references, 0)]
    return body


def _end(body, left):
    position = 0
    while True:
        start = body.find(_CDATA, position)
        stop = len(body) if start < 0 else start
        tags = body.count(b"<", position, stop)
        if tags >= left:
            stop = _place(body, b"<", left, position)
        if endless := _ENDLESS_TAG.search(body, position, stop):
            return endless.start()
        if tags >= left or start < 0:
            return stop
        left -= tags + 1
        end = body.find(_CDATA_END, start + len(_CDATA))
        if end < 0:
            return len(body)
        position = end + len(_CDATA_END)


def _place(body, mark, number, position):
    """Where the mark stands for the time number `number` + 1, counted from `position`; the end if it does not."""
    position -= 1
    for _time in range(number + 1):
        position = body.find(mark, position + 1)
        if position < 0:
            return len(body)
    return position
