"""A hub of the tests: speaks WebSub over real HTTP both ways, and lies when it is told to."""

import hmac
import threading
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.servers.little import Answer, LittleServer

CHALLENGE = "c0ffee & <b>milk</b>"


@dataclass(frozen=True)
class Wish:
    """What a subscriber asked of the hub."""

    mode: str
    topic: str
    callback: str
    secret: str = ""
    lease: int = 0


def call(address: str, method: str = "GET", body: bytes = b"", headers: dict | None = None) -> tuple[int, str]:
    """One request to an address, of any shape; status and body of the answer."""
    parts = urlsplit(address)
    connection = HTTPConnection(parts.netloc, timeout=30)
    try:
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        connection.request(method, path, body=body or None, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


@dataclass
class Hub:
    """`wishes` are what was asked, `confirmed` those that the subscriber meant.

    `lease` is what the hub grants, in seconds; `status` what it answers; `patient` hubs ask back before they
    answer, others only when `ask_back` is called.
    """

    server: LittleServer
    lease: int = 10 * 24 * 3600
    status: int = 202
    patient: bool = True
    wishes: list[Wish] = field(default_factory=list)
    confirmed: list[Wish] = field(default_factory=list)

    def __post_init__(self):
        self.address = self.server.plays("/hub", self._listen)
        self._lock = threading.Lock()

    def _listen(self, seen, send):
        given = {name.removeprefix("hub."): values[0] for name, values in parse_qs(seen.body.decode()).items()}
        wish = Wish(
            given["mode"],
            given["topic"],
            given["callback"],
            given.get("secret", ""),
            int(given.get("lease_seconds", 0)),
        )
        with self._lock:
            self.wishes.append(wish)
        if self.patient and self.status < 300:
            self.ask_back(wish)
        Answer(self.status)(seen, send)
        return True

    def ask_back(self, wish: Wish | None = None, *, lease: object = None, **lies: str) -> int:
        """Ask the subscriber whether it means the wish (the last one), with another mode, topic or callback if
        the hub lies; the status of its answer."""
        wish = replace(wish or self.wishes[-1], **lies)
        question = {"hub.mode": wish.mode, "hub.topic": wish.topic, "hub.challenge": CHALLENGE}
        question["hub.lease_seconds"] = str(self.lease if lease is None else lease)
        status, body = call(f"{wish.callback}?{urlencode(question)}")
        if status == 200 and body == CHALLENGE:
            self.confirmed.append(wish)
        return status

    def refuse(self, **lies: str) -> int:
        """Say no to the last wish; the status of the answer."""
        wish = replace(self.wishes[-1], **lies)
        return call(f"{wish.callback}?{urlencode({'hub.mode': 'denied', 'hub.topic': wish.topic})}")[0]

    def push(
        self,
        body: bytes = b"<feed/>",
        *,
        method: str = "sha256",
        secret: str | None = None,
        callback: str = "",
        signature: str | None = None,
    ) -> int:
        """Tell the subscriber of news, signed as it wished or otherwise; the status of its answer."""
        wish = self.wishes[-1]
        key = wish.secret if secret is None else secret
        if signature is None:
            signature = f"{method}={hmac.new(key.encode(), body, method).hexdigest()}"
        headers = {"Content-Type": "application/atom+xml"} | ({"X-Hub-Signature": signature} if signature else {})
        return call(callback or wish.callback, "POST", body, headers)[0]
