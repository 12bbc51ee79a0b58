"""One process while it runs: started, listened to, started again, stopped."""

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from launcher.commands import Command
from launcher.servers.child import before_start

QUICK_END = 10  # seconds: a process that lived shorter has failed at once
MOST_QUICK_ENDS = 5
FIRST_PAUSE = 1  # seconds, doubled after each further quick end


class Process:
    """Keeps one command running. `say(name, line)` gets every line that it writes."""

    def __init__(
        self, command: Command, environment: Mapping[str, str], root: Path, say: Callable[[str, str], None]
    ):
        self.command = command
        self.environment = environment
        self.root = root
        self.say = say
        self.running: subprocess.Popen | None = None
        self._started = 0.0
        self._start_at = 0.0
        self._quick_ends = 0

    @property
    def pid(self) -> int | None:
        """Its process number, None before its first start."""
        return self.running.pid if self.running else None

    def start(self) -> None:
        """Start it, in a session of its own: Ctrl-C reaches the supervisor alone, which then ends all in order."""
        self._started = time.monotonic()
        self.running = subprocess.Popen(
            self.command.arguments,
            cwd=self.root,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            preexec_fn=before_start(signal.SIGTERM, niceness=self.command.niceness),
        )
        threading.Thread(target=self._listen, args=[self.running], daemon=True).start()

    def _listen(self, process: subprocess.Popen) -> None:
        for line in process.stdout:
            self.say(self.command.name, line.rstrip())

    def keep_running(self) -> bool:
        """Start it again if it ended, after a pause that doubles; False when it cannot be kept running."""
        now = time.monotonic()
        if self.running is None:
            if now >= self._start_at:
                self.start()
            return True
        if self.running.poll() is None:
            return True
        self._quick_ends = self._quick_ends + 1 if now - self._started < QUICK_END else 0
        self.kill_rest()
        if self._quick_ends >= MOST_QUICK_ENDS:
            return False
        pause = FIRST_PAUSE * 2 ** max(self._quick_ends - 1, 0)
        self.say(self.command.name, f"ended ({_ending(self.running.returncode)}), starts again in {pause:g} s")
        self._start_at, self.running = now + pause, None
        return True

    def ask_to_stop(self) -> None:
        """Ask it to end; `stop` waits for it."""
        if self.running and self.running.poll() is None:
            self.running.send_signal(signal.SIGTERM)

    def stop(self, patience: float = 8) -> None:
        """Wait for the end that was asked for; force it after `patience` seconds."""
        if self.running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.running.wait(patience)
            self.kill_rest()
            self.running.wait()

    def kill_rest(self) -> None:
        """End what is left of the process and of those that it started itself."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.running.pid, signal.SIGKILL)


def _ending(returncode: int) -> str:
    return f"killed by signal {-returncode}" if returncode < 0 else f"exit {returncode}"
