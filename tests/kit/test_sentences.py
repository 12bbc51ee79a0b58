"""What `blocktranslate` puts into a sentence."""

from types import SimpleNamespace

from django.template import Context, Template


def said(sentence: str, **given: object) -> str:
    return Template("{% load i18n %}" + sentence).render(Context(given))


def test_a_word_may_be_called_like_what_it_is_taken_from():
    text = "{% blocktranslate trimmed with topic=topic.name %}See {{ topic }}{% endblocktranslate %}"
    assert said(text, topic=SimpleNamespace(name="Chess")) == "See Chess"


def test_a_number_may_be_called_like_itself():
    text = "{% blocktranslate count n=n %}{{ n }} thing{% plural %}{{ n }} things{% endblocktranslate %}"
    assert said(text, n=2) == "2 things"
