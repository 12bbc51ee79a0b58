"""Range requests for files: else Safari plays no sound, and nobody can jump to a place in it."""

import re

from django.core.files import File
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase

_ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


def ranged_response(request: HttpRequest, file: File, content_type: str) -> HttpResponseBase:
    """`file`, or the one part of it that the request's Range header names (RFC 9110, section 14).

    416 for a part that lies outside. A header that means several parts, or nothing, is answered with the whole
    file, which the RFC allows.
    """
    size = file.size
    named = _ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    if named is None or named[0] == "bytes=-":
        response = FileResponse(file, content_type=content_type)
    elif (part := _part(named[1], named[2], size)) is None:
        file.close()
        response = HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    else:
        first, last = part
        with file:
            file.seek(first)
            response = HttpResponse(file.read(last - first + 1), status=206, content_type=content_type)
        response.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    response.headers["Accept-Ranges"] = "bytes"
    return response


def _part(first: str, last: str, size: int) -> tuple[int, int] | None:
    """The first and the last byte that are meant, None when there are none."""
    if not first:
        wanted = min(int(last), size)
        return (size - wanted, size - 1) if wanted else None
    start, end = int(first), min(int(last or size), size - 1)
    return (start, end) if start <= end else None
