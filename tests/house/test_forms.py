"""What one chooses from in a form has a public name: no row number stands in a page."""

import importlib
from collections.abc import Iterator
from pathlib import Path

from django import forms

from kit.web.forms import WordsField

ROOT = Path(__file__).parents[2]
APPS = ("kit", "accounts", "resources", "networks", "reflections", "plnsite", "demo")


def all_forms() -> Iterator[type[forms.BaseForm]]:
    for app in APPS:
        for path in (ROOT / app).rglob("forms.py"):
            module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
            yield from (
                found
                for found in vars(module).values()
                if isinstance(found, type) and issubclass(found, forms.BaseForm)
            )


def with_row_numbers(form: type[forms.BaseForm]) -> list[str]:
    return [
        f"{form.__module__}.{form.__name__}.{name}"
        for name, field in form.base_fields.items()
        if isinstance(field, forms.ModelChoiceField) and field.to_field_name is None
    ]


def test_choices_are_named_by_uuid_or_slug():
    found = list(all_forms())
    assert len(found) > 40
    assert [name for form in found for name in with_row_numbers(form)] == []


def test_a_form_that_shows_row_numbers_is_caught():
    from accounts.models import Topic

    class Careless(forms.Form):
        topic = forms.ModelChoiceField(Topic.objects.none())

    assert len(with_row_numbers(Careless)) == 1


def loose_names(form: type[forms.BaseForm]) -> list[str]:
    """The fields for what something or somebody is called that take signs nobody sees."""
    return [
        f"{form.__module__}.{form.__name__}.{name}"
        for name, field in form.base_fields.items()
        if name in ("name", "title", "pronouns") and not isinstance(field, WordsField)
    ]


def test_what_people_call_things_has_nothing_in_it_that_misleads():
    assert [name for form in all_forms() for name in loose_names(form)] == []


def test_a_form_that_takes_any_name_is_caught():
    class Careless(forms.Form):
        name = forms.CharField()

    assert len(loose_names(Careless)) == 1
