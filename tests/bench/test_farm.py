"""A farm of feeds ends with whoever serves it, and is never taken for another one on its port."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from launcher.servers.child import wait_until

BENCH = Path(__file__).resolve().parents[2] / "bench"
LONG = 30

# As the script that serves a farm, which is not part of this repository: it makes a list, and answers on the port.
SCRIPT = """
import http.server, pathlib, sys
act, given = sys.argv[1], dict(zip(sys.argv[2::2], sys.argv[3::2]))
out = pathlib.Path(given["--out"])
out.mkdir(exist_ok=True)
if act == "gen":
    (out / "urls.txt").write_text(f"http://127.0.0.1:{given['--port']}/1\\n")
if act == "serve":
    port = int((out / "urls.txt").read_text().rpartition(":")[2].partition("/")[0])
    http.server.HTTPServer(("127.0.0.1", port), http.server.SimpleHTTPRequestHandler).serve_forever()
"""
SERVE = """
import sys, time
from pathlib import Path
from farm import Farm
from processes import end_on_sigterm
end_on_sigterm()
with Farm(Path(sys.argv[1]), Path(sys.argv[2]), 1, int(sys.argv[3])).served_slowly("0"):
    print("served", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
def serve(tmp_path, port):
    """Serve a farm in a process of its own."""
    script, started = tmp_path / "script.py", []
    script.write_text(SCRIPT)

    def start():
        command = [sys.executable, "-c", SERVE, script, tmp_path / f"farm{len(started)}", str(port)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        started.append(subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(BENCH)}, **pipes))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def is_free(port):
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


@pytest.fixture(autouse=True, params=["in front", "in the background of a script"])
def _where(request):
    """Where it is started: scripts ignore SIGINT for what they start in the background."""
    before = signal.getsignal(signal.SIGINT)
    if request.param != "in front":
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children that their parent is gone")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_however_it_is_ended_nothing_answers_there_any_more(serve, port, how):
    served = serve()
    assert served.stdout.readline() == "served\n"
    assert not is_free(port)
    served.send_signal(how)
    served.wait(LONG)
    assert wait_until(lambda: is_free(port), LONG)


def test_a_port_that_is_taken_is_said_and_nothing_is_measured(serve, port):
    assert serve().stdout.readline() == "served\n"
    second = serve()
    said, wrong = second.communicate(timeout=LONG)
    assert second.returncode != 0
    assert said == ""
    assert f"Port {port} is taken" in wrong
