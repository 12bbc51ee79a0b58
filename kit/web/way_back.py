"""Where somebody came from, for a page that many others lead to."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve


def came_from(request: HttpRequest, *, not_of: str) -> str:
    """The page of ours, for people who are signed in, that led to this one; "" where none did, or nobody says.

    Pages with `not_of` in their address are about the same thing, and lead back to this one themselves.
    """
    referer = urlsplit(request.headers.get("Referer", ""))
    if referer.netloc != request.get_host() or not_of in referer.path:
        return ""
    try:
        view = resolve(referer.path).func
    except Resolver404:
        return ""
    if not getattr(view, "for_signed_in", False):
        return ""
    return f"{referer.path}?{referer.query}" if referer.query else referer.path
