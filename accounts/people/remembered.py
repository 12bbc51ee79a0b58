"""What a browser keeps from one page to the next, for each school apart: who is at two schools finds at neither
what they began or took away at the other.  # SAFETY 40
"""

from typing import Any

from django.http import HttpRequest


def remember(request: HttpRequest, key: str, value: Any) -> None:
    """Keep a value, made of what JSON can say, for the viewer's next pages at this school."""
    request.session[_at_this_school(request, key)] = value


def recall(request: HttpRequest, key: str) -> Any:
    """What is kept at this school, or None."""
    return request.session.get(_at_this_school(request, key))


def forget(request: HttpRequest, key: str) -> Any:
    """What was kept at this school, or None; it is kept no longer."""
    return request.session.pop(_at_this_school(request, key), None)


def _at_this_school(request: HttpRequest, key: str) -> str:
    return f"{key} {request.viewer.school.uuid}"
