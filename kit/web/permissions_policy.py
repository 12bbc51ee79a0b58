"""What a page may ask of a device: nothing, but the microphone where somebody records."""

from collections.abc import Callable

from django.http import HttpRequest

_DENIED = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
_NOTHING = ", ".join(f"{each}=()" for each in _DENIED)
_MICROPHONE = _NOTHING.replace("microphone=()", "microphone=(self)")


def uses_microphone(view: Callable) -> Callable:
    """For a view whose page records; the innermost of its decorators."""
    view.uses_microphone = True
    return view


def permissions_policy(request: HttpRequest) -> str:
    """The header of that name for the answer to the request."""
    match = request.resolver_match
    return _MICROPHONE if match and getattr(match.func, "uses_microphone", False) else _NOTHING
