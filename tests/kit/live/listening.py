"""An open page as a test sees it: a connection to the stream, read event by event."""

import http.client
import json
from urllib.parse import urlencode


class OpenPage:
    """Listens on the stream at `port` with `token`. `status` and `headers` are those of the answer."""

    def __init__(self, port: int, token: str, *, headers: dict[str, str] | None = None):
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self._connection.request("GET", "/live/?" + urlencode({"token": token}), headers=headers or {})
        self._answer = self._connection.getresponse()
        self.status = self._answer.status
        self.headers = self._answer.headers

    def __enter__(self) -> "OpenPage":
        return self

    def __exit__(self, *_) -> None:
        self._answer.close()
        self._connection.close()

    def lines(self):
        while line := self._answer.readline():
            yield line.decode().rstrip("\n")

    def wait_for(self, what: str) -> dict:
        """The next news of `what`; other news is passed over. Ends the test when the stream ends or is silent."""
        for line in self.lines():
            if line.startswith("data:"):
                news = json.loads(line.removeprefix("data:"))
                if news.get("what") == what:
                    return news
        raise AssertionError(f"the stream ended without {what}")
