"""Find a Chromium for the tests that walk through the product; `python -m tests.chromium` installs one.

Pages are drawn by Chromium's headless shell where there is one: the same engine without windows, which takes
less than half of the full browser's processor time for a page. It has no microphone, so the tests that record
ask for the full one. PLNSITE_CHROMIUM names a program for both. On Debian and its kin root may install them;
everybody else is told what to do.
"""

import os
import shutil
import subprocess
import sys

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
FULL = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PACKAGES = ("chromium", "chromium-headless-shell")
MISSING = (
    "The tests need Chromium or Chrome. Install it (on Debian: apt-get install chromium) "
    "or name its program in PLNSITE_CHROMIUM."
)


def find(*, full: bool = False) -> str | None:
    """The path of a Chromium, of one that has a microphone where it must be `full`; None when there is none."""
    own = os.environ.get("PLNSITE_CHROMIUM")
    candidates = [own] if own else [*([] if full else SHELLS), *FULL]
    return next(filter(None, map(shutil.which, candidates)), None)


def install() -> None:
    """Install what is missing of both with the system's own package manager, where we may.

    Package by package: a distribution without the headless shell still gets its browser.
    """
    both = find(full=True) and any(map(shutil.which, SHELLS))
    if both or os.environ.get("PLNSITE_CHROMIUM") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    sys.stdout.write("Installing Chromium for the tests …\n")
    sys.stdout.flush()
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in ("update", *(f"install -y --no-install-recommends {package}" for package in PACKAGES)):
        subprocess.run(
            ["apt-get", "-qq", *command.split()],
            env=quiet,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )


if __name__ == "__main__":
    install()
    sys.exit(None if find(full=True) else MISSING)
