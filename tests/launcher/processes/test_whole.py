"""The processes of the product, as the demo runs them."""

import os
import signal
import subprocess
import sys
import urllib.request

import pytest

from launcher.servers.child import command_line, wait_until
from launcher.supervisor import ROOT, answers

pytestmark = pytest.mark.whole

PARENT = [sys.executable, "-m", "launcher"]


def gone(processes: dict[int, str]) -> bool:
    return not any(command_line(pid) == command for pid, command in processes.items())


def test_a_demo_starts_recovers_and_leaves_nothing(demo):
    parent = demo.start()
    assert demo.opened(), demo.output()
    assert parent.poll() is None, demo.output()
    assert answers(f"{demo.url}/health")
    first = demo.processes()
    assert len(first) == 8

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
    web = demo.process("plnsite.wsgi")
    os.kill(web, signal.SIGKILL)
    assert wait_until(lambda: web not in demo.processes() and answers(f"{demo.url}/health"), 60), demo.output()
    assert "starts again" in demo.output()

    # kill -9 of the parent takes everything along (on Linux at once, elsewhere by the next start).
    first = demo.processes()
    parent.kill()
    parent.wait()
    if sys.platform == "linux":
        assert wait_until(lambda: gone(first), 60), demo.output()
    parent = demo.start()
    assert demo.opened(times=2), demo.output()
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
