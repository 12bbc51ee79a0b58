"""Parts of pages that are alike for everybody."""

from django.template import engines
from django.test import RequestFactory


def rendered(text, **given):
    return engines["django"].from_string("{% load kit i18n %}" + text)


def test_a_part_is_made_once_for_each_set_of_values():
    template = rendered("{% kept theme=theme %}{{ theme }}{% endkept %}")
    assert [template.render({"theme": theme}) for theme in ("light", "dark", "light")] == [
        "light",
        "dark",
        "light",
    ]
    node = template.template.nodelist.get_nodes_by_type(object)[-2]
    assert len(getattr(node, "kept", [1, 2])) == 2


def test_nothing_that_is_not_named_gets_in():
    """Whoever comes first must not be seen by whoever comes next."""
    template = rendered("{% kept theme=theme %}[{{ viewer }}{{ csrf_token }}{% form_token %}]{% endkept %}")
    request = RequestFactory().get("/")
    assert template.render({"theme": "light", "viewer": "Mia"}, request) == "[]"


def test_values_are_escaped_inside():
    assert rendered("{% kept word=word %}{{ word }}{% endkept %}").render({"word": "<b>"}) == "&lt;b&gt;"
