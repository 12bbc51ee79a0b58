"""Every page in a real browser, light and dark: no axe violation, nothing asked of another host, no error in the
console.  # SAFETY 26"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from tests.house.seen import page_name, pages, url_of

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# By night nothing of a page is other than its colours.
COLOUR_RULES = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
AXE = Axe().axe_script


def violations(page, rules=RULES) -> list[str]:
    """What axe finds, one line each with the place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(f"{AXE}; 0")  # half a megabyte: once a page is enough
    options = json.dumps({**rules, "resultTypes": ["violations"]})
    found = page.evaluate(f"axe.run({options}).then(results => results.violations)")
    return [
        f"{rule['id']}: {rule['help']}\n    " + "\n    ".join(node["html"][:200] for node in rule["nodes"][:5])
        for rule in found
    ]


@pytest.mark.journey
@pytest.mark.django_db
@pytest.mark.parametrize(("address", "who"), pages(), ids=page_name)
def test_pages_are_for_everybody(address, who, served):
    page = served.page_of(who)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 390, "height": 844})
    with listening(page, served.url) as (outside, said):
        answer = page.goto(served.url + url_of(address, served.world))
        assert answer.status == 200
        # The whole page at once: what lies under the dock until one scrolls on is not hidden.
        page.set_viewport_size({"width": 390, "height": page.evaluate("document.documentElement.scrollHeight")})
        found = violations(page)
        page.emulate_media(color_scheme="dark")
        found += [f"dark: {line}" for line in violations(page, COLOUR_RULES)]
        too_wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        page.goto(
            served.url + reverse("pages:health")
        )  # bare: nothing of this page is heard in the next one's time
    assert not found, "\n".join(found)
    assert not too_wide, "the page scrolls sideways on a phone"
    assert not outside
    assert not said


@contextmanager
def listening(page, own: str) -> Iterator[tuple[list[str], list[str]]]:
    """What a page asks of other hosts, and what its console says, as long as one listens."""
    outside: list[str] = []
    said: list[str] = []
    heard = {
        "request": lambda request: note_outside(request.url, own, outside),
        "console": lambda message: note_error(message, said),
        "pageerror": lambda error: said.append(f"in a script: {error}"),
    }
    for event, hear in heard.items():
        page.on(event, hear)
    yield outside, said
    for event, hear in heard.items():
        page.remove_listener(event, hear)


def note_error(message, said: list[str]) -> None:
    """What the console says of a page; the stream of news is a process of its own, which is not there."""
    where = message.location.get("url", "")
    if message.type in {"error", "warning"} and urlsplit(where).path != "/live/":
        said.append(f"{message.text} ({where})")


def note_outside(url: str, own: str, outside: list[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme in {"http", "https"} and not url.startswith(own):
        outside.append(url)


@pytest.mark.journey
def test_a_bad_page_is_seen(browser):
    page = browser.new_page()
    page.set_content("<html><body><button></button><p style='color:#ccc;background:#fff'>pale</p></body></html>")
    found = "\n".join(violations(page))
    with listening(page, "http://localhost:1") as (_outside, said):
        page.evaluate("console.error('no')")
        page.evaluate("void setTimeout(() => { throw new Error('broken') })")
        page.evaluate("new Promise(done => setTimeout(done, 50))")
    page.evaluate("console.error('too late')")
    assert [text.split(" (")[0] for text in said] == ["no", "in a script: broken"]
    assert "button-name" in found
    assert "color-contrast" in found
    assert "color-contrast" in "\n".join(violations(page, COLOUR_RULES))
    page.close()
    outside: list[str] = []
    note_outside("https://elsewhere.example/x.js", "http://localhost:1", outside)
    assert outside
