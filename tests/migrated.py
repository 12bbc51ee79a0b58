"""A database with every migration applied, made once a run: copying it takes moments, migrating anew seconds."""

import fcntl
import os
import subprocess
import sys
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg

from launcher.supervisor import ROOT
from tests import environment as ground


@contextmanager
def database_server():
    """A connection to the tests' PostgreSQL on which databases are made and dropped."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        yield server


def address_of(name: str) -> str:
    """What `DATABASE_URL` would be for another database of the same server."""
    here = urlsplit(os.environ["DATABASE_URL"])
    return here._replace(path=f"/{name}").geturl()


def migrated_database() -> str:
    """Its name. Whichever test process asks first makes it; nobody connects to it, or it could not be copied."""
    name = f"migrated_{ground.folder().name.rpartition('-')[2].lower()}"
    made = ground.folder() / "migrated"
    with (ground.folder() / "migrating").open("w") as one_at_a_time:
        fcntl.flock(one_at_a_time, fcntl.LOCK_EX)
        if not made.exists():
            with database_server() as server:
                server.execute(f"DROP DATABASE IF EXISTS {name}")
                server.execute(f"CREATE DATABASE {name}")
            environment = os.environ | {"DATABASE_URL": address_of(name)}
            command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity=0"]
            subprocess.run(command, cwd=ROOT, env=environment, check=True)
            made.touch()
    return name
