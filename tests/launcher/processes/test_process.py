"""One process: kept running, given up, ended with all it started."""

import os
import signal
import sys
from pathlib import Path

import pytest

from launcher import process as process_module
from launcher.commands import Command
from launcher.process import Process
from launcher.servers.child import command_line, wait_until

LONG = 30
WAITS = "import time; print('here', flush=True); time.sleep(600)"
ENDS = "print('bye', flush=True)"
IGNORES = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {WAITS}"
AUTOGROUPS = Path("/proc/self/autogroup")
SAYS_ITS_GROUP = (
    f"from pathlib import Path; group = Path('{AUTOGROUPS}'); print(group.exists() and group.read_text().strip())"
)
STARTS_ANOTHER = (
    f"import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', {WAITS!r}]).pid, flush=True); {WAITS}"
)


@pytest.fixture
def lines():
    return []


@pytest.fixture
def run(tmp_path, lines):
    """Start a process with this Python code; its lines are collected in `lines`."""
    started = []

    def start(code: str, niceness: int = 0) -> Process:
        command = Command("web", (sys.executable, "-c", code), niceness)
        process = Process(command, dict(os.environ), tmp_path, lambda name, line: lines.append(line))
        started.append(process)
        process.start()
        return process

    yield start
    for process in started:
        process.ask_to_stop()
        process.stop(patience=0)


def test_a_killed_process_is_started_again(run, lines):
    process = run(WAITS)
    first = process.pid
    assert wait_until(lambda: lines == ["here"], LONG)

    os.kill(first, signal.SIGKILL)
    assert wait_until(lambda: process.keep_running() and process.pid not in (None, first), LONG)

    assert wait_until(lambda: lines.count("here") == 2, LONG)
    assert "ended (killed by signal 9), starts again in 1 s" in lines


def test_a_process_that_always_ends_at_once_is_given_up(run, lines, monkeypatch):
    monkeypatch.setattr(process_module, "FIRST_PAUSE", 0.01)
    process = run(ENDS)

    assert wait_until(lambda: not process.keep_running(), LONG)
    assert wait_until(lambda: lines.count("bye") == process_module.MOST_QUICK_ENDS, LONG)


def test_a_process_that_will_not_stop_is_made_to(run, lines):
    process = run(IGNORES)
    assert wait_until(lambda: "here" in lines, LONG)

    process.ask_to_stop()
    process.stop(patience=0.2)

    assert not command_line(process.pid)


def test_what_a_killed_process_started_ends_too(run, lines):
    process = run(STARTS_ANOTHER)
    assert wait_until(lambda: lines.count("here") == 2, LONG)
    (other,) = (int(line) for line in lines if line.isdigit())

    os.kill(process.pid, signal.SIGKILL)
    process.running.wait(LONG)
    process.keep_running()

    assert wait_until(lambda: not command_line(other), LONG)


@pytest.mark.parametrize("niceness", [0, 7])
def test_a_nice_process_is_nice_to_other_sessions_too(run, lines, niceness):
    run(f"import os; print(os.nice(0)); {SAYS_ITS_GROUP}; {WAITS}", niceness=niceness)
    assert wait_until(lambda: len(lines) == 3, LONG)

    assert int(lines[0]) == os.nice(0) + niceness
    if AUTOGROUPS.exists():  # only some Linux systems group processes by session
        assert lines[1].endswith(f"nice {niceness}")
