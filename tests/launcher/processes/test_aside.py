"""Data that code with other migrations wrote is moved aside with a sentence, and the demo is made afresh."""

from datetime import date

import psycopg
import pytest

from launcher.aside import move_aside
from launcher.prepare import is_of_another_time
from launcher.servers import Servers
from launcher.supervisor import KEPT

DAY = date(2026, 11, 30)
OF_THEN = """
    CREATE TABLE django_migrations (id serial, app text, name text, applied timestamptz DEFAULT now());
    INSERT INTO django_migrations (app, name) VALUES ('accounts', '0001_initial'), ('accounts', '0031_of_then');
    CREATE TABLE accounts_person (name text);
    INSERT INTO accounts_person VALUES ('Somebody of then');
"""


def test_what_belongs_to_one_database_moves_together_and_the_rest_stays(tmp_path):
    for name in ("servers", "media"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    (tmp_path / "beat.dat").write_text("what beat remembers")
    (tmp_path / "secret-key").write_text("ours")
    aside = move_aside(tmp_path, KEPT, DAY)
    assert aside.name == "before-2026-11-30"
    assert (aside / "servers" / "file").read_text() == "servers"
    assert (aside / "media" / "file").read_text() == "media"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["before-2026-11-30", "secret-key"]
    (tmp_path / "servers").mkdir()
    assert move_aside(tmp_path, KEPT, DAY).name == "before-2026-11-30-2"
    assert (aside / "servers" / "file").exists()


def test_data_that_is_kept_elsewhere_moves_there(tmp_path):
    var, elsewhere = tmp_path / "var", tmp_path / "elsewhere" / "0123"
    (var / "servers").mkdir(parents=True)
    elsewhere.mkdir(parents=True)
    (elsewhere / "postgres").write_text("data")
    (var / "servers" / "moved.txt").write_text(f"{elsewhere}\n")
    aside = move_aside(var, KEPT, DAY)
    assert not elsewhere.exists()
    beside = elsewhere.with_name("0123-before-2026-11-30")
    assert (beside / "postgres").read_text() == "data"
    assert (aside / "servers" / "moved.txt").read_text() == f"{beside}\n"


def test_a_database_that_this_code_has_migrated_is_its_own(db):
    assert not is_of_another_time()


def test_a_migration_that_nobody_knows_is_of_another_time(db):
    from django.db.migrations.recorder import MigrationRecorder

    MigrationRecorder.Migration.objects.create(app="gone", name="0007_of_an_app_that_is_gone")
    assert not is_of_another_time()
    MigrationRecorder.Migration.objects.create(app="accounts", name="0031_of_then")
    assert is_of_another_time()


@pytest.mark.whole
def test_a_demo_with_data_of_another_time_starts_afresh_and_keeps_it(demo):
    demo.var.mkdir(parents=True)
    with Servers(demo.var / "servers", durable=False) as servers, psycopg.connect(servers.database_url) as old:
        old.execute(OF_THEN)
    demo.start()
    assert demo.opened(), demo.output()
    assert demo.output().count("is made afresh") == 1
    with demo.connect() as new:
        assert new.execute("SELECT count(*) FROM accounts_person WHERE name = 'Mia Kowalski'").fetchone() == (1,)
    demo.stop()
    (aside,) = demo.var.glob("before-*")
    with Servers(aside / "servers", durable=False) as servers, psycopg.connect(servers.database_url) as old:
        assert old.execute("SELECT name FROM accounts_person").fetchall() == [("Somebody of then",)]


@pytest.mark.whole
def test_a_database_of_yours_is_left_alone(demo, tmp_path):
    with Servers(tmp_path / "yours", durable=False) as servers:
        with psycopg.connect(servers.database_url) as old:
            old.execute(OF_THEN)
        demo.environment |= {"DATABASE_URL": servers.database_url, "REDIS_URL": servers.redis_url}
        assert demo.start().wait(120) == 1
        assert "name an empty one" in demo.output()
        with psycopg.connect(servers.database_url) as old:
            assert old.execute("SELECT name FROM accounts_person").fetchall() == [("Somebody of then",)]
