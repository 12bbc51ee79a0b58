"""gunicorn's sync worker behind a waiting room: a request is served when all of it is there.

A sync worker reads a request while it serves it, so two slow senders stop two workers. Here one selector watches
the port and every connection that has not yet said all it has to say, or not yet heard all of the answer; only
whole requests reach the application, one at a time and as fast as with the plain worker, and whoever is slow costs
a socket and a few kilobytes.
"""

import contextlib
import errno
import os
import resource
import selectors
import socket
import time

from gunicorn.workers.sync import SyncWorker

from kit.web.slow_connections import Connection, Wish

LINGER = 2.0  # seconds that a worker which ends waits for requests that have begun to arrive
MOST_HELD = 64_000_000  # bytes of unfinished requests and answers in one worker
_SPARE_FILES = 100
_NOBODY_THERE = (errno.EAGAIN, errno.EWOULDBLOCK, errno.ECONNABORTED)


class BufferingWorker(SyncWorker):
    """For `--worker-class`. `worker_connections` says how many may wait in one worker: beyond that, and beyond
    MOST_HELD bytes, whoever has waited longest goes."""

    def run(self) -> None:
        """The worker's life: gunicorn calls it after the fork."""
        self.poller = selectors.DefaultSelector()
        self.waiting: dict[Connection, None] = {}  # in the order they came
        files, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        self.most_waiting = max(10, min(self.cfg.worker_connections, files - _SPARE_FILES))
        for listener in self.sockets:
            listener.setblocking(False)
            self.poller.register(listener, selectors.EVENT_READ)
        self.poller.register(self.PIPE[0], selectors.EVENT_READ)
        last_look = time.monotonic()
        while self.alive and self.is_parent_alive():
            self._turn()
            if time.monotonic() - last_look >= 1:
                self._end_overdue()
                last_look = time.monotonic()
        for listener in self.sockets:
            self.poller.unregister(listener)
        self._finish_begun()

    def _turn(self, patience: float = 1.0) -> None:
        self.notify()
        for key, _events in self.poller.select(patience):
            if isinstance(key.data, Connection):
                self._go_on(key.data)
            elif key.fileobj == self.PIPE[0]:
                with contextlib.suppress(BlockingIOError):
                    os.read(self.PIPE[0], 4096)
            else:
                self.accept(key.fileobj)

    def accept(self, listener: socket.socket) -> None:
        """Take one connection; what has arrived whole already, as nearly all have, is served at once."""
        try:
            client, address = listener.accept()
        except OSError as trouble:
            if trouble.errno in _NOBODY_THERE:
                return
            raise
        client.setblocking(False)
        self._go_on(Connection(client, address, listener))

    def _go_on(self, connection: Connection) -> None:
        """As far as it goes without waiting."""
        wish = connection.go_on()
        if wish is Wish.BE_SERVED:
            self.notify()
            self.handle(connection.listener, connection, connection.address)
            wish = connection.go_on()
        if wish is Wish.END:
            self._forget(connection)
            return
        wanted = selectors.EVENT_WRITE if wish is Wish.WRITE else selectors.EVENT_READ
        if connection not in self.waiting:
            self.poller.register(connection.sock, wanted, connection)
            self.waiting[connection] = None
            self._make_room()
        elif self.poller.get_key(connection.sock).events != wanted:
            self.poller.modify(connection.sock, wanted, connection)
        if connection.is_large:
            self._make_room()

    def _forget(self, connection: Connection) -> None:
        if connection in self.waiting:
            del self.waiting[connection]
            self.poller.unregister(connection.sock)
        connection.end()

    def _make_room(self) -> None:
        while len(self.waiting) > self.most_waiting:
            self._forget(next(iter(self.waiting)))
        large = [each for each in self.waiting if each.is_large]
        while len(large) > 1 and sum(each.held for each in large) > MOST_HELD:
            self._forget(large.pop(0))

    def _end_overdue(self) -> None:
        now = time.monotonic()
        for connection in [each for each in self.waiting if each.deadline < now]:
            connection.say_too_slow()
            self._forget(connection)

    def _finish_begun(self) -> None:
        end = time.monotonic() + LINGER
        while any(each.has_begun for each in self.waiting) and time.monotonic() < end:
            self._turn(0.1)
        for connection in list(self.waiting):
            self._forget(connection)
