"""What the buffering worker serves in its tests: an application that says what it was given."""

import os
import time

from kit.web import slow_connections

slow_connections.HEAD_SECONDS = slow_connections.PATIENCE = float(os.environ.get("PATIENCE", "20"))
PAGE = b"x" * 8_000_000


def application(environ, start_response):
    """`/echo` says how long the body was, `/page` is large, `/file` comes from a file, `/slow` takes a second."""
    path = environ["PATH_INFO"]
    if path == "/slow":
        time.sleep(1)
    if path == "/page":
        return _answer(start_response, PAGE)
    if path == "/file":
        file = open(os.environ["FILE"], "rb")  # noqa: SIM115 (the server closes it)
        start_response("200 OK", [("Content-Length", str(os.path.getsize(os.environ["FILE"])))])
        return environ["wsgi.file_wrapper"](file)
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    said = f"{environ['REQUEST_METHOD']} {len(body)} {body[:1]!r} {body[-1:]!r} {os.getpid()}"
    return _answer(start_response, said.encode())


def _answer(start_response, words):
    start_response("200 OK", [("Content-Length", str(len(words)))])
    return [words]
