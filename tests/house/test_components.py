"""Components are included so that they work, say what goes in, and name icons that exist."""

import re

import pytest
from django.template import RequestContext, Template

from tests.house.sources import ROOT, files, name, without_comments

INCLUDE = re.compile(r'{%\s*include\s+"([\w/.-]+)"([^%]*)%}')


def broken_includes(template: str) -> list[str]:
    """Includes of a template that aim at nothing, or at a component whose token `only` would take away."""
    text = without_comments(template)
    return [found for found, rest in INCLUDE.findall(text) if _is_broken(found, rest)]


def _is_broken(component: str, rest: str) -> bool:
    if component.startswith("django/"):
        return False
    path = ROOT / "templates" / component
    if not path.exists():
        return True
    return bool(re.search(r"\bonly\s*$", rest.strip())) and "{% csrf_token %}" in path.read_text()


@pytest.mark.parametrize("path", files(".html", under="templates"), ids=name)
def test_includes_work(path):
    assert not broken_includes(path.read_text())


@pytest.mark.parametrize("path", files(".html", under="templates/components"), ids=name)
def test_a_component_uses_the_token_that_lasts(path):
    assert "{% csrf_token %}" not in path.read_text()


@pytest.mark.parametrize("path", files(".html", under="templates/components"), ids=name)
def test_a_component_says_what_goes_in(path):
    assert path.read_text().startswith("{% comment %}")


def test_icons_that_are_named_exist():
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', (ROOT / "static/img/icons.svg").read_text()))
    for path in files(".html", under="templates"):
        named = set(re.findall(r'{%\s*icon\s+"([\w-]+)"', path.read_text()))
        named |= set(re.findall(r'\bicon="([\w-]+)"', path.read_text()))
        named |= {f"picture-{one}" for one in re.findall(r'\bpicture="([\w-]+)"', path.read_text())}
        assert not named - drawn, name(path)


def test_a_broken_include_is_seen():
    assert broken_includes('{% include "components/no_such.html" %}')
    assert broken_includes('{% include "layouts/_profile.html" only %}')  # signing out is a form
    assert not broken_includes('{% include "components/act.html" with action=x only %}')


def test_the_token_lasts(rf):
    form = '{% include "components/act.html" with action="/go/" label="Go" only %}'
    assert 'name="csrfmiddlewaretoken"' in Template(form).render(RequestContext(rf.get("/")))
