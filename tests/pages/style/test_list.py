"""The living page: all components, there for those who build and for nobody else."""

import html5lib
import pytest
from django.urls import reverse

from plnsite.pages.style.samples import icon_names


@pytest.fixture
def demo(settings):
    settings.DEMO = True


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_shows_in_both_themes_as_valid_html(client, demo, db, theme):
    answer = client.get(reverse("pages:style-list"), {"theme": theme})
    assert answer.status_code == 200
    text = answer.content.decode()
    assert f'data-theme="{theme}"' in text
    parser = html5lib.HTMLParser()
    parser.parse(text)
    assert not parser.errors


def test_every_component_is_on_it(client, demo, db, settings):
    client.get(reverse("pages:style-list"))
    answer = client.get(reverse("pages:style-list"))
    used = {template.name for template in answer.templates}
    folder = settings.BASE_DIR / "templates/components"
    elsewhere = {
        "form.html",
        "act.html",
        "sky.html",
        "back.html",
        "password_reveal.html",
        "toast.html",
        "busy.html",
        "late_words.html",  # all that a page of its own says
        "bell.html",  # it and the next are in the frame of every page, which is made once and kept
        "wordmark.html",
    }
    assert (
        not {path.name for path in folder.glob("*.html")}
        - elsewhere
        - {name.removeprefix("components/") for name in used if name}
    )


def test_it_is_not_there_for_a_school(client, db):
    assert client.get(reverse("pages:style-list")).status_code == 404


def test_the_sprite_has_the_icons(db):
    assert len(icon_names()) >= 60
