"""One sheet and one script for every page, put together from the many small files they are written in.

A static files finder: `css/site.css` is all of `static/css/` in the order of its layers, `js/site.js` the
behaviours named below, each in a scope of its own. Nothing is compiled; the parts are laid end to end.
"""

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

FIRST_SHEETS = ("layers.css", "tokens.css", "reset.css", "base.css", "layout.css")
LAST_SHEETS = ("print.css",)

# Behaviours every page has. A script only one page needs is linked by that page instead.
BEHAVIOURS = (
    "menu",
    "dialog",
    "confirm",
    "toast",
    "interrupted",
    "once",
    "trouble",
    "keep-place",
    "filter",
    "leaving",
    "copy",
    "reveal",
    "word-count",
    "theme",
    "click-to-load",
    "audio-player",
    "pictures",
    "bell",
    "live",
    "live-parts",
)


def sheets(folder: Path) -> list[Path]:
    """The sheets of `static/css` in their order: floor, components, each app's, print."""
    first = [folder / name for name in FIRST_SHEETS]
    last = [folder / name for name in LAST_SHEETS]
    others = sorted(set(folder.rglob("*.css")) - {*first, *last})
    others.sort(key=lambda path: path.parent != folder / "components")
    return [path for path in [*first, *others, *last] if path.exists()]


def join_sheets(paths: Iterable[Path]) -> str:
    """The sheets end to end, without their comments."""
    joined = "\n".join(path.read_text() for path in paths)
    return re.sub(r"\n\s*\n+", "\n", re.sub(r"/\*.*?\*/", "", joined, flags=re.S)).strip() + "\n"


def join_scripts(paths: Iterable[Path]) -> str:
    """The scripts end to end, each in its own function so that their names do not meet."""
    return "\n".join(f'(() => {{\n"use strict";\n{path.read_text()}}})();' for path in paths) + "\n"


class BundleFinder(BaseFinder):
    """Gives `css/site.css` and `js/site.js`, always as fresh as the files they are made of."""

    def __init__(self, app_names=None, *args, **kwargs):
        self.source = settings.BASE_DIR / "static"
        self.folder = settings.BASE_DIR / "var" / "bundles"
        super().__init__(*args, **kwargs)

    def check(self, **kwargs: object) -> list:
        """Nothing to complain of: it has no settings."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: object) -> str | list[str]:
        """The file behind a bundle's address, or an empty list for any other address."""
        if path not in self._makers():
            return []
        made = str(self._make(path))
        return [made] if find_all else made

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """Both bundles, for collectstatic."""
        for path in self._makers():
            self._make(path)
            yield path, FileSystemStorage(location=self.folder)

    def _makers(self) -> dict:
        scripts = [self.source / "js" / f"{name}.js" for name in BEHAVIOURS]
        return {
            "css/site.css": lambda: join_sheets(sheets(self.source / "css")),
            "js/site.js": lambda: join_scripts(path for path in scripts if path.exists()),
        }

    def _make(self, path: str) -> Path:
        target = self.folder / path
        text = self._makers()[path]()
        if not target.exists() or target.read_text() != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = Path(tempfile.mkstemp(dir=target.parent)[1])
            fresh.write_text(text)
            fresh.replace(target)
        return target
