"""The live stream: server-sent events for open pages, as a small ASGI application of its own.

It knows neither sessions nor the database: a signed token says what a page may hear. A stream that made one
query would hold its connection for as long as the page is open.
"""

import asyncio
import contextlib
import json
import random
import signal
import threading
import time
from collections.abc import Awaitable, Callable, Iterable
from types import FrameType
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.conf import settings

from kit.live.hub import CLOSED_NEWS, ENDED_NEWS, Hub, Listener, TooMany
from kit.live.tokens import read_token

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

ADDRESS = "/live/"
HEALTH = "/live/health"
KEEP_ALIVE = 20.0  # seconds between signs of life, below the patience of common proxies
LONGEST_QUERY = 8_000

_hub: Hub | None = None


def hub() -> Hub:
    """The hub of this process, made when it is first asked for (inside its event loop)."""
    global _hub
    if _hub is None:
        _hub = Hub(settings.REDIS_URL)
    return _hub


async def live(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """Answer `GET /live/?token=...` with a stream of events, and `GET /live/health` with whether news flows."""
    if scope["type"] == "lifespan":
        await _live_and_die(receive, send)
    elif scope["type"] == "http" and scope["path"] == ADDRESS and scope["method"] == "GET":
        await _stream(scope, receive, send)
    elif scope["type"] == "http" and scope["path"] == HEALTH:
        await _say(send, *((200, b"ok") if hub().subscribed.is_set() else (503, b"no news from Valkey")))
    elif scope["type"] == "http":
        await _say(send, 404, b"not here")


async def _live_and_die(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            hub().start()
            _close_when_asked_to_end()
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await hub().stop()
            await send({"type": "lifespan.shutdown.complete"})
            return


def _close_when_asked_to_end() -> None:
    """The server waits for its streams before it ends: they hear of it first, and end by themselves."""
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        servers_own = signal.getsignal(number)

        def end(number: int, frame: FrameType | None, servers_own=servers_own) -> None:
            loop.call_soon_threadsafe(hub().close)
            if callable(servers_own):
                servers_own(number, frame)

        signal.signal(number, end)


async def _stream(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    allowed = read_token(_token(scope))
    if allowed is None:
        await _say(send, 403, b"ask the page for a new token", _headers(scope))
        return
    try:
        listener = hub().join(allowed.channels, allowed.person)
    except TooMany:
        await _say(send, 429, b"too many pages are open", _headers(scope))
        return
    if await hub().is_void(allowed.person, allowed.made):  # asked after joining: an end in between is heard
        hub().leave(listener)
        await _say(send, 403, b"ask the page for a new token", _headers(scope))
        return
    gone = asyncio.create_task(_until_gone(receive))
    talk = asyncio.create_task(_talk(scope, send, listener, time.monotonic() + allowed.seconds_left))
    try:
        await asyncio.wait({gone, talk}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        hub().leave(listener)
        for task in (gone, talk):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, OSError):
                await task


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _talk(scope: dict[str, Any], send: Send, listener: Listener, end: float) -> None:
    """Send news until the token has lived its life; then the page comes back with a new one, or not at all."""
    headers = [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"x-accel-buffering", b"no"),
        *_headers(scope),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    patience = random.randrange(2_000, 8_000)  # noqa: S311 (spread out, so that a restart is no storm)
    await _part(send, f"retry: {patience}\n: hello\n\n")
    while (left := end - time.monotonic()) > 0:
        news = await listener.next(min(KEEP_ALIVE, left))
        if news is CLOSED_NEWS:
            await send({"type": "http.response.body", "body": b""})
            return
        if news is ENDED_NEWS:
            break
        await _part(send, f"event: news\ndata: {json.dumps(news)}\n\n" if news else ": still here\n\n")
    await _part(send, "event: renew\ndata: {}\n\n")
    await send({"type": "http.response.body", "body": b""})


def _token(scope: dict[str, Any]) -> str:
    query = scope["query_string"]
    if len(query) > LONGEST_QUERY:
        return ""
    return parse_qs(query.decode("latin-1")).get("token", [""])[0]


def _headers(scope: dict[str, Any]) -> list[tuple[bytes, bytes]]:
    """What every answer to a page says. A page of the same host on another port (the demo) may read it too."""
    given = dict(scope["headers"])
    origin, host = given.get(b"origin", b""), given.get(b"host", b"")
    always = [(b"cache-control", b"no-store"), (b"vary", b"origin"), (b"x-content-type-options", b"nosniff")]
    if origin and _host_of(origin.decode("latin-1")) == _host_of("//" + host.decode("latin-1")):
        always.append((b"access-control-allow-origin", origin))
    return always


def _host_of(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


async def _part(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


async def _say(send: Send, status: int, words: bytes, headers: Iterable[tuple[bytes, bytes]] = ()) -> None:
    plain = (b"content-type", b"text/plain; charset=utf-8")
    await send({"type": "http.response.start", "status": status, "headers": [plain, *headers]})
    await send({"type": "http.response.body", "body": words})
