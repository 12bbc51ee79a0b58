"""Root's servers run as nobody, also where nobody can go; everybody else's run as themselves."""

import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from launcher.servers import Servers, account, find_programs
from tests import environment
from tests.launcher.servers.conftest import HERE, ROOT, read, write

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can try what happens to root")


def owner(pid: int) -> str:
    return pwd.getpwuid(os.stat(f"/proc/{pid}").st_uid).pw_name


@as_root
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_servers_of_root_run_as_nobody(folder):
    with Servers(folder) as servers:
        assert {owner(pid) for pid in servers.pids.values()} == {"nobody"}


@as_root
def test_root_in_a_closed_folder_with_closed_programs(monkeypatch):
    ground, closed = environment.new_folder("plnsite-ground-"), environment.new_folder("plnsite-closed-")
    ground.chmod(0o755)
    monkeypatch.setattr(account, "OPEN_GROUND", ground / "plnsite")
    found = find_programs()
    package = found.postgres_bin.parents[1]
    for part in filter(Path.is_dir, (package, package.with_name(f"{package.name}.libs"))):
        shutil.copytree(part, closed / part.name)
    shutil.copy(found.valkey, closed / "valkey-server")
    monkeypatch.setenv("PLNSITE_PG_BIN", str(closed / found.postgres_bin.relative_to(package.parent)))
    monkeypatch.setenv("PLNSITE_VALKEY", str(closed / "valkey-server"))

    with Servers(closed / "var") as servers:
        write(servers)
    with Servers(closed / "var") as servers:
        assert read(servers) == ("hello", "hello")

    assert closed.stat().st_mode & 0o077 == 0
    assert (closed / "var" / "moved.txt").read_text().startswith(str(ground))
    shutil.rmtree(ground)
    shutil.rmtree(closed)


@as_root
def test_without_root_the_servers_are_the_callers_own(new_folder):
    python = f"/usr/bin/python{sys.version_info[0]}.{sys.version_info[1]}"
    packages = Path(find_programs().postgres_bin).parents[2]
    nobody = account.server_account()
    environment = {"PYTHONPATH": f"{ROOT}:{packages}", "PATH": os.defpath, "PYTHONDONTWRITEBYTECODE": "1"}
    launch = [python, HERE / "launch.py", new_folder]
    probe = [python, "-c", "import psycopg, redis, launcher.servers"]
    arguments = {"cwd": "/", "env": environment, "stderr": subprocess.PIPE, **nobody.popen_arguments()}
    if not Path(python).exists() or subprocess.run(probe, check=False, **arguments).returncode:
        pytest.skip("needs a system-wide Python of our version that nobody can run, with our packages in reach")
    os.chown(new_folder.parent, nobody.uid, nobody.gid)

    with subprocess.Popen(launch, stdout=subprocess.PIPE, text=True, **arguments) as launcher:
        line = launcher.stdout.readline()
        launcher.terminate()
        assert line, launcher.stderr.read()

    assert owner_of(new_folder / "postgres") == owner_of(new_folder / "lock") == "nobody"


def owner_of(path: Path) -> str:
    return pwd.getpwuid(path.stat().st_uid).pw_name
