"""The one subscription of a stream process, and the queues of its open pages."""

import asyncio
import contextlib
import json
import logging
import random
from collections import defaultdict

from redis import RedisError
from redis import asyncio as valkey

from kit.live.announcing import PREFIX
from kit.live.ending import ENDED, key_of

log = logging.getLogger(__name__)

QUEUE_LENGTH = 32
MOST_PER_PERSON = 20
QUIET = 15.0  # seconds without news after which the connection is asked whether it still lives
RESYNC = {"what": "resync"}
ENDED_NEWS = {"what": "ended"}  # never sent: the stream ends, and the page asks for a new token
CLOSED_NEWS = {"what": "closed"}  # never sent: the stream ends with its process, and the page comes back by itself


class TooMany(Exception):
    """One person has more pages open than anybody reads."""


class Listener:
    """One open page: the news that waits for it. When too much waits, all of it becomes one "resync"."""

    def __init__(self, channels: frozenset[str], person: str):
        self.channels = channels
        self.person = person
        self._news: asyncio.Queue[dict[str, str]] = asyncio.Queue(QUEUE_LENGTH)
        self._is_over = False

    def put(self, news: dict[str, str]) -> None:
        """Leave news for the page. One that has fallen far behind is told to look at everything anew instead, and
        after an end nothing comes."""
        if self._is_over:
            return
        self._is_over = news in (ENDED_NEWS, CLOSED_NEWS)
        if self._news.full():
            while not self._news.empty():
                self._news.get_nowait()
            news = news if self._is_over else RESYNC
        self._news.put_nowait(news)

    async def next(self, patience: float) -> dict[str, str] | None:
        """The next news, or None when there was none for `patience` seconds."""
        try:
            return await asyncio.wait_for(self._news.get(), patience)
        except TimeoutError:
            return None


class Hub:
    """Hands what Valkey says to the listeners of each channel. Belongs to one event loop."""

    def __init__(self, address: str):
        self._address = address
        self._by_channel: defaultdict[str, set[Listener]] = defaultdict(set)
        self._by_person: defaultdict[str, int] = defaultdict(int)
        self._task: asyncio.Task | None = None
        self.subscribed = asyncio.Event()

    def join(self, channels: frozenset[str], person: str) -> Listener:
        """A new listener. Raises TooMany when the person has too many already."""
        self.start()
        if self._by_person[person] >= MOST_PER_PERSON:
            raise TooMany
        self._by_person[person] += 1
        listener = Listener(channels, person)
        for channel in channels:
            self._by_channel[channel].add(listener)
        return listener

    async def is_void(self, person: str, made: float) -> bool:
        """Whether the person's tokens of that moment were ended since. A Valkey that is away ends none: nor does
        anybody hear anything then."""
        try:
            async with valkey.Redis.from_url(self._address, socket_connect_timeout=3, socket_timeout=3) as client:
                ended = await client.get(key_of(person))
        except (RedisError, OSError):
            return False
        return ended is not None and made <= float(ended)

    def leave(self, listener: Listener) -> None:
        """Forget a listener that is gone."""
        self._by_person[listener.person] -= 1
        if not self._by_person[listener.person]:
            del self._by_person[listener.person]
        for channel in listener.channels:
            self._by_channel[channel].discard(listener)
            if not self._by_channel[channel]:
                del self._by_channel[channel]

    def start(self) -> None:
        """Begin to listen to Valkey, if that has not happened yet."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    def close(self) -> None:
        """End every stream, for the process ends."""
        for listener in self._listeners():
            listener.put(CLOSED_NEWS)

    async def stop(self) -> None:
        """End the subscription; the listeners' streams end with the process."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        """Listen for ever; when Valkey is gone, come back with growing pauses and tell everybody to look anew."""
        pause = 0.25
        while True:
            try:
                async with valkey.Redis.from_url(self._address, socket_connect_timeout=3) as client:
                    await self._listen(client)
            except (RedisError, OSError) as trouble:
                log.warning("No news from Valkey: %s", trouble)
            if self.subscribed.is_set():
                self.subscribed.clear()
                pause = 0.25
            await asyncio.sleep(pause * random.uniform(0.8, 1.2))  # noqa: S311 (nothing secret about a pause)
            pause = min(pause * 2, 10)

    async def _listen(self, client: valkey.Redis) -> None:
        async with client.pubsub() as pubsub:
            await pubsub.psubscribe(PREFIX + "*")
            answered = True
            while True:
                message = await pubsub.get_message(timeout=QUIET)
                if message is None:
                    if not answered:
                        return
                    await pubsub.ping()
                    answered = False
                    continue
                answered = True
                if message["type"] == "psubscribe":
                    self.subscribed.set()
                    self._resync()  # something may have been missed since the page was made
                elif message["type"] == "pmessage":
                    self._deliver(message)

    def _end(self, person: str) -> None:
        for listener in self._listeners():
            if listener.person == person:
                listener.put(ENDED_NEWS)

    def _resync(self) -> None:
        for listener in self._listeners():
            listener.put(RESYNC)

    def _listeners(self) -> set[Listener]:
        return {listener for group in self._by_channel.values() for listener in group}

    def _deliver(self, message: dict) -> None:
        channel = message["channel"].decode().removeprefix(PREFIX)
        if channel.startswith(ENDED):
            self._end(channel.removeprefix(ENDED))
            return
        try:
            news = json.loads(message["data"])
        except ValueError:
            return
        for listener in tuple(self._by_channel.get(channel, ())):
            listener.put(news)
