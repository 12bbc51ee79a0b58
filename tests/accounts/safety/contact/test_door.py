"""Whoever shows people asks `accounts/safety/contact`: no slice above it spells for itself whom a viewer sees."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
OWN_ANSWER = re.compile(r"\bPerson\.objects\.visible_to\(")
APPS = ("networks", "resources", "reflections", "plnsite")


def above() -> list[str]:
    """The folders that may import contact."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [layers] = [each["layers"] for each in contracts if each.get("containers") == ["accounts"]]
    return [*APPS, *(f"accounts/{name.replace('.', '/')}" for name in layers[: layers.index("safety.contact")])]


def test_nobody_above_asks_people_past_contact():
    files = [file for folder in above() for file in (ROOT / folder).rglob("*.py")]
    assert len(files) > 300
    assert not [str(file) for file in files if OWN_ANSWER.search(file.read_text())]
    assert OWN_ANSWER.search((ROOT / "accounts/safety/contact/queries.py").read_text())
