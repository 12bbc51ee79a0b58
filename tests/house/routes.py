"""The project's own addresses, for the tests that look at all of them."""

import inspect
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

APPS = ("accounts", "resources", "networks", "reflections", "plnsite")


def routes(resolver: URLResolver | None = None, app: str = "") -> Iterator[tuple[str, str]]:
    """The name of each of our addresses, without its app, and the module of its view."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, pattern.namespace or app)
        elif isinstance(pattern, URLPattern) and app and pattern.name:
            module = inspect.unwrap(pattern.callback).__module__
            if module.split(".")[0] in APPS:
                yield pattern.name, module
