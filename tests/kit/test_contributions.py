"""Shared places take what slices give: once, at the start, and never less loudly than by raising."""

import pytest
from django.apps import apps

from kit.contributions import ContributionError, Hook, Registry, import_slices, modules_of


@pytest.fixture
def starting(monkeypatch):
    monkeypatch.setattr(apps, "ready", False)
    return lambda: monkeypatch.setattr(apps, "ready", True)


def test_a_registry_gives_back_what_was_given_by_name_and_in_order(starting):
    words = Registry("words", name=str.lower, order=len)
    words.add("Heron", "Bee")
    words.add("Otter")
    starting()
    assert list(words) == ["Bee", "Heron", "Otter"]
    assert words["bee"] == "Bee"
    assert "otter" in words
    assert words.get("wolf") is None
    assert len(words) == 3


def test_too_late_too_early_twice_and_never(starting):
    words = Registry("words", name=str)
    words.add("bee")
    with pytest.raises(ContributionError, match="Two of the words"):
        words.add("bee")
    with pytest.raises(ContributionError, match="not before"):
        list(words)
    starting()
    with pytest.raises(ContributionError, match="Too late"):
        words.add("wolf")
    with pytest.raises(ContributionError, match="Nobody contributed wolf"):
        words["wolf"]


def test_a_hook_holds_one_thing_and_is_never_silently_empty(starting):
    hook = Hook("a rule")
    with pytest.raises(ContributionError, match="Nobody contributed a rule"):
        hook()
    hook.fill("kind")
    with pytest.raises(ContributionError, match="twice"):
        hook.fill("unkind")
    starting()
    assert hook() == "kind"
    with hook.filled_with("other"):
        assert hook() == "other"
    assert hook() == "kind"


def test_slices_are_found_at_any_depth_and_a_broken_one_stops_the_start(tmp_path, monkeypatch):
    package = tmp_path / "pond"
    for folder in (package, package / "frogs", package / "deep", package / "deep" / "carp"):
        folder.mkdir()
        (folder / "__init__.py").touch()
    (package / "frogs" / "contributions.py").touch()
    (package / "deep" / "carp" / "contributions.py").write_text("import nothing_of_that_name\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert modules_of("pond", "contributions") == ["pond.deep.carp.contributions", "pond.frogs.contributions"]
    with pytest.raises(ImportError):
        import_slices("pond", "contributions")
