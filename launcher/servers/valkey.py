"""One Valkey on a unix socket."""

import signal
import subprocess
from pathlib import Path
from urllib.parse import quote

import redis

from launcher.servers import child
from launcher.servers.account import Account
from launcher.servers.errors import ServersError
from launcher.servers.programs import Programs


class Valkey:
    """The Valkey of `folder`; `sockets` is a private folder with a short path."""

    def __init__(self, folder: Path, sockets: Path, programs: Programs, account: Account, *, durable: bool):
        self.data = folder / "valkey"
        self.socket = sockets / "valkey.sock"
        self.log = folder / "valkey.log"
        self.pid_file = folder / "valkey.pid"
        self.programs = programs
        self.account = account
        self.durable = durable
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        """The address as `REDIS_URL` takes it, and redis-py."""
        return f"unix://{quote(str(self.socket))}"

    def start(self) -> None:
        """Start and wait until it answers; ends a server that an earlier start left behind."""
        if self.pid_file.exists() and (left := self.pid_file.read_text().strip()).isdigit():
            # Valkey shows its socket's address as its command line.
            child.stop_left_behind(int(left), str(self.socket), signal.SIGTERM)
        self.account.own(self.data)
        self.socket.unlink(missing_ok=True)
        keep = ["--appendonly", "yes"] if self.durable else ["--appendonly", "no"]
        process = self.process = child.start(
            [
                *(
                    self.programs.valkey,
                    "--port",
                    "0",
                    "--unixsocket",
                    self.socket,
                    "--unixsocketperm",
                    "700",
                ),
                *("--dir", self.data, "--save", "", "--daemonize", "no", "--databases", "64", *keep),
            ],
            log=child.begin_log(self.log.parent, self.log.name),
            account=self.account,
            last_signal=signal.SIGTERM,
        )
        self.pid_file.write_text(f"{process.pid}\n")
        child.wait_until(lambda: self._answers() or process.poll() is not None, 60)
        if not self._answers():
            child.stop(process, signal.SIGTERM)
            raise ServersError(f"Valkey did not start:\n{child.last_words(self.log)}")

    def _answers(self) -> bool:
        if not self.socket.exists():
            return False
        try:
            with redis.Redis(unix_socket_path=str(self.socket)) as client:
                return client.ping()
        except redis.RedisError:  # refused, or still reading its data
            return False

    def stop(self) -> None:
        """Stop after writing what is kept."""
        if self.process:
            child.stop(self.process, signal.SIGTERM)
            self.pid_file.unlink(missing_ok=True)
