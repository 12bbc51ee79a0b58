"""A name that is written the other way turns round nothing beside it."""

from django.template import Context, Template
from django.utils.safestring import mark_safe
from django.utils.translation import override

from kit.text.directions import END, START, isolated

OMAR = "عمر الفاروق"
IN_SENTENCE = f"{START}{OMAR}{END}"


def rendered(template: str, **given) -> str:
    return Template("{% load i18n %}" + template).render(Context(given))


def test_words_are_isolated_where_they_run_the_other_way():
    assert isolated(OMAR) == IN_SENTENCE
    assert isolated(IN_SENTENCE) == IN_SENTENCE
    assert isolated("Mia א") == f"{START}Mia א{END}"
    for words in ("Mia Kowalski", "Łukasz", "李雷", "8B", ""):
        assert isolated(words) == words
    with override("ar"):
        assert isolated(OMAR) == OMAR
        assert isolated("8B") == f"{START}8B{END}"
        assert isolated("12") == "12"


def test_a_sentence_of_a_template_isolates_what_is_put_into_it():
    with_name = "{% blocktranslate with name=person %}Ask {{ name }} 3 times{% endblocktranslate %}"
    assert rendered(with_name, person=OMAR) == f"Ask {IN_SENTENCE} 3 times"
    assert rendered(with_name, person="Mia") == "Ask Mia 3 times"
    assert rendered(with_name, person=f"<b>{OMAR}") == f"Ask {START}&lt;b&gt;{OMAR}{END} 3 times"
    assert rendered(with_name, person=mark_safe(f"<b>{OMAR}</b>")) == f"Ask {START}<b>{OMAR}</b>{END} 3 times"
    assert (
        rendered("{% blocktranslate %}Ask {{ person }}{% endblocktranslate %}", person=OMAR)
        == f"Ask {IN_SENTENCE}"
    )


def test_a_sentence_kept_for_later_and_one_that_counts():
    kept = "{% blocktranslate asvar said with name=person %}Ask {{ name }}{% endblocktranslate %}"
    assert rendered(kept + "[{{ said }}{{ name }}]", person=OMAR) == f"[Ask {IN_SENTENCE}]"
    counted = (
        "{% blocktranslate count number=number with name=person %}{{ number }} of {{ name }}{% plural %}"
        "{{ number }} all of {{ name }}{% endblocktranslate %}"
    )
    assert rendered(counted, person=OMAR, number=1) == f"1 of {IN_SENTENCE}"
    assert rendered(counted, person=OMAR, number=2) == f"2 all of {IN_SENTENCE}"
