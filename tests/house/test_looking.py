"""Words are looked for without regard to accents: by `named` for people, by `holds_words` for all else."""

import re

from tests.house.sources import ROOT

EXACT = ("user_name", "email")  # ASCII alone
_BY_CASE = re.compile(r"(\w+)__(?:icontains|istartswith|iendswith)")
FOLDERS = ("accounts", "resources", "networks", "reflections", "plnsite")


def by_case(code: str) -> list[str]:
    """The fields in which words are looked for with their accents."""
    return [field for field in _BY_CASE.findall(code) if not field.endswith(EXACT)]


def test_words_are_looked_for_without_accents():
    files = (file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))
    assert not {str(file): fields for file in files if (fields := by_case(file.read_text()))}


def test_a_search_with_accents_is_seen():
    assert by_case("Q(name__icontains=text) | Q(person__name__istartswith=text)") == ["name", "person__name"]
    assert not by_case("Q(user_name__icontains=text) | Q(person__email__icontains=text)")
