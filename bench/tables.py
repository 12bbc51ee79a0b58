"""The tables of plnsite, in a new database."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import psycopg
from processes import ROOT


def make_tables(environment: Mapping[str, str]) -> None:
    """Migrate the database that the environment names. Where PLNSITE_TABLES is a file of SQL, it is run
    instead: the tests start so many scripts that migrating would be most of what they do."""
    ready = os.environ.get("PLNSITE_TABLES")
    if ready:
        with psycopg.connect(environment["DATABASE_URL"], autocommit=True) as connection:
            connection.execute(Path(ready).read_text())
    else:
        command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
        subprocess.run(command, cwd=ROOT, env=dict(environment), check=True)
