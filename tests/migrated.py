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


def address_of(name: str, here: str = "") -> str:
    """What `here`, or else DATABASE_URL, would be for another database of the same server."""
    return urlsplit(here or os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def addresses_of(name: str) -> dict[str, str]:
    """The variables for another database of the same server: as its owner, and as the application's own role."""
    application = os.environ.get("APPLICATION_DATABASE_URL")
    return {
        "DATABASE_URL": address_of(name),
        **({"APPLICATION_DATABASE_URL": address_of(name, application)} if application else {}),
    }


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
            environment = os.environ | addresses_of(name)
            for command in (["migrate", "--no-input", "--verbosity=0"], ["application_role"]):
                subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True)
            made.touch()
    return name
