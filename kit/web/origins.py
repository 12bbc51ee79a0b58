"""Where links in letters lead: an address that no visitor can forge."""

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port


def origin_of(request: HttpRequest) -> str:
    """The beginning of our own addresses, "https://school.example": PUBLIC_ADDRESS where it is set.

    Else it is the host that was asked, whose name `ALLOWED_HOSTS` vouches for and whose port nobody does: a port
    stays only where this very process listens on it.
    """
    if settings.PUBLIC_ADDRESS:
        return settings.PUBLIC_ADDRESS
    name, port = split_domain_port(request.get_host())
    listens = not settings.SECURE_PROXY_SSL_HEADER and port == str(request.META.get("SERVER_PORT", ""))
    return f"{request.scheme}://{name}:{port}" if port and listens else f"{request.scheme}://{name}"
