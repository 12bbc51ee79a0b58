"""One HTTP exchange with one host: no redirect is followed here, and no byte over the limits is kept."""

import socket

import pycurl

from kit.fetch.trouble import Trouble

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNWANTED_BODY_BYTES = 64 * 1024  # of an error page or a redirect: read to keep the connection, then given up
_STOP = -1

_TROUBLE_OF_CURL = {
    pycurl.E_URL_MALFORMAT: Trouble.BAD_ADDRESS,
    pycurl.E_COULDNT_RESOLVE_HOST: Trouble.UNKNOWN_HOST,
    pycurl.E_COULDNT_CONNECT: Trouble.NO_ANSWER,
    pycurl.E_OPERATION_TIMEDOUT: Trouble.NO_ANSWER,
    pycurl.E_PEER_FAILED_VERIFICATION: Trouble.BAD_CERTIFICATE,
    pycurl.E_SSL_ISSUER_ERROR: Trouble.BAD_CERTIFICATE,
    pycurl.E_FILESIZE_EXCEEDED: Trouble.TOO_LARGE,
}


class Hop:
    """One exchange while it is under way: the curl handle, what has come so far, and why it must stop."""

    __slots__ = (
        "_asked_for_old",
        "_blocked",
        "_body",
        "_body_bytes",
        "_config",
        "_head_bytes",
        "_head_lines",
        "_limits",
        "_opened",
        "cookie_lines",
        "handle",
        "head_done",
        "headers",
        "status",
        "trouble",
    )

    def __init__(self, handle, transfer, *, same_origin, config):
        request = transfer.request
        self.handle = handle
        self._config = config
        self._limits = request.limits
        self._asked_for_old = bool(request.etag or request.last_modified)
        self.status = 0
        self.headers = {}
        self.cookie_lines = []
        self.head_done = False
        self.trouble = None
        self._body = []
        self._body_bytes = self._head_bytes = self._head_lines = 0
        self._opened = self._blocked = 0
        self._set_up(request, transfer, same_origin)

    def finish(self, code: int) -> None:
        """Take the end that curl reports (0 when all went well): settles `trouble`."""
        if self.trouble is None and code and not self._has_what_it_needs():
            if self._blocked and not self._opened:
                self.trouble = Trouble.NOT_ALLOWED
            else:
                self.trouble = _TROUBLE_OF_CURL.get(code, Trouble.BROKEN_ANSWER)
        if self.trouble is None and self.status == 304 and not self._asked_for_old:
            self.trouble = Trouble.BROKEN_ANSWER

    @property
    def body(self) -> bytes:
        """What came, unpacked."""
        return b"".join(self._body)

    def _has_what_it_needs(self):
        return self.head_done and not self._wants_body()

    def _wants_body(self):
        return 200 <= self.status < 300

    def _set_up(self, request, transfer, same_origin):
        handle, method = self.handle, transfer.method
        handle.reset()
        for option, value in _ALWAYS:
            handle.setopt(option, value)
        handle.setopt(pycurl.URL, str(transfer.address))
        handle.setopt(pycurl.USERAGENT, self._config.user_agent)
        handle.setopt(pycurl.CAINFO, self._config.ca_file)
        handle.setopt(pycurl.MAXFILESIZE_LARGE, self._limits.wire_bytes)
        if self._config.connect_to:
            handle.setopt(pycurl.CONNECT_TO, list(self._config.connect_to))
        handle.setopt(pycurl.OPENSOCKETFUNCTION, self._open_socket)
        handle.setopt(pycurl.HEADERFUNCTION, self._take_head_line)
        handle.setopt(pycurl.WRITEFUNCTION, self._take_body)
        lines = [b"Accept: " + _wire(request.accept), b"Expect:"]
        if request.etag:
            lines.append(b"If-None-Match: " + _wire(request.etag))
        if request.last_modified:
            lines.append(b"If-Modified-Since: " + _wire(request.last_modified))
        if cookies := transfer.cookies.for_address(transfer.address):
            lines.append(b"Cookie: " + _wire(cookies))
        if same_origin:
            lines += [_wire(name) + b": " + _wire(value) for name, value in request.headers]
        handle.setopt(pycurl.HTTPHEADER, lines)
        if method == "HEAD":
            handle.setopt(pycurl.NOBODY, 1)
        elif method == "POST":
            handle.setopt(pycurl.POST, 1)
            handle.setopt(pycurl.POSTFIELDS, request.body or b"" if same_origin else b"")

    def _open_socket(self, purpose, address):
        # The one place where every connection of every hop passes, with the number the name stands for right now.
        if not self._config.address_policy.permits(address.addr[0], address.addr[1]):
            self._blocked += 1
            return pycurl.SOCKET_BAD
        self._opened += 1
        return socket.socket(address.family, address.socktype, address.protocol)

    def _take_head_line(self, line):
        self._head_bytes += len(line)
        self._head_lines += 1
        if self._head_bytes > self._limits.head_bytes or self._head_lines > self._limits.head_lines:
            self.trouble = Trouble.TOO_LARGE
            return _STOP
        if self.head_done:  # trailers after a chunked body say nothing we use
            return None
        if line.startswith(b"HTTP/"):
            self.headers = {}
            self.status = _status(line)
        elif line in (b"\r\n", b"\n"):
            self.head_done = self.status >= 200
        else:
            name, colon, value = line.decode("latin-1").partition(":")
            if colon:
                name, value = name.strip().lower(), value.strip()
                if name == "set-cookie":
                    self.cookie_lines.append(value)
                self.headers[name] = f"{self.headers[name]}, {value}" if name in self.headers else value
        return None

    def _take_body(self, chunk):
        self._body_bytes += len(chunk)
        if not self._wants_body():
            return _STOP if self._body_bytes > _UNWANTED_BODY_BYTES else None
        if self._body_bytes > self._limits.body_bytes:
            self.trouble = Trouble.TOO_LARGE
            self._body.clear()
            return _STOP
        self._body.append(chunk)
        return None


_ALWAYS = (
    (pycurl.PROTOCOLS, pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS),
    (pycurl.FOLLOWLOCATION, 0),
    (pycurl.PROXY, ""),
    (pycurl.NOPROXY, "*"),
    (pycurl.NETRC, pycurl.NETRC_IGNORED),
    (pycurl.NOSIGNAL, 1),
    (pycurl.ACCEPT_ENCODING, ""),  # all that this curl can unpack
    (pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_1_1),
    (pycurl.SSL_VERIFYPEER, 1),
    (pycurl.SSL_VERIFYHOST, 2),
    (pycurl.SSLVERSION, pycurl.SSLVERSION_TLSv1_2),
)


def _status(line):
    try:
        return int(line.split(None, 2)[1])
    except (IndexError, ValueError):
        return 0


def _wire(text):
    return text.replace("\r", "").replace("\n", "").encode("latin-1", "ignore")
