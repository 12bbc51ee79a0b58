"""A page's reads never write: whoever calls a query may call it twice, or not at all."""

import ast

import pytest

from tests.house.sources import ROOT, files, name

WRITES = {
    "aupdate", "bulk_create", "bulk_update", "create", "delete", "get_or_create", "on_commit", "record", "save",
    "select_for_update", "update_or_create",
}  # fmt: skip
WRITERS = ("services", "jobs", "tasks")


def writes(code: str) -> list[str]:
    """What a module calls or imports that writes, or that may."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            is_rows = node.func.attr == "update" and not _is_plain(node)
            if is_rows or node.func.attr in WRITES:
                found.append(f"{node.lineno}: .{node.func.attr}(")
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [*node.module.split("."), *(alias.name for alias in node.names)]
            found += [f"{node.lineno}: {writer}" for writer in WRITERS if writer in names]
    return found


def _is_plain(call: ast.Call) -> bool:
    """A set's or a dict's own `update(other)`; that of rows names its columns."""
    return bool(call.args) and not call.keywords


@pytest.mark.parametrize("path", [path for path in files(".py") if path.name == "queries.py"], ids=name)
def test_queries_never_write(path):
    assert not writes(path.read_text())


def test_a_write_is_seen():
    assert writes("Row.objects.create(name='x')")
    assert writes("Row.objects.filter(pk=1).update(name='x')")
    assert writes("from resources.reading.today.jobs import make_day")
    assert writes("from networks.goals import services")
    assert not writes("counts.update(other)\nfrom networks.goals.models import Goal")


def test_there_are_queries_to_look_at():
    assert len(list(ROOT.glob("*/*/queries.py"))) > 20
