"""The processes of the product, as the demo runs them."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request

import pytest

from plnsite.kit.processes.parent import ROOT, answers
from plnsite.kit.servers.child import command_line, wait_until
from tests import environment as ground
from tests.whole import free_ports

pytestmark = pytest.mark.whole

PARENT = [sys.executable, "-m", "plnsite.kit.processes"]


@pytest.fixture
def demo(tmp_path):
    """`make demo`, as a process, on ports and in a folder of its own: a function that starts it."""
    ports = free_ports()
    var = ground.folder() / f"demo-{time.monotonic_ns()}"
    taken_away = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "DEBUG", "MEDIA_ROOT", "FETCH_ALLOW")
    environment = {name: value for name, value in os.environ.items() if name not in taken_away}
    environment |= {"PORT": str(ports.web), "PLNSITE_VAR": str(var)}
    started = []

    def start() -> subprocess.Popen:
        output = (tmp_path / "output").open("ab")
        parent = subprocess.Popen(
            [*PARENT, "demo"], cwd=ROOT, env=environment, stdout=output, stderr=output, start_new_session=True
        )
        started.append(parent)
        return parent

    start.var, start.url, start.environment = var, f"http://127.0.0.1:{ports.web}", environment
    start.output = lambda: (tmp_path / "output").read_text()
    start.processes = lambda: processes_of(var)
    yield start
    for parent in started:
        parent.terminate()
        parent.wait(60)


def processes_of(var) -> dict[int, str]:
    """All processes that work for the demo in `var`, by their number."""
    notes = json.loads((var / "running.json").read_text())
    numbers = {int(pid): command for pid, command in notes["processes"].items()}
    for name in ("postgres/postmaster.pid", "valkey.pid"):
        pid = int((var / "servers" / name).read_text().split()[0])
        numbers[pid] = command_line(pid)
    return numbers


def opened(demo, parent) -> bool:
    return wait_until(lambda: "plnsite is running" in demo.output() or parent.poll() is not None, 120)


def gone(processes) -> bool:
    return not any(command_line(pid) == command for pid, command in processes.items())


def test_a_demo_starts_recovers_and_leaves_nothing(demo):
    parent = demo()
    assert opened(demo, parent), demo.output()
    assert parent.poll() is None, demo.output()
    assert answers(f"{demo.url}/health")
    first = demo.processes()
    assert len(first) == 7

    # The same folder again, and the same port from another folder: refused with a sentence.
    again = subprocess.run([*PARENT, "demo"], cwd=ROOT, env=demo.environment, capture_output=True, text=True)
    assert again.returncode == 1
    assert f"already running on {demo.var} (process {parent.pid})" in again.stderr
    elsewhere = {**demo.environment, "PLNSITE_VAR": f"{demo.var}-elsewhere"}
    again = subprocess.run([*PARENT, "demo"], cwd=ROOT, env=elsewhere, capture_output=True, text=True)
    assert again.returncode == 1
    assert "make demo PORT=" in again.stderr

    # A command beside the running demo works on its data.
    manage = [*PARENT, "manage", "migrate", "--check"]
    assert subprocess.run(manage, cwd=ROOT, env=demo.environment).returncode == 0

    # A process that dies comes back.
    web = next(pid for pid, command in first.items() if "plnsite.wsgi" in command)
    os.kill(web, signal.SIGKILL)
    assert wait_until(lambda: web not in demo.processes() and answers(f"{demo.url}/health"), 60), demo.output()
    assert "starts again" in demo.output()

    # kill -9 of the parent takes everything along (on Linux at once, elsewhere by the next start).
    first = demo.processes()
    parent.kill()
    parent.wait()
    if sys.platform == "linux":
        assert wait_until(lambda: gone(first), 60), demo.output()
    parent = demo()
    assert wait_until(lambda: demo.output().count("plnsite is running") == 2 or parent.poll(), 120), demo.output()
    assert gone(first)

    # Ctrl-C.
    second = demo.processes()
    parent.send_signal(signal.SIGINT)
    assert parent.wait(60) == 0, demo.output()
    assert gone(second)


def test_pages_and_live_stream_and_demo_sites_answer(start_whole_product):
    product = start_whole_product()
    with urllib.request.urlopen(f"{product.url}/health", timeout=10) as answer:
        assert answer.status == 200
    assert wait_until(lambda: answers(product.sites_url), 30), product.log()
