"""A session in a browser that others use too: it ends with the browser, and when it was left alone for two hours.

Every session is such a one, unless whoever signed in said that the device is theirs.
"""

from time import time

from django.conf import settings
from django.http import HttpRequest

IDLE = 2 * 60 * 60  # seconds
_NOTED_EVERY = 10 * 60  # seconds: a write for each page would cost more than it tells
_KEY = "seen"


def begin_session(request: HttpRequest, *, stays: bool = False) -> None:
    """How long the session lasts that somebody just began by signing in."""
    if stays:
        request.session.set_expiry(settings.SESSION_COOKIE_AGE)
        request.session.pop(_KEY, None)
    else:
        request.session.set_expiry(0)
        request.session[_KEY] = int(time())


def is_left_alone(request: HttpRequest) -> bool:
    """Whether nobody did anything in the session for too long. Else it is noted that somebody does now: what an
    open page asks for by itself is nobody's doing."""
    seen = request.session.get(_KEY)
    if seen is None:
        return False
    quiet = time() - seen
    if quiet > IDLE:
        return True
    if quiet > _NOTED_EVERY and _is_somebody(request):
        request.session[_KEY] = int(time())
    return False


def _is_somebody(request: HttpRequest) -> bool:
    return request.method == "POST" or "text/html" in request.headers.get("Accept", "text/html")
