"""Server processes: started so that they end with us, recognised when they did not."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from launcher.servers.account import Account

_PR_SET_PDEATHSIG = 1
_DEFAULTS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def before_start(last_signal: int, *, niceness: int = 0) -> Callable[[], None]:
    """A `preexec_fn` for a child with a session of its own, and with its signals as they are by default.

    Linux sends `last_signal` to the child when its parent is gone; elsewhere the next start finds and stops what
    was left behind. Linux counts the starting *thread* as the parent, so start children from the main thread.
    With a `niceness` (0 to 19) the child, and all that it starts, takes what other processes leave of the cores.
    """
    parent = os.getpid()

    def prepare() -> None:
        for each in _DEFAULTS:  # whoever a script starts in the background inherits an ignored SIGINT
            signal.signal(each, signal.SIG_DFL)
        if _libc is not None:
            _libc.prctl(_PR_SET_PDEATHSIG, last_signal)
            if os.getppid() != parent:  # the parent went between fork and prctl
                os._exit(1)
        if niceness:
            os.nice(niceness)
            # Where Linux groups processes by session (sched(7), "The autogroup feature"), niceness alone counts
            # only within the session: there the session as a whole has to be nice.
            with contextlib.suppress(OSError):
                Path("/proc/self/autogroup").write_text(str(niceness))

    return prepare


def start(command: list[str | Path], *, log: Path, account: Account, last_signal: int) -> subprocess.Popen:
    """Start a server in its own session (so that Ctrl-C reaches us alone), its words appended to `log`."""
    with log.open("ab") as output:
        return subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            start_new_session=True,
            preexec_fn=before_start(last_signal),
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            **account.popen_arguments(),
        )


def stop(process: subprocess.Popen, stop_signal: int, *, patience: float = 15) -> None:
    """Ask `process` to end, and end it by force when it has not within `patience` seconds."""
    if process.poll() is None:
        process.send_signal(stop_signal)
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def stop_left_behind(pid: int, mark: str, stop_signal: int, *, patience: float = 15) -> None:
    """End the process `pid` of an earlier start, if it still runs and `mark` stands in its command line."""
    if mark not in command_line(pid):
        return
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, stop_signal)
        if not wait_until(lambda: mark not in command_line(pid), patience):
            os.kill(pid, signal.SIGKILL)
            wait_until(lambda: mark not in command_line(pid), patience)


def command_line(pid: int) -> str:
    """The command line of a running process, empty when there is none (or only its zombie)."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        if sys.platform == "linux":
            return ""
    answer = subprocess.run(["ps", "-o", "args=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return answer.stdout.strip()


def wait_until(condition: Callable[[], bool], patience: float) -> bool:
    """Ask `condition` every few milliseconds, for `patience` seconds at most; its last answer."""
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def last_words(log: Path, lines: int = 12) -> str:
    """The end of a server's log, for a message about why it did not start."""
    with contextlib.suppress(OSError):
        return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
    return ""


def begin_log(folder: Path, name: str, largest: int = 5_000_000) -> Path:
    """The log file `name` in `folder`, begun anew when it has grown past `largest` bytes."""
    log = folder / name
    if log.exists() and log.stat().st_size > largest:
        log.unlink()
    return log
