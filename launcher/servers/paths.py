"""Where the servers keep things: data, lock, and sockets with an address short enough for the system."""

import fcntl
import hashlib
import os
import tempfile
from pathlib import Path
from typing import IO

from launcher.servers.account import Account
from launcher.servers.errors import ServersError

# A socket address holds 104 bytes on macOS and 108 on Linux; the longest name put in the folder has 21.
LONGEST_SOCKET_FOLDER = 80


class FolderTaken(ServersError):
    """Another process uses the folder."""


def take_lock(folder: Path) -> IO[str]:
    """Hold `folder` for this process until the returned file is closed. Raises FolderTaken if it is held."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "lock").open("a+")
    except OSError as error:
        raise ServersError(f"plnsite cannot keep its data in {folder}: {error.strerror}.") from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.seek(0)
        holder = lock.read().strip() or "unknown"
        lock.close()
        raise FolderTaken(
            f"plnsite is already running on {folder} (process {holder}). "
            "Stop that one first, with Ctrl-C in its window."
        ) from None
    lock.truncate(0)
    lock.write(f"{os.getpid()}\n")
    lock.flush()
    return lock


def socket_folder(folder: Path, account: Account) -> Path:
    """A private folder for the sockets: inside `folder`, or under a short name when that path is too long.

    Raises ServersError when the short name is taken by somebody else.
    """
    inside = folder / "sockets"
    if len(os.fsencode(inside)) <= LONGEST_SOCKET_FOLDER:
        return account.own(inside)
    short = _short_ground(account) / f"plnsite-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]}"
    expected = os.geteuid() if account.uid is None else account.uid
    # Made and then looked at without following links: in a shared folder anyone may have been first.
    try:
        short.mkdir(mode=0o700)
        if account.uid is not None:
            os.chown(short, account.uid, account.gid)
    except FileExistsError:
        found = short.lstat()
        if short.is_symlink() or not short.is_dir() or found.st_uid != expected or found.st_mode & 0o077:
            raise ServersError(f"{short} belongs to somebody else, so the sockets cannot be put there.") from None
    return short


def _short_ground(account: Account) -> Path:
    wanted = [os.environ.get("XDG_RUNTIME_DIR") or "", tempfile.gettempdir(), "/tmp"]  # noqa: S108 - see above
    for ground in wanted:
        if not ground or len(os.fsencode(ground)) > LONGEST_SOCKET_FOLDER - 25:
            continue
        if os.access(ground, os.W_OK) and (account.uid is None or account.can_enter(Path(ground))):
            return Path(ground)
    raise ServersError("No folder with a short enough path was found for the servers' sockets: set TMPDIR to one.")
