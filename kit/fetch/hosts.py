"""Whose turn it is at which host: so many questions at a time, and a rest after each answer.

A rest is a share of the time that the answer took: a site that is far away, small or tired is asked more slowly,
by its own measure, and a quick one loses next to nothing.
"""

from collections import Counter, deque
from heapq import heappop, heappush
from time import monotonic

from kit.fetch.config import ClientConfig

_ASKED_OFTEN_ENOUGH = 2  # one address asking for a pause may be about that address alone


class Hosts:
    """The transfers of a batch that wait for their turn, by `transfer.address.host`."""

    def __init__(self, config: ClientConfig):
        self._config = config
        self._waiting = {}  # host -> the transfers that wait for their turn there
        self._ready = {}  # hosts with a transfer waiting, a place free and their rest over, each once, in order
        self._resting = []  # (until, host) of those that lack only the rest
        self._rest = {}  # host -> the moment before which nothing new is asked of it
        self._pause = {}  # host -> seconds of its last rest
        self._busy = Counter()
        self._retry_after = {}  # host -> the seconds its addresses asked us to stay away

    def __bool__(self) -> bool:
        """Whether anybody waits."""
        return bool(self._waiting)

    def enqueue(self, transfer) -> None:
        """Let a transfer wait for its turn."""
        host = transfer.address.host
        self._waiting.setdefault(host, deque()).append(transfer)
        self._consider(host)

    def next(self):
        """The transfer whose turn it is, or None. It counts as being at its host until `ended`.

        The host with the longest line goes first, for it takes longest: so that not at the end, when all others
        are done, one host is left.
        """
        now = monotonic()
        while self._resting and self._resting[0][0] <= now:
            self._consider(heappop(self._resting)[1])
        if not self._ready:
            return None
        host = max(self._ready, key=lambda each: len(self._waiting[each]))
        del self._ready[host]
        queue = self._waiting[host]
        transfer = queue.popleft()
        if not queue:
            del self._waiting[host]
        self._busy[host] += 1
        self._rest_until(host, now + self._pause.get(host, 0.0) / 2)  # two never begin in step, so none ends so
        self._consider(host)
        return transfer

    def ended(self, host: str, seconds: float) -> float:
        """A question to a host has ended after so many seconds; the seconds of the rest that begins now."""
        self._busy[host] -= 1
        pause = min(seconds * self._config.pause_share, self._config.longest_pause)
        self._pause[host] = pause
        self._rest_until(host, monotonic() + pause)
        self._consider(host)
        return pause

    def wait(self) -> float | None:
        """Seconds until a host has rested that somebody waits for, or None when there is none."""
        return max(0.0, self._resting[0][0] - monotonic()) if self._resting else None

    def back_off(self, host: str, seconds: int) -> list:
        """An address of a host asked us to stay away for so long. When it is not the only one, the whole host
        means it: the transfers that waited for it, and wait no longer."""
        self._retry_after.setdefault(host, []).append(seconds)
        if not self.backing_off(host):
            return []
        self._ready.pop(host, None)
        return list(self._waiting.pop(host, ()))

    def backing_off(self, host: str) -> int | None:
        """For how many seconds a host wants no question at all, or None when it takes them."""
        wishes = self._retry_after.get(host, ())
        return max(wishes) if len(wishes) >= _ASKED_OFTEN_ENOUGH else None

    def _rest_until(self, host, moment):
        self._rest[host] = max(moment, self._rest.get(host, 0.0))

    def _consider(self, host):
        if host not in self._waiting or host in self._ready or self._busy[host] >= self._config.per_host:
            return
        until = self._rest.get(host, 0.0)
        if until <= monotonic():
            self._ready[host] = None
        else:
            heappush(self._resting, (until, host))
