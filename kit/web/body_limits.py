"""How large the body of a request may be: as large as a form of words, unless a view says that it takes more."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest

_ROOM = 500_000  # bytes, for the other fields of a form and what stands between them


def large_body(most: int) -> Callable[[Callable], Callable]:
    """For a view that takes files of up to `most` bytes; the innermost of its decorators.

    Twice as much is let in, so that the form can say itself that a file is too large, and keep what was typed.
    """

    def mark(view: Callable) -> Callable:
        view.most_body_bytes = 2 * most + _ROOM
        return view

    return mark


def is_too_large(request: HttpRequest, view: Callable) -> bool:
    """Whether the body of the request is announced as larger than `view` takes. Nothing of it is read."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    most = getattr(view, "most_body_bytes", settings.DATA_UPLOAD_MAX_MEMORY_SIZE + _ROOM)
    return not announced.isdigit() or int(announced) > most
