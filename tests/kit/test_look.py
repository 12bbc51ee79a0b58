"""The tags and words of the look: avatars, ties, times, forms, bundles."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django import forms
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.test import override_settings

from kit.look import avatars
from kit.look.ties import PLAIN, look_of
from kit.text import times
from kit.web.bundles import join_scripts, join_sheets, sheets

NOW = datetime(2026, 5, 20, 15, 0, tzinfo=UTC)


def render(template: str, **context) -> str:
    return Template("{% load kit %}" + template).render(Context(context))


def test_an_avatar_is_the_same_for_the_same_person():
    someone = UUID(int=7)
    assert avatars.avatar_svg(someone) == avatars.avatar_svg(UUID(int=7))
    assert avatars.avatar_svg(someone) != avatars.avatar_svg(UUID(int=8))


def test_avatars_differ():
    assert len({avatars.avatar_svg(uuid4()) for _ in range(200)}) > 190


def test_an_avatars_name_cannot_break_out():
    class Someone:
        uuid = UUID(int=1)
        name = '"><script>'

    assert "<script>" not in render("{% avatar someone named=True %}", someone=Someone())


def test_an_icon_is_silent_unless_named():
    assert 'aria-hidden="true"' in render('{% icon "bell" %}')
    assert 'aria-label="&lt;b&gt;"' in render('{% icon "bell" label=word %}', word="<b>")


@pytest.mark.parametrize(
    ("back", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=3), "3 hours ago"),
        (timedelta(hours=20), "yesterday"),
        (timedelta(days=3), "3 days ago"),
        (timedelta(days=30), "20 April"),
        (timedelta(days=400), "15 April 2025"),
        (timedelta(hours=-2), "today at 17:00"),
        (timedelta(days=-1), "tomorrow"),
        (timedelta(days=-4), "in 4 days"),
    ],
)
def test_times_are_said_as_one_would(back, words):
    assert times.ago(NOW - back, NOW) == words


@override_settings(TIME_ZONE="Pacific/Auckland")
def test_days_are_counted_where_the_school_is():
    assert times.ago(NOW - timedelta(hours=4), NOW) == "yesterday"  # 23:00 the day before, there


@pytest.mark.parametrize(
    ("seconds", "words"), [(None, ""), (45, "45 s"), (720, "12 min"), (3600, "1 h"), (3900, "1 h 5 min")]
)
def test_lengths(seconds, words):
    assert times.length(seconds) == words


def test_kinds_of_ties_have_looks():
    assert look_of("podcast").group == "what"
    assert look_of("teacher").group == "who"
    assert look_of("nonsense") is PLAIN


class Asking(forms.Form):
    why = forms.CharField(label="Why", help_text="One sentence.")
    agree = forms.BooleanField(label="Yes")
    audience = forms.ChoiceField(label="Who", choices=[("me", "Me")], widget=forms.RadioSelect)
    later = forms.CharField(label="Later", required=False)


def test_a_field_tells_what_is_wrong_beside_it_and_keeps_what_was_typed():
    form = Asking({"why": "", "later": "<b>"})
    text = str(form)
    assert 'aria-describedby="id_why_helptext id_why_error"' in text
    assert 'id="id_why_error"' in text
    assert 'aria-invalid="true"' in text
    assert 'value="&lt;b&gt;"' in text
    assert "if you like" in text
    assert text.count("<fieldset") == 1


def test_what_stands_against_the_whole_form_comes_first():
    form = Asking({"why": "x"})
    form.add_error(None, "No more than three.")
    assert str(form).index("No more than three.") < str(form).index("id_why")


def test_bundles_hold_every_sheet_in_order(settings):
    names = [path.name for path in sheets(settings.BASE_DIR / "static/css")]
    assert names[:2] == ["layers.css", "tokens.css"]
    assert names[-1] == "print.css"
    assert "button.css" in names
    with open(finders.find("css/site.css")) as bundle:
        text = bundle.read()
    assert text.startswith("@layer tokens")
    assert "/*" not in text


def test_bundles_follow_their_sources(tmp_path):
    sheet, script = tmp_path / "a.css", tmp_path / "a.js"
    sheet.write_text("/* why */ a { color: var(--ink); }")
    script.write_text("const one = 1;\n")
    assert join_sheets([sheet]).strip() == "a { color: var(--ink); }"
    assert join_scripts([script, script]).count('"use strict"') == 2
