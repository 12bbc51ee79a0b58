"""A name that is written the other way turns round nothing beside it, on any page.

In a sentence it is isolated (`blocktranslate` does it, in code `isolated`); elsewhere it has an element alone.
"""

import re
from xml.etree import ElementTree

import html5lib
import pytest

from accounts.models import Person
from kit.text.directions import END, START
from tests.house.seen import pages, url_of
from tests.world import looking

OMAR = "عمر الفاروق"
BARE = re.compile(f"(?<!{START}){OMAR}|{OMAR}(?!{END})")
SAID = ("aria-label", "title", "alt", "placeholder", "data-confirm", "content")
ISOLATED = {"a", "strong", "span", "time", "bdi"}  # static/css/base.css, and by themselves


def bare_names(page: str) -> list[str]:
    """Where a name stands in a line with something else, and nothing parts the two."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    found = []
    for element in tree.iter():
        found += [
            f"{name}: {element.get(name)}"
            for name in SAID
            if BARE.search(element.get(name, "")) and element.get(name).strip() != OMAR
        ]
        if isinstance(element.tag, str) and element.tag not in ("script", "style"):
            found += [f"<{element.tag}> {' '.join(each.split())}" for each in _bare_lines(element)]
    return found


def _bare_lines(element: ElementTree.Element) -> list[str]:
    texts = [element.text or "", *(child.tail or "" for child in element)]
    bare = [text for text in texts if BARE.search(text)]
    is_alone = "".join(element.itertext()).strip() == OMAR
    is_one_text = len([text for text in texts if text.strip()]) == 1
    is_isolated = is_one_text and (element.tag in ISOLATED or element.get("dir"))
    return [text for text in bare if text.strip() != OMAR or not (is_alone or is_isolated)]


@pytest.mark.django_db
def test_no_page_is_scrambled_by_a_name(visit):
    found, opened = {}, 0
    with looking():
        Person.objects.update(name=OMAR)
        for address, who in pages():
            with looking():
                response = visit.clients[who].get(url_of(address, visit.world), follow=True)
            text = response.content.decode() if "text/html" in response.get("Content-Type", "") else ""
            opened += OMAR in text
            if troubles := bare_names(text):
                found[f"{address.name} {who}"] = troubles
    assert opened > 50
    assert not found, "\n".join(f"{page}: {trouble}" for page, troubles in found.items() for trouble in troubles)


def test_a_bare_name_is_seen():
    for body in (f"<p>{OMAR}, 3 sources</p>", f"<p>{OMAR}<b>3</b></p>", f"<p aria-label='Ask {OMAR}'>x</p>"):
        assert bare_names(body), body
    for body in (
        f"<p>{START}{OMAR}{END}, 3 sources</p>",
        f"<p><a>{OMAR}</a>, 3</p>",
        f"<h2>{OMAR}</h2>",
        f"<p aria-label='{OMAR}'>x</p>",
    ):
        assert not bare_names(body), body
