"""No model without its migration; no rows fetched past the doors."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

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
        if (file.name.startswith("views") or "templatetags" in file.parts or "views" in file.parts)
        and (lines := fetches(file.read_text()))
    }
    assert not found


def test_a_fetch_in_a_view_is_seen():
    assert fetches("person = Person.objects.get(pk=1)")
    assert fetches("get_object_or_404(Person, pk=1)")
    assert not fetches("person = access.person(viewer, uuid)")
