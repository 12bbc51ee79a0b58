"""The demo's addresses: three ports in a row, the first of which is one's own choice."""

import socket
from dataclasses import dataclass

HOST = "127.0.0.1"


class PortTaken(Exception):
    """Another program answers on a port we need; the text says what to do."""


@dataclass(frozen=True)
class Ports:
    """`web` serves the pages, `live` the live stream, `sites` the demo's small outside world."""

    web: int

    @property
    def live(self) -> int:
        """Where the live stream answers."""
        return self.web + 1

    @property
    def sites(self) -> int:
        """Where the demo's outside sites answer."""
        return self.web + 2

    def check_free(self) -> None:
        """Raises PortTaken, with a sentence for the terminal, when one of them is in use."""
        for port in (self.web, self.live, self.sites):
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind((HOST, port))
                except OSError:
                    raise PortTaken(
                        f"Port {port} is in use by another program (plnsite needs {self.web} to {self.sites}). "
                        f"Choose others: make demo PORT={self.web + 100}"
                    ) from None
