"""Migrations ask for no more than a database's owner has: no superuser, as where a school rents its PostgreSQL."""

import os
import subprocess
import sys
from urllib.parse import urlsplit

import psycopg

from launcher.supervisor import ROOT
from tests.migrated import database_server
from tests.whole import own_database

OWNER = "owner_of_no_more"


def test_the_owner_of_a_database_migrates_it():
    with database_server() as server, own_database() as addresses:
        address = addresses["DATABASE_URL"]
        name = urlsplit(address).path[1:]
        server.execute(f"CREATE ROLE {OWNER} LOGIN NOSUPERUSER")
        try:
            server.execute(f"ALTER DATABASE {name} OWNER TO {OWNER}")
            its = urlsplit(address)._replace(netloc=f"{OWNER}@{urlsplit(address).netloc.rpartition('@')[2]}").geturl()
            command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity=0"]
            subprocess.run(command, cwd=ROOT, env=os.environ | addresses | {"DATABASE_URL": its}, check=True)
            with psycopg.connect(its) as connection:
                said = connection.execute("SELECT fold_words('Fernández’s'), current_user").fetchone()
                assert said == ("FERNANDEZ'S", OWNER)
        finally:
            server.execute(f"ALTER DATABASE {name} OWNER TO CURRENT_USER")
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute(f"DROP OWNED BY {OWNER}")
            server.execute(f"DROP ROLE {OWNER}")
