"""What one chooses from in a form has a public name: no row number stands in a page."""

import importlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django import forms
from django.utils.translation import override

from kit.web.forms import DateField, Textarea, WordsField

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


def loose_widgets(form: type[forms.BaseForm]) -> list[str]:
    """The fields whose browser sends something else than it was shown: days of a language, doubled line ends."""
    return [
        f"{form.__module__}.{form.__name__}.{name}"
        for name, field in form.base_fields.items()
        if (isinstance(field.widget, forms.DateInput) and not isinstance(field, DateField))
        or (isinstance(field.widget, forms.Textarea) and not isinstance(field.widget, Textarea))
    ]


def test_what_a_form_shows_comes_back_as_it_was():
    assert [name for form in all_forms() for name in loose_widgets(form)] == []


def test_a_form_that_changes_what_it_shows_is_caught():
    class Careless(forms.Form):
        day = forms.DateField()
        text = forms.CharField(widget=forms.Textarea)

    assert len(loose_widgets(Careless)) == 2


class Kept(forms.Form):
    day = DateField(required=False)
    text = forms.CharField(required=False, widget=Textarea, max_length=3)


@pytest.mark.parametrize("language", ["en", "en-gb", "de", "ar", "zh-hans"])
def test_a_day_is_shown_as_a_browser_takes_it(language):
    with override(language):
        assert 'type="date"' in str(Kept(initial={"day": date(2026, 11, 30)})["day"])
        assert 'value="2026-11-30"' in str(Kept(initial={"day": date(2026, 11, 30)})["day"])
        sent = Kept({"day": "2026-11-30"})
        assert sent.is_valid()
        assert sent.cleaned_data["day"] == date(2026, 11, 30)


def test_a_line_end_counts_once():
    sent = Kept({"text": "a\r\nb"})
    assert sent.is_valid()
    assert sent.cleaned_data["text"] == "a\nb"
    assert Kept({"text": "a\r\nbc"}).has_error("text")
