"""A name for each request, in the answer's X-Request-ID and in every line that is logged meanwhile."""

import logging
import secrets
from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

_current: ContextVar[str] = ContextVar("request id", default="-")


class RequestIdMiddleware:
    """Belongs first. What a visitor says in a header of that name is not believed: it would stand in our log."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = secrets.token_hex(6)
        token = _current.set(name)
        try:
            response = self.get_response(request)
        finally:
            _current.reset(token)
        response.headers["X-Request-ID"] = name
        return response


class RequestIdFilter(logging.Filter):
    """Gives every record its `request_id`, "-" outside of requests."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let it through."""
        record.request_id = _current.get()
        return True
