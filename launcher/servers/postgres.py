"""One PostgreSQL on a unix socket: its data made once, started, stopped, and recovered after anything."""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import psycopg

from launcher.servers import child
from launcher.servers.account import Account
from launcher.servers.errors import ServersError
from launcher.servers.programs import Programs, postgres_version

USER = DATABASE = "plnsite"
APPLICATION = "plnsite_application"  # owns nothing: what `manage.py application_role` grants it is all it may do

# `trust` is safe because the socket's folder is private and no port is opened.
INITDB = [
    *("--username=plnsite", "--auth=trust", "--encoding=UTF8", "--no-instructions"),
    # What is a letter is asked of the operating system, all else of PostgreSQL itself: alike on all machines.
    *("--locale=C", "--lc-ctype=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
]
ALWAYS = {
    "listen_addresses": "",
    "max_connections": 200,  # pools: eight a process, a dozen processes, and room for the tests
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    # A refused row is no news (some are refused by design), and its words are a child's.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "shared_buffers": "256MB",
    # A first poll of 2,000 feeds logs 430 MB: by half a gigabyte already a checkpoint would come, and after it the
    # whole of each page again. What is kept is used again instead of being made anew.
    "checkpoint_timeout": "15min",
    "max_wal_size": "2GB",
    "min_wal_size": "256MB",
}
THROW_AWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Postgres:
    """The PostgreSQL of `folder`; `sockets` is a private folder with a short path."""

    def __init__(self, folder: Path, sockets: Path, programs: Programs, account: Account, *, durable: bool):
        self.data = folder / "postgres"
        self.sockets = sockets
        self.log = folder / "postgres.log"
        self.programs = programs
        self.account = account
        self.durable = durable
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        """The address as `DATABASE_URL` takes it, for the owner of the tables."""
        return self._url_of(USER)

    @property
    def application_url(self) -> str:
        """The address for the application's own role."""
        return self._url_of(APPLICATION)

    def _url_of(self, role: str) -> str:
        return f"postgres://{role}@/{DATABASE}?host={quote(str(self.sockets))}"

    def prepare(self) -> None:
        """Make the data folder if there is none. Raises ServersError for another version's data."""
        ours = postgres_version(self.programs.postgres)
        if not self.data.exists():
            self._make_data()
        theirs = int((self.data / "PG_VERSION").read_text())
        if theirs != ours:
            raise ServersError(
                f"The data in {self.data} was written by PostgreSQL {theirs}, and this is PostgreSQL {ours}. "
                "See “Moving to a newer PostgreSQL” in docs/operating.md: nothing was changed."
            )

    def _make_data(self) -> None:
        unfinished = self.data.with_name("postgres.unfinished")  # a start cut short leaves no half-made data
        shutil.rmtree(unfinished, ignore_errors=True)
        self.account.own(unfinished)
        made = subprocess.run(
            [self.programs.initdb, *INITDB, *([] if self.durable else ["--no-sync"]), "--pgdata", unfinished],
            cwd="/",
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            capture_output=True,
            text=True,
            check=False,
            **self.account.popen_arguments(),
        )
        if made.returncode:
            raise ServersError(f"PostgreSQL could not make its data folder:\n{made.stderr.strip()}")
        unfinished.rename(self.data)

    def start(self) -> None:
        """Start and wait until it takes connections; ends a server that an earlier start left behind."""
        self._clear_stale_pid()
        while not self._comes_up():
            # Sessions of a killed server hold its memory for a moment longer.
            if "still in use" not in child.last_words(self.log, lines=4):
                raise ServersError(f"PostgreSQL did not start:\n{child.last_words(self.log)}")
            time.sleep(0.1)
        self._make_database()

    def _comes_up(self) -> bool:
        process = self.process = self._launch()
        child.wait_until(lambda: self._is_ready() or process.poll() is not None, 120)
        if self._is_ready():
            return True
        child.stop(process, signal.SIGINT)
        return False

    def _launch(self) -> subprocess.Popen:
        settings = {**ALWAYS, "unix_socket_directories": self.sockets, **({} if self.durable else THROW_AWAY)}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return child.start(
            [self.programs.postgres, "-D", self.data, *options],
            log=child.begin_log(self.log.parent, self.log.name),
            account=self.account,
            last_signal=signal.SIGINT,
        )

    def _pid_file(self) -> list[str]:
        with contextlib.suppress(OSError):
            return (self.data / "postmaster.pid").read_text().splitlines()
        return []

    def _is_ready(self) -> bool:
        lines = self._pid_file()
        return len(lines) > 7 and lines[0] == str(self.process.pid) and lines[7].strip() == "ready"

    def _clear_stale_pid(self) -> None:
        lines = self._pid_file()
        if not lines or not lines[0].isdigit():
            return
        pid = int(lines[0])
        child.stop_left_behind(pid, str(self.data), signal.SIGINT)
        running = child.command_line(pid)
        if running and "postgres" not in running:
            # The number of a server that is gone belongs to something else now, as after a restart.
            (self.data / "postmaster.pid").unlink(missing_ok=True)

    def _make_database(self) -> None:
        with psycopg.connect(host=str(self.sockets), user=USER, dbname="postgres", autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
            if not known:
                connection.execute(f"CREATE DATABASE {DATABASE}")

    def stop(self) -> None:
        """Fast shutdown: sessions are ended, everything committed is on disk."""
        if self.process:
            child.stop(self.process, signal.SIGINT)
