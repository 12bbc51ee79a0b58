"""Pages are valid HTML: they parse without an error, ids are single, and every reference has its aim."""

from collections import Counter
from xml.etree import ElementTree

import html5lib
import pytest

from tests.house.seen import page_name, pages, url_of
from tests.world import looking

REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "popovertarget", "commandfor")
ADDRESSES = ("href", "src", "formaction")
NOWHERE = {"", "#", "None"}
TEXT_ONLY = {"p", "h1", "h2", "h3", "h4", "button", "span", "label", "summary"}
BLOCKS = {
    "div",
    "p",
    "ul",
    "ol",
    "section",
    "article",
    "form",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "details",
}
# What may stand in a summary and in a label beside text.
ALLOWED_INSIDE = {"summary": {"h1", "h2", "h3", "h4"}}


def troubles(text: str) -> list[str]:
    """What is wrong with a page, in words."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree: ElementTree.Element = parser.parse(text)
    found = [f"line {place[0]}: {code} {facts}" for place, code, facts in parser.errors]
    ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
    found += [f"id {name} stands {times} times" for name, times in ids.items() if times > 1]
    for element in tree.iter():
        for attribute in REFERENCES:
            for name in (element.get(attribute) or "").split():
                if name not in ids:
                    found.append(f"{element.tag} {attribute}={name} aims at nothing")
        if element.tag in TEXT_ONLY:
            allowed = ALLOWED_INSIDE.get(element.tag, set())
            found += [
                f"{inner.tag} inside {element.tag}"
                for inner in element.iter()
                if inner is not element and inner.tag in BLOCKS - allowed
            ]
        if element.tag in {"ul", "ol"}:
            found += [
                f"{child.tag} right inside {element.tag}"
                for child in element
                if isinstance(child.tag, str) and child.tag not in {"li", "template", "script"}
            ]
        for attribute in ADDRESSES:
            if element.get(attribute, "x").strip() in NOWHERE:
                found.append(f"{element.tag} {attribute} leads nowhere: {''.join(element.itertext()).strip()}")
        if element.tag == "img" and element.get("alt") is None:
            found.append("img without alt")
    headings = [int(element.tag[1]) for element in tree.iter() if element.tag in {"h1", "h2", "h3", "h4"}]
    if headings.count(1) != 1:
        found.append(f"{headings.count(1)} main headings")
    found += [f"h{a} is followed by h{b}" for a, b in zip(headings, headings[1:], strict=False) if b > a + 1]
    return found


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "who"), pages(), ids=page_name)
def test_pages_are_valid(address, who, visit):
    with looking():
        response = visit.clients[who].get(url_of(address, visit.world), follow=True)
    assert response.status_code == 200
    assert not troubles(response.content.decode())


@pytest.mark.parametrize(
    "body",
    [
        "<h1>a</h1><div id=x></div><p id=x></p>",
        "<h1>a</h1><label for=nobody>b</label>",
        "<h1>a</h1><ul><div></div></ul>",
        "<h1>a</h1><button><div></div></button>",
        "<h1>a</h1><h3>b</h3>",
        "<h2>a</h2>",
        "<h1>a</h1></section>",
        "<h1>a</h1><img src=x>",
        "<h1>a</h1><a href=''>b</a>",
    ],
)
def test_a_broken_page_is_seen(body):
    page = "<!doctype html><html lang=en><head><title>t</title></head><body>{}</body></html>"
    assert troubles(page.format(body))
    assert not troubles(page.format("<h1>a</h1><h2>b</h2>"))
