"""What the test folders of slices give to the tests of the whole house, found by the names of their files."""

from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

TESTS = Path(__file__).parent


def _listed(module: ModuleType, name: str) -> list[Any]:
    given = getattr(module, name, ())
    return list(given.items() if isinstance(given, dict) else given)


def contributed(file: str, name: str) -> list[Any]:
    """What is listed as `name` in each file of that name in the folders of slices, in the order of the folders."""
    found = []
    for path in sorted(TESTS.rglob(f"*/{file}.py")):
        parts = path.relative_to(TESTS.parent).with_suffix("").parts
        if parts[1] != "house":
            found += _listed(import_module(".".join(parts)), name)
    return found
