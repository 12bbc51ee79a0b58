"""Find a Chromium for the tests that walk through the product; `python -m tests.chromium` installs one.

Chosen are: the file that PLNSITE_CHROMIUM names, or the first browser of its kind on the PATH. On Debian and
its kin root may install one; everybody else is told what to do.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
MISSING = (
    "The tests need Chromium or Chrome. Install it (on Debian: apt-get install chromium) "
    "or name its program in PLNSITE_CHROMIUM."
)


def find() -> str | None:
    """The path of a Chromium, None when there is none."""
    own = os.environ.get("PLNSITE_CHROMIUM")
    candidates = [own] if own else [*NAMES, MACOS]
    return next(filter(None, map(shutil.which, candidates)), None)


def install() -> str | None:
    """Install Chromium with the system's own package manager, where we may; its path, None otherwise."""
    if os.environ.get("PLNSITE_CHROMIUM") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    sys.stdout.write("Installing Chromium for the tests …\n")
    sys.stdout.flush()
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in ("update", "install -y --no-install-recommends chromium"):
        subprocess.run(["apt-get", "-qq", *command.split()], env=quiet, stdout=subprocess.DEVNULL, check=False)
    return find()


if __name__ == "__main__":
    sys.exit(None if find() or install() else MISSING)
