"""Starting and stopping: what is kept, who is refused, where sockets go."""

import shutil
import socket
import tempfile
from pathlib import Path

import psycopg
import pytest

from launcher.servers import Servers, ServersError, paths
from launcher.servers.account import server_account
from tests.launcher.servers.conftest import read, write


def ask(servers: Servers, question: str) -> str:
    with psycopg.connect(servers.database_url) as connection:
        return connection.execute(question).fetchone()[0]


def test_the_next_start_goes_on_with_the_same_data(new_folder):
    with Servers(new_folder) as servers:
        write(servers)
    with Servers(new_folder) as servers:
        assert read(servers) == ("hello", "hello")


def test_letters_are_known_and_sorted_alike_on_every_machine(folder):
    with Servers(folder, durable=False) as servers:
        assert ask(servers, "SELECT lower('ÄÉŁ')") == "äéł"
        assert ask(servers, "SELECT array_agg(w ORDER BY w) FROM unnest(ARRAY['b','Z','é','a']) w") == [
            "Z",
            "a",
            "b",
            "é",
        ]
        assert ask(servers, "SHOW server_encoding") == "UTF8"


def test_words_are_found_beside_any_sign(folder):
    with Servers(folder, durable=False) as servers:
        words = "SELECT array_agg(lexeme) FROM unnest(to_tsvector('english', '“limpets” rock—pool О’Мэлли'))"
        assert set(ask(servers, words)) == {"limpet", "rock", "pool", "о", "мэлли"}


def test_the_log_keeps_nothing_that_people_wrote(folder):
    with Servers(folder, durable=False) as servers, psycopg.connect(servers.database_url, autocommit=True) as ours:
        ours.execute("CREATE TABLE diary (words text UNIQUE)")
        ours.execute("INSERT INTO diary VALUES ('I am afraid')")
        for write in ("INSERT INTO diary VALUES ('I am afraid')", "INSERT INTO diaries VALUES ('I am afraid')"):
            with pytest.raises(psycopg.Error):
                ours.execute(write)
        with pytest.raises(psycopg.Error):
            ours.execute("INSERT INTO diary VALUES (%s)", ["I am afraid"])
        log = (folder / "postgres.log").read_text()
        assert log.count("ERROR:") == 3
        assert "afraid" not in log


def test_durable_servers_write_to_disk_and_throw_away_ones_do_not(new_folder):
    with Servers(new_folder / "kept") as kept, Servers(new_folder / "thrown-away", durable=False) as thrown_away:
        assert ask(kept, "SHOW fsync") == "on"
        assert ask(thrown_away, "SHOW fsync") == "off"


def test_no_port_is_opened_and_the_sockets_are_private(folder):
    with Servers(folder) as servers:
        assert ask(servers, "SHOW listen_addresses") == ""
        sockets = Path(servers.redis_url.removeprefix("unix://")).parent
        assert sockets.stat().st_mode & 0o077 == 0
        assert (folder / "postgres").stat().st_mode & 0o077 == 0


def test_a_second_start_on_the_same_folder_is_refused(folder):
    with Servers(folder) as first:
        with pytest.raises(ServersError, match="already running"):
            Servers(folder).start()
        assert not first.ended()


def test_two_checkouts_run_at_once(new_folder):
    with Servers(new_folder / "one", durable=False) as one, Servers(new_folder / "two", durable=False) as two:
        write(one)
        write(two)
        assert one.database_url != two.database_url
        assert read(one) == read(two) == ("hello", "hello")


def test_a_long_path_gets_short_sockets(new_folder):
    deep = new_folder / ("deep" * 20) / ("deeper" * 12)
    with Servers(deep) as servers:
        write(servers)
        sockets = Path(servers.redis_url.removeprefix("unix://")).parent
        assert len(str(sockets)) <= paths.LONGEST_SOCKET_FOLDER
        assert sockets.stat().st_mode & 0o077 == 0
    with Servers(deep) as servers:
        assert read(servers) == ("hello", "hello")
    shutil.rmtree(sockets)


def test_short_sockets_are_not_put_where_somebody_else_was_first(folder, monkeypatch):
    ground = Path(tempfile.mkdtemp(dir="/tmp"))
    ground.chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(ground))
    deep = folder / ("deep" * 30)
    deep.mkdir(parents=True)
    taken = paths.socket_folder(deep, server_account())
    taken.chmod(0o777)  # as somebody else would leave it, waiting for us
    with pytest.raises(ServersError, match="belongs to somebody else"):
        Servers(deep).start()
    shutil.rmtree(ground)


def test_a_first_start_cut_short_is_made_good_by_the_next(new_folder):
    new_folder.mkdir(parents=True)
    (new_folder / "postgres.unfinished").mkdir()
    (new_folder / "postgres.unfinished" / "half").write_text("made")
    with Servers(new_folder, durable=False) as servers:
        write(servers)
    assert not (new_folder / "postgres.unfinished").exists()


def test_the_data_of_another_postgresql_is_refused_and_left_alone(folder):
    with Servers(folder):
        pass
    (folder / "postgres" / "PG_VERSION").write_text("16\n")
    with pytest.raises(ServersError, match="written by PostgreSQL 16.*nothing was changed"):
        Servers(folder).start()
    (folder / "postgres" / "PG_VERSION").write_text("18\n")
    with Servers(folder) as servers:
        assert ask(servers, "SELECT 1") == 1


def test_an_old_socket_file_is_no_hindrance(folder):
    with Servers(folder) as servers:
        path = Path(servers.redis_url.removeprefix("unix://"))
    with socket.socket(socket.AF_UNIX) as left_over:
        left_over.bind(str(path))
    with Servers(folder) as servers:
        write(servers)


def test_a_folder_that_cannot_be_made_is_named(new_folder):
    new_folder.write_text("a file is in the way")
    with pytest.raises(ServersError, match=f"cannot keep its data in {new_folder}"):
        Servers(new_folder).start()
