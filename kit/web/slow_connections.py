"""One connection of the buffering worker: what has arrived of a request, and what is still to go out.

To gunicorn's sync worker it looks like the socket: `recv` gives what was kept (and then the end), `sendall` keeps
what the network does not take at once. How long a body is, is read here only to know when it is whole; what a
request says is for gunicorn's parser, which gets every byte as it came.
"""

import contextlib
import os
import re
import socket
import tempfile
import time
from enum import Enum, auto
from typing import IO

HEAD_SECONDS = 20.0  # for the head of a request; the connection says nothing at all: as long
PATIENCE = 30.0  # for a body, or for an answer to be taken
SLOWEST = 2_000  # bytes a second: who is at least as fast gets all the time that takes
LINGER = 2.0  # seconds for the other side to have the end of the answer, before the connection is closed
MOST_HEAD = 64_000  # bytes: more than gunicorn's own limits let through
MOST_BODY = 20_000_000  # more than any view takes: the application says so without reading it
IN_MEMORY = 256_000  # bytes of one body; more goes to a file
_AT_ONCE = 64_000
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,15})[ \t]*(?=\r\n)", re.I)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:", re.I)
_EXPECTS = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*(?=\r\n)", re.I)
_TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class Wish(Enum):
    """What a connection needs next."""

    READ = auto()
    BE_SERVED = auto()
    WRITE = auto()
    END = auto()


class Connection:
    """From the first byte of its one request to the last of the answer; it never waits."""

    def __init__(self, sock: socket.socket, address: object, listener: socket.socket):
        self.sock, self.address, self.listener = sock, address, listener
        self.deadline = time.monotonic() + HEAD_SECONDS
        self.held = 0  # bytes
        self._since = time.monotonic()
        self._head = bytearray()
        self._whole = 0  # bytes of the whole request, once its head is there
        self._kept: tempfile.SpooledTemporaryFile | None = None
        self._out = bytearray()
        self._file: tuple[int, int, int] | None = None  # a descriptor, where to go on, how many bytes are left
        self._served = self._said_continue = self._ends = False

    @property
    def is_large(self) -> bool:
        """Whether what it holds counts."""
        return self.held > _AT_ONCE

    @property
    def has_begun(self) -> bool:
        """Whether closing it would cut something off."""
        return bool(self.held)

    def go_on(self) -> Wish:
        """Read or write what can be read or written now."""
        try:
            if self._served:
                return self._write()
            return self._read()
        except OSError:
            return Wish.END

    def _read(self) -> Wish:
        while True:
            try:
                found = self.sock.recv(_AT_ONCE)
            except BlockingIOError:
                return Wish.READ
            if not found:
                return Wish.END
            self.held += len(found)
            if self._kept is None:
                self._take_head(found)
            else:
                self._kept.write(found)
            if self._kept is None:
                continue
            if self.held >= self._whole:
                self._kept.seek(0)
                return Wish.BE_SERVED
            self.deadline = self._since + PATIENCE + self.held / SLOWEST

    def _take_head(self, found: bytes) -> None:
        looked = max(0, len(self._head) - 3)
        self._head += found
        end = self._head.find(b"\r\n\r\n", looked)
        if end < 0 and len(self._head) <= MOST_HEAD:
            return
        self._whole = self._length_of_request(end)
        self._kept = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 (closed in `end`)
        self._kept.write(self._head)
        self._head.clear()

    def _length_of_request(self, end: int) -> int:
        """Of head and body, or of the head alone where the body is nothing that the application reads: it knows
        bodies with a length only, and refuses what is announced as too long."""
        if end < 0:
            return 0
        head = bytes(self._head[: end + 2])
        lengths = _LENGTH.findall(head)
        length = int(lengths[0]) if len(lengths) == 1 and not _CHUNKED.search(head) else 0
        if not 0 < length <= MOST_BODY:
            return 0
        if _EXPECTS.search(head):
            with contextlib.suppress(OSError):
                self.sock.send(b"HTTP/1.1 100 Continue\r\n\r\n")
            self._said_continue = True
        return end + 4 + length

    def _write(self) -> Wish:
        with contextlib.suppress(BlockingIOError):
            while self._out or self._next_of_file():
                sent = self.sock.send(memoryview(self._out)[:_AT_ONCE])
                del self._out[:sent]
        self.held = len(self._out)
        if self._out:
            return Wish.WRITE
        if not self._ends:
            self._ends = True
            self.deadline = time.monotonic() + LINGER
            self.sock.shutdown(socket.SHUT_WR)
        with contextlib.suppress(BlockingIOError):
            for _piece in range(16):
                if not self.sock.recv(_AT_ONCE):
                    return Wish.END
        return Wish.READ

    def _next_of_file(self) -> bool:
        if self._file is None:
            return False
        descriptor, offset, left = self._file
        found = os.pread(descriptor, min(_AT_ONCE, left), offset)
        self._out += found
        if found and left > len(found):
            self._file = descriptor, offset + len(found), left - len(found)
        else:
            self._close_file()
        return bool(found)

    def _close_file(self) -> None:
        if self._file is not None:
            os.close(self._file[0])
            self._file = None

    def say_too_slow(self) -> None:
        """A last word to who began a request and did not end it."""
        if self.held and not self._served:
            with contextlib.suppress(OSError):
                self.sock.send(_TOO_SLOW)

    def end(self) -> None:
        """Close it, and forget what it held."""
        if self._kept:
            self._kept.close()
        self._close_file()
        self.sock.close()

    # What gunicorn asks of a socket while it serves the request.

    def recv(self, size: int) -> bytes:
        """What has arrived; then the end."""
        return self._kept.read(size)

    def send(self, data: bytes) -> int:
        """Only `100 Continue` is sent this way, and has been said already where it helps."""
        if not self._said_continue:
            self.sendall(data)
        return len(data)

    def sendall(self, data: bytes) -> None:
        """Send, or keep for later."""
        while self._next_of_file():
            pass
        if not self._out:
            with contextlib.suppress(BlockingIOError):
                data = data[self.sock.send(data) :]
        self._out += data

    def sendfile(self, file: IO, offset: int, count: int) -> None:
        """As `socket.sendfile`: sent from the file as the other side takes it."""
        self._file = os.dup(file.fileno()), offset, count

    def shutdown(self, how: int) -> None:
        """The answer is complete: gunicorn closes it, which waits for the other side."""

    def settimeout(self, seconds: float | None) -> None:
        """Nothing here ever waits."""

    def gettimeout(self) -> float:
        """As of a socket that never waits."""
        return 0.0

    def getsockname(self) -> object:
        """Our own address."""
        return self.sock.getsockname()

    def fileno(self) -> int:
        """The socket's."""
        return self.sock.fileno()

    def close(self) -> None:
        """Gunicorn has said all: the worker sees to it that it arrives."""
        if not self._served:
            self._served = True
            left = len(self._out) + (self._file[2] if self._file else 0)
            self.deadline = time.monotonic() + PATIENCE + left / SLOWEST
            self.held = len(self._out)
            if self._kept:
                self._kept.close()
