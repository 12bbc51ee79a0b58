"""What is known by a string counts as an import: no template and no code names what stands further left.

Two kinds are found: the name of an address (`{% url "networks:goal-list" %}` in a template of `resources`) and a
lookup along a relation that an app further left brings (`goal_ties__…` in `resources`). The layouts and components
belong to every page, so they name no app at all. What is left is listed, and the lists only become shorter.
"""

import ast
import re
import tomllib
from pathlib import Path

from django.apps import apps
from django.conf import settings

from kit.contributions import house_apps

APPS = ("accounts", "resources", "networks", "reflections", "pages")  # the ones that are known by more come first
ADDRESS = re.compile(r"""['"](accounts|resources|networks|reflections|pages):[a-z][\w-]*['"]""")
BASE = Path(settings.BASE_DIR)
# Where every page may lead to: the first page, as the sign-in does; and the frame to what belongs to every page.
ANYWHERE = {"pages:home"}
FRAME = {
    "templates/layouts/app.html": {"pages:search"},
    "templates/base.html": {"pages:manifest"},
    "templates/components/theme_choice.html": {"pages:theme-choose"},
    "templates/components/bell.html": {"accounts:notification-list"},
    "templates/account/login.html": {"accounts:join"},
    "templates/account/password_change.html": {"accounts:person-edit"},
}

ADDRESSES_LEFT: dict[str, set[str]] = {}
LOOKUPS_LEFT: dict[str, set[str]] = {}


def floor_of(path: Path) -> int:
    """How much a file may name: up to its own app; a file of no app, nothing."""
    parts = path.relative_to(BASE).parts
    name = parts[1] if parts[0] == "templates" else "pages" if parts[0] == "plnsite" else parts[0]
    return APPS.index(name) if name in APPS else -1


def files() -> list[Path]:
    """Templates, and the code of every app."""
    folders = [BASE / "templates", *(Path(house.path) for house in house_apps() if house.name != "demo")]
    return sorted(
        path for folder in folders for kind in ("*.html", "*.py") for path in folder.rglob(kind)
        if "migrations" not in path.parts
    )  # fmt: skip


def upward_addresses(path: Path, text: str) -> set[str]:
    """The addresses that a file names, of apps further left than its own."""
    found = {match[0].strip("'\"") for match in ADDRESS.finditer(text)}
    return {name for name in found if APPS.index(name.partition(":")[0]) > floor_of(path)}


def layers() -> dict[str, int]:
    """How far left each slice stands in its app, as the layers of import-linter have it."""
    contracts = tomllib.loads((BASE / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    found = {}
    for contract in contracts:
        for app in contract.get("containers", ()):
            for place, slices in enumerate(reversed(contract["layers"])):
                found |= {f"{app}.{name.strip()}": place for name in slices.split("|")}
    return found


def place_of(module: str, known: dict[str, int]) -> tuple[int, int]:
    """The app and the slice that a module stands in, as numbers: the greater, the further left."""
    parts = module.removeprefix("plnsite.").split(".")
    slices = [".".join(parts[:length]) for length in range(len(parts), 1, -1)]
    return APPS.index(parts[0]), next((known[name] for name in slices if known.get(name) is not None), -1)


def upward_relations() -> dict[str, tuple[int, int]]:
    """The names of relations that one model brings to another of the house, and where the bringing one stands."""
    known, found, upward = layers(), {}, set()
    for model in apps.get_models():
        if model._meta.app_label in APPS:
            for field in model._meta.related_objects:
                if field.related_model._meta.app_label not in APPS:
                    continue
                place = place_of(field.related_model.__module__, known)
                found[field.name] = min(place, found.get(field.name, place))
                if place > place_of(model.__module__, known):
                    upward.add(field.name)
    own = {field.name for model in apps.get_models() for field in model._meta.fields}
    return {name: place for name, place in found.items() if name in upward - own and not name.startswith("_")}


def upward_lookups(path: Path, text: str, relations: dict[str, tuple[int, int]]) -> set[str]:
    """The relations that code goes along (a lookup, an attribute) though a slice further left brings them."""
    module = ".".join(path.relative_to(BASE).with_suffix("").parts)
    own, found = place_of(module, layers()), set()
    for node in ast.walk(ast.parse(text)):
        words: list[str] = []
        if isinstance(node, ast.keyword) and node.arg and "__" in node.arg:
            words = node.arg.split("__")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "__" in node.value:
            words = node.value.split("__")
        elif isinstance(node, ast.Attribute):
            words = [node.attr]
        found |= {word for word in words if relations.get(word, own) > own}
    return found


def test_no_file_names_an_address_further_left():
    left = {}
    for path in files():
        name = str(path.relative_to(BASE))
        if found := upward_addresses(path, path.read_text()) - FRAME.get(name, set()) - ANYWHERE:
            left[name] = found
    assert left == ADDRESSES_LEFT


def test_no_code_goes_along_a_relation_of_an_app_further_left():
    relations = upward_relations()
    left = {}
    for path in files():
        if path.suffix != ".py" or floor_of(path) < 0:
            continue
        if found := upward_lookups(path, path.read_text(), relations):
            left[str(path.relative_to(BASE))] = found
    assert left == LOOKUPS_LEFT


def test_the_checks_see_what_they_are_for():
    page, code = BASE / "templates/resources/packs/list.html", BASE / "resources/packs/queries.py"
    assert upward_addresses(page, "{% url 'networks:goal-list' %}{% url 'resources:pack-list' %}") == {
        "networks:goal-list"
    }
    assert upward_addresses(BASE / "templates/components/card.html", '"accounts:person-edit"')
    relations = {"goal_ties": (APPS.index("networks"), 0)}
    assert upward_lookups(code, "Follow.objects.filter(goal_ties__goal=1)", relations) == {"goal_ties"}
    assert upward_lookups(code, "follow.goal_ties", relations) == {"goal_ties"}
    assert not upward_lookups(BASE / "networks/goals/queries.py", "follow.goal_ties", relations)
