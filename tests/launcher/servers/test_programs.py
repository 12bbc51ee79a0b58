"""Where the server programs are looked for."""

import pytest

from launcher.servers import ServersError, find_programs
from launcher.servers.programs import postgres_version


def test_the_packages_bring_programs_that_run():
    programs = find_programs()

    assert postgres_version(programs.postgres) >= 17
    assert programs.initdb.is_file()
    assert programs.valkey.is_file()


def test_an_own_choice_comes_first(monkeypatch, tmp_path):
    for name in ("postgres", "valkey-server"):
        (tmp_path / name).touch()
    monkeypatch.setenv("PLNSITE_PG_BIN", str(tmp_path))
    monkeypatch.setenv("PLNSITE_VALKEY", str(tmp_path / "valkey-server"))

    programs = find_programs()

    assert (programs.postgres_bin, programs.valkey) == (tmp_path, tmp_path / "valkey-server")


@pytest.mark.parametrize("name", ["PLNSITE_PG_BIN", "PLNSITE_VALKEY"])
def test_a_wrong_choice_is_named(monkeypatch, tmp_path, name):
    monkeypatch.setenv(name, str(tmp_path / "nowhere"))
    with pytest.raises(ServersError, match=f"{name} names .*nowhere"):
        find_programs()
