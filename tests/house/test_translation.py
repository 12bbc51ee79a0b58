"""Every word on the screen goes through gettext: templates hold no bare sentence."""

import re

import pytest

from tests.house.sources import files, line_of, name, without_comments

# The product's name, and signs that are the same in every language.
SAME_EVERYWHERE = {"plnsite", "SIFT", "RSS", "OPML", "PDF", "SVG", "CSV", "URL"}
SPOKEN = ("alt", "title", "aria-label", "placeholder", "label")
TAG = re.compile(r"{%.*?%}|{{.*?}}", re.S)
TRANSLATED = re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", re.S)
CLASSES = re.compile(r"{%\s*block\s+\w+_class\s*%}.*?{%\s*endblock.*?%}", re.S)
SILENT = re.compile(r"<(script|style|svg|template)\b.*?</\1>", re.S)
WORD = re.compile(r"[^\W\d_]{2,}")
LEAKING = re.compile(
    r"""{%\s*include\b[^%]*?\bwith\b[^%]*?\b(?:label|title|text|lead|submit|help|ask|note)=["']([^"']*)["']"""
)


def bare_words(template: str) -> list[str]:
    """Words of a template that no gettext sees, as "line: words".

    Looked for between tags, in attributes that are spoken, and in what is given to components.
    """
    text = _blank(_blank(without_comments(template), TRANSLATED), CLASSES)
    given = [(hit.start(1), hit[1]) for hit in LEAKING.finditer(text)]
    text = _blank(_blank(text, SILENT), TAG)
    between = [(hit.start(1), hit[1]) for hit in re.finditer(r">([^<>]*)<", f">{text}<", re.S)]
    spoken = [(hit.start(2), hit[2]) for hit in re.finditer(r"\s(" + "|".join(SPOKEN) + r')="([^"]*)"', text)]
    return [
        f"{line_of(text, position)}: {words.strip()[:60]}"
        for position, words in given + between + spoken
        if set(WORD.findall(words.replace("&nbsp;", " "))) - SAME_EVERYWHERE
    ]


def _blank(text: str, pattern: re.Pattern) -> str:
    return pattern.sub(lambda hit: re.sub(r"[^\n]", " ", hit[0]), text)


@pytest.mark.parametrize("path", files(".html", under="templates"), ids=name)
def test_a_template_has_no_bare_words(path):
    if "style" not in path.parts:  # the living page shows names that only those who build read
        assert not bare_words(path.read_text())


@pytest.mark.parametrize(
    "bad",
    [
        "<p>Hello there</p>",
        "Hello",
        '<img alt="A cat">',
        '<button aria-label="Close">',
        "{% if x %}<b>{{ n }} people</b>{% endif %}",
        '{% include "components/button.html" with label="Save" only %}',
    ],
)
def test_bare_words_are_seen(bad):
    assert bare_words(bad)


@pytest.mark.parametrize(
    "good",
    [
        '<p>{% translate "Hello" %}</p>',
        "{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}",
        "{% block main_class %}narrow{% endblock %}",
        "{# Hello #}<b>·</b>{{ words }} 12",
        '<img alt="{{ title }}"><p class="lead">plnsite</p>',
        '{% include "components/button.html" with label=save kind="primary" only %}',
    ],
)
def test_translated_words_pass(good):
    assert not bare_words(good)
