"""Whatever is killed, nothing is left running and the next start goes on by itself."""

import os
import signal
import subprocess
import sys

import pytest

from launcher.servers import Servers
from launcher.servers.child import command_line, wait_until
from tests.launcher.servers.conftest import read, write

LONG = 30


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_leaves_nothing(launch, folder, how):
    launched = launch(folder)
    write(launched)

    launched.process.send_signal(how)

    assert launched.process.wait(LONG) == 0
    assert launched.gone()
    assert not (folder / "postgres" / "postmaster.pid").exists()
    with Servers(folder) as servers:
        assert read(servers) == ("hello", "hello")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children that their parent is gone")
def test_a_killed_launcher_takes_its_servers_along(launch, folder):
    launched = launch(folder)
    write(launched)

    launched.process.kill()
    launched.process.wait(LONG)

    assert wait_until(launched.gone, LONG)
    with Servers(folder) as servers:
        assert read(servers) == ("hello", "hello")


def test_where_the_system_leaves_servers_behind_the_next_start_ends_them(launch, folder):
    left_behind = launch(folder, "--orphans")
    write(left_behind)
    left_behind.process.kill()
    left_behind.process.wait(LONG)
    assert not left_behind.gone()

    with Servers(folder) as servers:
        assert left_behind.gone()
        assert read(servers) == ("hello", "hello")


def test_a_killed_postgresql_is_noticed_and_recovers(folder):
    with Servers(folder) as servers:
        write(servers)
        os.kill(servers.pids["PostgreSQL"], signal.SIGKILL)
        assert wait_until(lambda: servers.ended() == ["PostgreSQL"], LONG)
    with Servers(folder) as servers:
        assert read(servers) == ("hello", "hello")


def test_a_killed_valkey_is_noticed_and_recovers(folder):
    with Servers(folder) as servers:
        write(servers)
        os.kill(servers.pids["Valkey"], signal.SIGKILL)
        assert wait_until(lambda: servers.ended() == ["Valkey"], LONG)
    with Servers(folder) as servers:
        assert read(servers) == ("hello", "hello")


@pytest.mark.parametrize("name", ["PostgreSQL", "Valkey"])
def test_a_killed_server_is_started_again_at_the_same_address(folder, name):
    with Servers(folder) as servers:
        write(servers)
        addresses = servers.database_url, servers.redis_url
        os.kill(servers.pids[name], signal.SIGKILL)
        assert wait_until(lambda: servers.ended() == [name], LONG)
        servers.start_again()
        assert servers.ended() == []
        assert (servers.database_url, servers.redis_url) == addresses
        assert read(servers) == ("hello", "hello")


def test_the_number_of_a_dead_server_may_belong_to_something_else_now(folder):
    with Servers(folder) as servers:
        write(servers)
    # A process of the very account that the servers run as: PostgreSQL itself would take it for a server.
    account = {"user": "nobody"} if os.geteuid() == 0 else {}
    stranger = subprocess.Popen(["sleep", "600"], cwd="/", **account)
    lines = [stranger.pid, folder / "postgres", 1, 5432, folder / "sockets", "", "1 1", "ready"]
    (folder / "postgres" / "postmaster.pid").write_text("\n".join(map(str, lines)) + "\n")
    (folder / "valkey.pid").write_text(f"{stranger.pid}\n")
    try:
        with Servers(folder) as servers:
            assert read(servers) == ("hello", "hello")
        assert "sleep" in command_line(stranger.pid)
    finally:
        stranger.kill()
        stranger.wait()
