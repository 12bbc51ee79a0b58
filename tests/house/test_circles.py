"""No circle of files: neither by imports within a function nor by those that only a type checker reads.

import-linter holds the order of apps and slices; two files of one slice that need each other it does not see.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("plnsite", "reflections", "networks", "resources", "accounts", "kit", "launcher", "demo")
LEFT: set[frozenset[str]] = set()  # still to be mended: nothing is added to it


def modules(root: Path, packages: tuple[str, ...]) -> dict[str, Path]:
    """Every module of these packages, by its name."""
    found = {}
    for package in packages:
        for file in (root / package).rglob("*.py"):
            parts = file.relative_to(root).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def imports(name: str, file: Path, known: dict[str, Path]) -> Iterator[str]:
    """What a module imports anywhere in its text; `from a import b` needs `a` only if `b` is no module."""
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *([base] if base else [])])
            inside = [f"{base}.{alias.name}" for alias in node.names]
            yield from (each if each in known else base for each in inside)


def graph(root: Path, packages: tuple[str, ...]) -> dict[str, set[str]]:
    """The modules that each module needs."""
    known = modules(root, packages)
    return {
        name: {each for each in imports(name, file, known) if each in known} - {name}
        for name, file in known.items()
    }


def circles(needs: dict[str, set[str]]) -> set[frozenset[str]]:
    """The sets of modules that need each other (strongly connected, by Tarjan's way)."""
    numbers, lowest, stack, found = {}, {}, [], set()

    def visit(name):
        numbers[name] = lowest[name] = len(numbers)
        stack.append(name)
        for other in needs[name]:
            if other not in numbers:
                visit(other)
                lowest[name] = min(lowest[name], lowest[other])
            elif other in stack:
                lowest[name] = min(lowest[name], numbers[other])
        if lowest[name] == numbers[name]:
            at = stack.index(name)
            group, stack[at:] = frozenset(stack[at:]), []
            if len(group) > 1:
                found.add(group)

    for name in needs:
        if name not in numbers:
            visit(name)
    return found


def test_no_files_need_each_other():
    found = circles(graph(ROOT, PACKAGES))
    assert not found - LEFT, [sorted(group) for group in found - LEFT]


def test_a_circle_is_seen_wherever_the_import_stands(tmp_path):
    texts = {
        "__init__": "",
        "a": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from upper.b import B",
        "b": "def late():\n    from upper import c",
        "c": "from . import a",
        "d": "import upper.a",
    }
    (tmp_path / "upper").mkdir()
    for name, text in texts.items():
        (tmp_path / "upper" / f"{name}.py").write_text(text)
    assert circles(graph(tmp_path, ("upper",))) == {frozenset({"upper.a", "upper.b", "upper.c"})}
