"""The ground the tests stand on: real servers, thrown away afterwards, and the settings that name them.

Imported by conftest.py before anything of Django: the settings read the environment once.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import psycopg

from launcher.servers import Servers

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")  # gw0, gw1, ...: these find the servers of their controller


def prepare() -> None:
    """Start PostgreSQL and Valkey unless DATABASE_URL and REDIS_URL name some, and set up Django on them."""
    if not WORKER:
        _start_servers()
    elif owns_valkey():
        # Each test process has a Valkey database of its own, as pytest-django gives it one of PostgreSQL.
        os.environ["REDIS_URL"] = f"{os.environ['REDIS_URL'].split('?')[0]}?db={1 + int(WORKER[2:])}"
    nothing_collected = folder() / "static"
    nothing_collected.mkdir(exist_ok=True)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "plnsite.settings",
        "SECRET_KEY": "only-for-tests",
        "DEBUG": "1",  # static files as they lie in the source; pytest-django switches the rest of it off
        "DATABASE_POOL_SIZE": "0",  # a pool would hold on to the test databases when they are dropped
        "FETCH_ALLOW": "127.0.0.1:*",  # outside sites are little servers of the tests
        "RDAP_ADDRESS": "",  # no test asks the internet
        "MEDIA_ROOT": str(folder() / f"media{WORKER}"),
        "STATIC_ROOT": str(nothing_collected),  # WhiteNoise wants the folder
    }

    import django
    from django.conf import settings

    django.setup()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_AUTOREFRESH = True  # or each new client of a test would first list all static files
    if WORKER:  # it inherits the name of the settings, so they were read before this process had its own places
        settings.REDIS_URL = settings.CACHES["default"]["LOCATION"] = os.environ["REDIS_URL"]
        settings.MEDIA_ROOT = os.environ["MEDIA_ROOT"]


def new_folder(prefix: str) -> Path:
    """A new folder in memory where there is plenty: what is thrown away need not wait for a disk."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4 * 2**30
    return Path(tempfile.mkdtemp(prefix=prefix, dir=memory if roomy else None))


def folder() -> Path:
    """Where this test run keeps what it makes; gone at its end."""
    return Path(os.environ["PLNSITE_TEST_FOLDER"])


def owns_valkey() -> bool:
    """Whether the Valkey is ours to empty between tests (not one that REDIS_URL named from outside)."""
    return str(folder()) in os.environ["REDIS_URL"]


def _start_servers() -> None:
    made = new_folder("plnsite-tests-")
    os.environ["PLNSITE_TEST_FOLDER"] = str(made)
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    given = {name: os.environ.get(name) for name in ("DATABASE_URL", "REDIS_URL")}
    if not all(given.values()):
        servers = Servers(made, durable=False).start()
        atexit.register(servers.stop)
        _plan_alike(servers.database_url)
        if not given["DATABASE_URL"]:
            os.environ |= servers.database_addresses
        os.environ["REDIS_URL"] = given["REDIS_URL"] or servers.redis_url


def _plan_alike(address: str) -> None:
    """No table is looked through in the middle of a test, while its rows are not committed: PostgreSQL would take
    it for empty ever after, and plan the next tests' questions by that."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET autovacuum = off")
        connection.execute("SELECT pg_reload_conf()")
