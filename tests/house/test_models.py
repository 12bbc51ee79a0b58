"""No model without its migration; no rows fetched past the doors."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.house.routes import routes

ROOT = Path(__file__).resolve().parents[2]
APPS = ("kit", "accounts", "resources", "networks", "reflections", "plnsite", "demo")
PAST_THE_DOORS = re.compile(r"\.objects\b|get_object_or_404|get_list_or_404")


def test_no_migration_is_missing(db):
    out = StringIO()
    try:
        call_command("makemigrations", "--check", "--dry-run", stdout=out, stderr=out)
    except SystemExit:
        pytest.fail(out.getvalue())


def fetches(code: str) -> list[str]:
    """The lines that reach for rows by themselves."""
    return [line.strip() for line in code.splitlines() if PAST_THE_DOORS.search(line)]


def test_views_and_template_tags_get_rows_through_access_alone():
    found = {
        str(file.relative_to(ROOT)): lines
        for app in APPS
        for file in (ROOT / app).rglob("*.py")
        if is_a_view(file) and (lines := fetches(file.read_text()))
    }
    assert not found


def is_a_view(file: Path) -> bool:
    """Whether a file holds views or template tags: `views.py`, `member_views.py`, anything in a folder of them."""
    return (
        file.stem == "views"
        or file.stem.endswith("_views")
        or not {"templatetags", "views"}.isdisjoint(file.parts)
    )


def test_every_view_that_has_an_address_is_looked_at():
    modules = {module for _name, module in routes()}
    assert len(modules) > 40
    assert not {module for module in modules if not is_a_view(ROOT / f"{module.replace('.', '/')}.py")}


def test_a_fetch_in_a_view_is_seen():
    assert fetches("person = Person.objects.get(pk=1)")
    assert fetches("get_object_or_404(Person, pk=1)")
    assert not fetches("person = access.person(viewer, uuid)")
