"""A name in a sentence is isolated: one that is written the other way would scramble the line.

`blocktranslate` does it by itself; in code it is `isolated`. Beside something else in a line a name stands in an
element of its own (`static/css/base.css` isolates those) or goes through the filter `isolated`.
"""

import ast

from tests.house.sources import ROOT

FOLDERS = ("accounts", "resources", "networks", "reflections", "plnsite")


def bare_names(code: str) -> list[str]:
    """What is called a name and put into a sentence as it is."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and isinstance(node.right, ast.Dict):
            found += [ast.unparse(value) for value in node.right.values if _is_name(value)]
    return found


def _is_name(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return ast.unparse(node.func).rpartition(".")[2] in ("get_short_name", "short_name", "lead_names")
    return isinstance(node, ast.Attribute) and node.attr == "name"


def test_names_in_sentences_of_code_are_isolated():
    files = (file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))
    assert not {str(file): names for file in files if (names := bare_names(file.read_text()))}


def test_a_bare_name_is_seen():
    assert bare_names('_("%(who)s, %(to)s") % {"who": actor.person.name, "to": isolated(to.name)}') == [
        "actor.person.name"
    ]
    assert not bare_names('_("%(day)s") % {"day": day}')
