"""Who the servers run as. PostgreSQL refuses root, so root's servers run as `nobody`.

A clone under root's own home is closed to `nobody`. Then the programs are copied, and the data kept,
under /var/lib/plnsite, instead of opening anybody's home folder.
"""

import fcntl
import hashlib
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from launcher.servers.errors import ServersError
from launcher.servers.programs import Programs

OPEN_GROUND = Path("/var/lib/plnsite")
MOVED = "moved.txt"  # in the folder of the servers: where the data lies that is kept elsewhere


@dataclass(frozen=True)
class Account:
    """The user that server processes run as; `uid` is None when that is simply the caller."""

    uid: int | None = None
    gid: int | None = None

    def popen_arguments(self) -> dict:
        """What `subprocess` needs to start a program as this account."""
        return {} if self.uid is None else {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, folder: Path) -> Path:
        """Make `folder` (and its parents), private to this account; returns it."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.uid is not None and folder.stat().st_uid != self.uid:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(0o700)
        return folder

    def can_enter(self, folder: Path) -> bool:
        """Whether this account may enter the folder."""
        return self._succeeds("sh", "-c", 'cd "$1"', "sh", folder)

    def can_run(self, program: Path) -> bool:
        """Whether the program runs for this account."""
        return self._succeeds(program, "--version")

    def _succeeds(self, *command: str | Path) -> bool:
        try:
            done = subprocess.run(
                command, cwd="/", capture_output=True, timeout=20, check=False, **self.popen_arguments()
            )
        except OSError:
            return False
        return done.returncode == 0


def server_account() -> Account:
    """`nobody` when root calls, otherwise the caller. Raises ServersError when there is no `nobody`."""
    if os.geteuid() != 0:
        return Account()
    try:
        entry = pwd.getpwnam("nobody")
    except KeyError:
        raise ServersError(
            "PostgreSQL does not run as root and this machine has no user “nobody”: "
            "run this command as an ordinary user."
        ) from None
    return Account(entry.pw_uid, entry.pw_gid)


def reachable_programs(programs: Programs, account: Account) -> Programs:
    """`programs`, or a copy of them that `account` can run. Raises ServersError when neither works."""
    if account.uid is None:
        return programs
    postgres_bin, valkey = programs.postgres_bin, programs.valkey
    if not account.can_run(programs.postgres):
        # The libraries that a wheel brings lie beside its package, so the copy keeps that neighbourhood.
        install = postgres_bin.parent
        package = install.parent
        postgres_bin = _copied(package) / install.name / postgres_bin.name
    if not account.can_run(valkey):
        valkey = _copied(valkey.parent) / valkey.name
    copies = Programs(postgres_bin, valkey)
    if not (account.can_run(copies.postgres) and account.can_run(copies.valkey)):
        raise ServersError(
            "You are root, and PostgreSQL does not run as root. The user “nobody” that would run it cannot "
            f"run {programs.postgres}: use an ordinary user, or move this folder to where everybody can read."
        )
    return copies


def reachable_folder(folder: Path, account: Account) -> Path:
    """`folder`, or one that stands in for it under /var/lib/plnsite when `account` cannot reach it."""
    if account.uid is None:
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    # Each server has a private folder inside, so it is enough that this one can be walked through.
    folder.chmod(folder.stat().st_mode | 0o111)
    if account.can_enter(folder):
        return folder
    stand_in = _open_ground() / "data" / _short_name(folder)
    stand_in.mkdir(parents=True, exist_ok=True, mode=0o755)
    (folder / MOVED).write_text(f"{stand_in}\n")
    return stand_in


def _copied(source: Path) -> Path:
    """A copy of `source`, and of its `.libs` neighbour, that everybody can read; made once per version."""
    libraries = source.with_name(f"{source.name}.libs")
    newest = max(entry.stat().st_mtime_ns for entry in source.rglob("*"))
    target = _open_ground() / "programs" / f"{source.name}-{_short_name(source, newest)}"
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
    with (target.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            unfinished = target.with_name(f"{target.name}.unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            for part in filter(Path.is_dir, (source, libraries)):
                shutil.copytree(
                    part, unfinished / part.name, ignore=shutil.ignore_patterns("include", "*.py", "*.pyc")
                )
            for entry in (unfinished, *unfinished.rglob("*")):
                entry.chmod(
                    entry.stat().st_mode | (0o555 if entry.is_dir() or os.access(entry, os.X_OK) else 0o444)
                )
            unfinished.rename(target)
    return target / source.name


def _open_ground() -> Path:
    try:
        OPEN_GROUND.mkdir(parents=True, exist_ok=True, mode=0o755)
    except OSError as error:
        raise ServersError(
            "You are root, and PostgreSQL does not run as root. The user “nobody” that would run it cannot "
            f"reach this folder, and {OPEN_GROUND} cannot be made ({error.strerror}): use an ordinary user."
        ) from None
    return OPEN_GROUND


def _short_name(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:12]
