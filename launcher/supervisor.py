"""The supervisor: starts every process, keeps them running, and ends them all together."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

from launcher.aside import move_aside
from launcher.commands import commands
from launcher.environment import ADDRESSES, as_application, process_environment
from launcher.ports import HOST, Ports
from launcher.prepare import OTHER_TIME, SIGN_INS, STORY
from launcher.process import Process
from launcher.servers import Servers
from launcher.servers.child import before_start, command_line, stop_left_behind
from launcher.servers.paths import FolderTaken, take_lock
from launcher.terminal import framed, say, step, tell

ROOT = Path(__file__).resolve().parents[1]
NOTES = "running.json"
KEPT = ("servers", "media", "beat*", SIGN_INS, STORY)  # of the demo's data, all that belongs to one database
MOST_REVIVALS = 5  # of PostgreSQL and Valkey within the window, before there must be something else wrong
REVIVAL_WINDOW = 60.0


class GiveUp(Exception):
    """The product cannot run; the text is a sentence for the terminal."""


@contextlib.contextmanager
def addresses(var: Path) -> Iterator[tuple[dict[str, str], Servers | None]]:
    """The variables that name PostgreSQL and Valkey: the environment's, else of servers started for the block."""
    given = {name: os.environ[name] for name in ADDRESSES if os.environ.get(name)}
    if "DATABASE_URL" in given and "REDIS_URL" in given:
        yield given, None
        return
    with contextlib.ExitStack() as stack:
        with step("Starting PostgreSQL and Valkey"):
            servers = stack.enter_context(Servers(var / "servers"))
        database = {} if "DATABASE_URL" in given else servers.database_addresses
        yield {"REDIS_URL": servers.redis_url, **given, **database}, servers


class Supervisor:
    """All processes of one checkout; `var` is where it keeps what must outlive them."""

    def __init__(self, ports: Ports, var: Path, *, dev: bool = False):
        self.ports = ports
        self.var = var
        self.dev = dev
        self.processes: list[Process] = []
        self._revived: list[float] = []

    def run(self) -> None:
        """Run until a KeyboardInterrupt. Raises GiveUp, PortTaken or ServersError, with nothing left running."""
        with contextlib.ExitStack() as stack:
            stack.enter_context(take_lock(self.var))
            self._end_left_behind()
            self.ports.check_free()
            tell("plnsite is getting ready.")
            environment, servers = self._get_ready(stack)
            try:
                self._start(environment)
                self._wait_for_pages()
                tell(self._welcome())
                self._watch(environment, servers)
            finally:
                self._stop()

    def _get_ready(self, stack: contextlib.ExitStack) -> tuple[dict[str, str], Servers | None]:
        """Servers with their data for as long as `stack` lasts, and the environment that names them.

        Data of another time is moved aside first.
        """
        with contextlib.ExitStack() as attempt:
            found, servers = attempt.enter_context(addresses(self.var))
            environment = process_environment(self.var, self.ports, found, dev=self.dev)
            if self._prepare(environment):
                stack.push(attempt.pop_all())
                return environment, servers
        if os.environ.get("DATABASE_URL"):
            raise GiveUp("The database that DATABASE_URL names was made by another plnsite: name an empty one.")
        aside = move_aside(self.var, KEPT)
        tell(f"The demo’s data was made by another plnsite: it is in {aside} now, and the demo is made afresh.")
        return self._get_ready(stack)

    def _prepare(self, environment: dict[str, str]) -> bool:
        """Get database, files and demo ready; False when the database is of another time."""
        command = [sys.executable, "-m", "launcher.prepare", str(self.var)]
        if self.dev:
            command.append("--dev")
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, start_new_session=True, preexec_fn=before_start(signal.SIGTERM)
        ) as preparing:
            try:
                failed = preparing.wait()
            except BaseException:
                preparing.terminate()
                raise
        if failed == OTHER_TIME:
            return False
        if failed:
            raise GiveUp("plnsite could not get ready: what stands above says why.")
        return True

    def _start(self, environment: dict[str, str]) -> None:
        for command in commands(self.ports, self.var, dev=self.dev):
            process = Process(command, as_application(environment), ROOT, say)
            self.processes.append(process)
            process.start()
        self._note(environment)

    def _note(self, environment: dict[str, str]) -> None:
        """Write down who runs: for `manage`, and for the next start if this one is killed."""
        write_notes(self.var, environment, {pid: command_line(pid) for pid in self._pids()})

    def _pids(self) -> list[int]:
        return [process.pid for process in self.processes if process.pid]

    def _end_left_behind(self) -> None:
        """End what a killed parent left behind, where the system did not do that for us."""
        with contextlib.suppress(OSError, ValueError, KeyError):
            notes = json.loads((self.var / NOTES).read_text())
            for pid, command in notes["processes"].items():
                stop_left_behind(int(pid), command, signal.SIGTERM)

    def _wait_for_pages(self, patience: float = 60) -> None:
        end = time.monotonic() + patience
        tell("  Opening the doors …")
        while not answers(f"http://{HOST}:{self.ports.web}/health"):
            self._keep_running()
            if time.monotonic() > end:
                raise GiveUp(f"The pages did not open within {patience:g} seconds.")
            time.sleep(0.1)

    def _welcome(self) -> str:
        sign_ins = (self.var / SIGN_INS).read_text()
        address = f"http://localhost:{self.ports.web}"
        stop = "Stop it with Ctrl-C. The next start goes on with the same data."
        return "\n" + framed(f"plnsite is running: {address}\n\n{sign_ins.strip()}\n\n{stop}") + "\n"

    def _watch(self, environment: dict[str, str], servers: Servers | None) -> None:
        noted = self._pids()
        while True:
            self._keep_running()
            if noted != (noted := self._pids()):
                self._note(environment)
            if servers and (ended := servers.ended()):
                self._revive(servers, " and ".join(ended))
            time.sleep(0.2)

    def _revive(self, servers: Servers, names: str) -> None:
        now = time.monotonic()
        self._revived = [moment for moment in self._revived if now - moment < REVIVAL_WINDOW] + [now]
        if len(self._revived) > MOST_REVIVALS:
            raise GiveUp(f"{names} ended again and again. Start again: no data is lost.")
        tell(f"{names} ended unexpectedly and starts again: no data is lost.")
        servers.start_again()

    def _keep_running(self) -> None:
        for process in self.processes:
            if not process.keep_running():
                raise GiveUp(
                    f"“{process.command.name}” ended again and again right after its start: see its lines above."
                )

    def _stop(self) -> None:
        """End all processes, the last one started first."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C must not leave half of them running
        tell("\nplnsite is stopping …")
        for process in reversed(self.processes):
            process.ask_to_stop()
        for process in reversed(self.processes):
            process.stop()
        (self.var / NOTES).unlink(missing_ok=True)


def write_notes(var: Path, environment: Mapping[str, str], processes: Mapping[int, str]) -> None:
    """Keep the addresses in use, and each process number with its command line, in `var`, for our eyes alone."""
    addresses = {name: environment[name] for name in ADDRESSES if name in environment}
    new = var / f"{NOTES}.new"
    new.touch(mode=0o600)
    new.write_text(json.dumps({"addresses": addresses, "processes": processes}))
    new.replace(var / NOTES)  # at once: somebody may be reading


def run_servers(var: Path) -> None:
    """Run PostgreSQL and Valkey alone until a KeyboardInterrupt, and tell their addresses."""
    with take_lock(var), Servers(var / "servers") as servers:
        found = {**servers.database_addresses, "REDIS_URL": servers.redis_url}
        write_notes(var, found, {})
        tell("\n".join(f"export {name}='{address}'" for name, address in found.items()))
        while not servers.ended():
            time.sleep(0.2)
        raise GiveUp(f"{' and '.join(servers.ended())} ended unexpectedly.")


def run_manage(arguments: list[str], ports: Ports, var: Path) -> int:
    """Run `manage.py` with the demo's data, beside a running demo or with servers of its own; its exit code."""
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(take_lock(var))
        except FolderTaken:
            if not (var / NOTES).exists():
                raise GiveUp("plnsite is just starting: try again in a moment.") from None
            found = json.loads((var / NOTES).read_text())["addresses"]
        else:
            found, _ = stack.enter_context(addresses(var))
        environment = process_environment(var, ports, found)
        signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is for the command, at its own prompt
        return subprocess.call([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment)


def answers(address: str) -> bool:
    """Whether a page of ours opens at `address` (never through a proxy)."""
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=5):
            return True
    except (urllib.error.URLError, OSError):
        return False
