"""Words for others are looked over: each service that takes some refuses a phone number, and none is new.

# SAFETY 5
"""

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import accounts
import networks
import reflections
import resources
from accounts.safety.screening import words
from kit.errors import Refused
from tests.finding import contributed
from tests.house import screened
from tests.house.screened import NO_WORDS
from tests.world import looking

# Slices have lines of their own in the screened.py of their tests.
SCREENED = screened.SCREENED | dict(contributed("screened", "SCREENED"))
NOT_SCREENED = screened.NOT_SCREENED | dict(contributed("screened", "NOT_SCREENED"))
NOT_SERVICES = {"views", "urls", "forms", "models", "tasks", "jobs", "queries", "access", "migrations"}


@pytest.mark.parametrize("taken", SCREENED)
def test_a_phone_number_in_words_for_others_is_refused(visit, taken):
    for text in ("Call 07700 900123", "mia@example.org"):
        with looking(), pytest.raises(Refused) as no:
            SCREENED[taken](visit.world, text)
        assert "contact details stay out" in no.value.sentence
        field = taken.partition(".")[2].rpartition(" ")[2]
        assert no.value.field in (field, "because")


def words_taken(act) -> Iterator[str]:
    """The parameters of a service by which words come in."""
    for name, parameter in inspect.signature(act).parameters.items():
        if "str" in str(parameter.annotation):
            yield f"{act.__name__}.{name}"


def services() -> Iterator:
    """Every public function by which somebody does something."""
    for app in (accounts, resources, networks, reflections):
        for module in pkgutil.walk_packages(app.__path__, f"{app.__name__}."):
            if NOT_SERVICES.intersection(module.name.split(".")):
                continue
            for name, act in inspect.getmembers(import_module(module.name), inspect.isfunction):
                is_act = "actor" in inspect.signature(act).parameters or name.startswith("join_")
                if is_act and act.__module__ == module.name and not name.startswith("_"):
                    yield act


def test_no_service_takes_words_that_nobody_thought_about():
    known = {taken.partition(" ")[0] for taken in SCREENED} | set(" ".join(NOT_SCREENED.values()).split())
    taken = {word for act in services() for word in words_taken(act)}
    new = {word for word in taken - known - NO_WORDS if word.partition(".")[2] not in NO_WORDS}
    assert not new, "Look them over by screen_words, with a line in SCREENED; or say in NOT_SCREENED why not."


def test_what_is_not_looked_over_is_still_there():
    taken = {word for act in services() for word in words_taken(act)}
    assert set(" ".join(NOT_SCREENED.values()).split()) <= taken


def test_new_words_are_seen():
    def send_letter(*, actor, text: str, lines: list[str], to: object): ...

    assert list(words_taken(send_letter)) == ["send_letter.text", "send_letter.lines"]


def test_without_rules_nothing_goes_out(cast):
    with words.rules_of.filled_with(None), pytest.raises(LookupError):
        words.screen_words(cast.harbour, text="Hello")


def screened_inside_a_transaction(tree: ast.AST) -> Iterator[str]:
    """The functions in which a transaction is open around `screen_words`."""

    def walk(node: ast.AST, name: str, is_open: bool) -> Iterator[str]:
        for child in ast.iter_child_nodes(node):
            inside, called = is_open, name
            if isinstance(child, ast.FunctionDef):
                called, inside = child.name, any("atomic" in ast.unparse(each) for each in child.decorator_list)
            if isinstance(child, ast.With):
                inside = inside or any("atomic" in ast.unparse(item) for item in child.items)
            if isinstance(child, ast.Call) and ast.unparse(child.func) == "screen_words" and inside:
                yield called
            yield from walk(child, called, inside)

    yield from walk(tree, "", False)


def test_a_refusal_takes_no_alert_back():  # SAFETY 12
    """Words may be refused and told of at once: a transaction around both would undo the telling."""
    found = {
        name
        for app in (accounts, resources, networks, reflections)
        for path in Path(app.__path__[0]).rglob("*.py")
        for name in screened_inside_a_transaction(ast.parse(path.read_text()))
    }
    assert not found, "Look over words before the transaction begins."


def test_a_transaction_around_it_is_seen():
    for code in (
        "@transaction.atomic\ndef write():\n    screen_words(school, text=text)",
        "def write():\n    with transaction.atomic():\n        screen_words(school, text=text)",
    ):
        assert list(screened_inside_a_transaction(ast.parse(code))) == ["write"]
    outside = "def write():\n    screen_words(school)\n    with transaction.atomic():\n        save()"
    assert not list(screened_inside_a_transaction(ast.parse(outside)))


def screened_for_nobody(tree: ast.AST) -> Iterator[str]:
    """The functions that look words over without saying whose they are."""
    for act in ast.walk(tree):
        if isinstance(act, ast.FunctionDef):
            calls = [each for each in ast.walk(act) if isinstance(each, ast.Call)]
            looked_over = [each for each in calls if ast.unparse(each.func) == "screen_words"]
            if any("writer" not in [given.arg for given in each.keywords] for each in looked_over):
                yield act.name


def test_whose_words_they_are_is_said():  # SAFETY 12
    """Where nobody is named, what sounds dangerous is heard by nobody. Whoever comes in is no member yet."""
    found = {
        name
        for app in (accounts, resources, networks, reflections)
        for path in Path(app.__path__[0]).rglob("*.py")
        for name in screened_for_nobody(ast.parse(path.read_text()))
    }
    assert found == {"join_with_account", "accept_with_account"}
