"""Both servers of one folder, started and stopped together."""

from pathlib import Path
from typing import IO, Self

from launcher.servers.account import reachable_folder, reachable_programs, server_account
from launcher.servers.paths import socket_folder, take_lock
from launcher.servers.postgres import Postgres
from launcher.servers.programs import find_programs
from launcher.servers.valkey import Valkey


class Servers:
    """PostgreSQL and Valkey with their data in `folder`.

    `durable=False` trades safety for speed: for data that is thrown away, as in tests. Usable as a context
    manager, or with `start()` and `stop()`, from the main thread. Afterwards `database_url` and `redis_url`
    are what the settings take as DATABASE_URL and REDIS_URL.
    """

    def __init__(self, folder: Path | str, *, durable: bool = True):
        self.folder = Path(folder).resolve()
        self.durable = durable
        self._lock: IO[str] | None = None
        self._postgres: Postgres | None = None
        self._valkey: Valkey | None = None

    @property
    def database_url(self) -> str:
        """What DATABASE_URL has to say for the owner of the tables."""
        return self._postgres.url

    @property
    def database_addresses(self) -> dict[str, str]:
        """The variables with the database's address for its owner, and for the application's own role."""
        return {"DATABASE_URL": self.database_url, "APPLICATION_DATABASE_URL": self._postgres.application_url}

    @property
    def redis_url(self) -> str:
        """What REDIS_URL has to say."""
        return self._valkey.url

    @property
    def pids(self) -> dict[str, int]:
        """The process number of each server, by its name."""
        return {"PostgreSQL": self._postgres.process.pid, "Valkey": self._valkey.process.pid}

    def start(self) -> Self:
        """Start both. Raises ServersError, with nothing left running, when one cannot run."""
        account = server_account()
        self._lock = take_lock(self.folder)
        try:
            programs = reachable_programs(find_programs(), account)
            folder = reachable_folder(self.folder, account)
            places = (folder, socket_folder(folder, account), programs, account)
            self._postgres = Postgres(*places, durable=self.durable)
            self._valkey = Valkey(*places, durable=self.durable)
            self._postgres.prepare()
            self._postgres.start()
            self._valkey.start()
        except BaseException:
            self.stop()
            raise
        return self

    @property
    def _by_name(self) -> dict[str, Postgres | Valkey]:
        return {"PostgreSQL": self._postgres, "Valkey": self._valkey}

    def ended(self) -> list[str]:
        """The names of the servers that are no longer running though nobody stopped them."""
        return [name for name, server in self._by_name.items() if server.process.poll() is not None]

    def start_again(self) -> None:
        """Start what ended by itself, on the same data and at the same address.

        Raises ServersError when one cannot run.
        """
        for name in self.ended():
            self._by_name[name].start()

    def stop(self) -> None:
        """Stop both, in reverse order. Harmless when they are stopped already."""
        for server in (self._valkey, self._postgres):
            if server:
                server.stop()
        if self._lock:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *exc: object) -> None:
        self.stop()
