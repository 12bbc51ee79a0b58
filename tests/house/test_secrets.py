"""Nothing secret travels in an address: an address stays in histories, logs and the sight of who stands behind."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.house.seen import pages, url_of
from tests.world import looking

SECRET = ("password", "token", "csrf", "secret", "code")
HTMX_GET = "hx-get"


def sent_along(tree: Element) -> Iterator[tuple[str, str]]:
    """(what asks, the name of a field that goes into the address) for each GET of a page."""
    parents = {child: parent for parent in tree.iter() for child in parent}

    def form_of(element: Element) -> Element | None:
        while element is not None and element.tag != "form":
            element = parents.get(element)
        return element

    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        is_get_form = element.tag == "form" and (element.get("method") or "get").lower() == "get"
        sources: list[Element | None] = [element] if is_get_form or element.get(HTMX_GET) is not None else []
        include = element.get("hx-include") or ""
        if element.get(HTMX_GET) is not None and include:
            sources.append(form_of(element) if "closest form" in include else tree)
        for source in sources:
            if source is None:
                continue
            own = source.iter() if source is not element or element.tag == "form" else [element]
            for field in own:
                if field.tag in ("input", "select", "textarea", "button") and field.get("name"):
                    kind = "password" if field.get("type") == "password" else field.get("name")
                    yield element.get(HTMX_GET) or element.get("action") or "this page", kind


def secrets_in_addresses(text: str) -> list[str]:
    """What a page would put into an address and should not."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    return [
        f"{asks}: {name}"
        for asks, name in sent_along(parser.parse(text))
        if any(secret in name.lower() for secret in SECRET)
    ]


@pytest.mark.django_db
def test_no_page_asks_with_something_secret_in_the_address(visit):
    found, asked = [], 0
    for address, who in pages():
        with looking():
            page = visit.clients[who].get(url_of(address, visit.world))
        if "html" not in page.get("Content-Type", "") or page.streaming:
            continue
        text = page.content.decode()
        asked += "hx-get" in text or "<form" in text
        found += [f"{address.name} as {who or 'visitor'}: {each}" for each in secrets_in_addresses(text)]
    assert found == []
    assert asked > 50


def test_a_password_that_would_stand_in_an_address_is_caught():
    page = (
        "<form method=post><div hx-get=/free/ hx-include='closest form'></div><input type=password name=p></form>"
    )
    assert secrets_in_addresses(page) == ["/free/: password"]
    assert secrets_in_addresses("<form action=/find/><input name=join_code></form>") == ["/find/: join_code"]
    assert secrets_in_addresses("<form method=post><input type=password name=password></form>") == []
