"""Every page in a real browser, light and dark: no axe violation, nothing asked of another host.  # SAFETY 26"""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from tests.house.seen import page_name, pages, url_of

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page) -> list[str]:
    """What axe finds, one line each with the place."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}\n    " + "\n    ".join(node["html"][:200] for node in rule["nodes"][:5])
        for rule in found
    ]


def sign_in(page, client, live_server) -> None:
    """Give the browser the session of a signed-in test client."""
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])


@pytest.mark.journey
@pytest.mark.parametrize(("address", "who"), pages(), ids=page_name)
def test_pages_are_for_everybody(address, who, live_server, transactional_world, new_page):
    world = transactional_world
    page = new_page(viewport={"width": 390, "height": 844})
    outside: list[str] = []
    page.on("request", lambda request: note_outside(request.url, live_server.url, outside))
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    if who:
        sign_in(page, world.cast.client(getattr(world.cast, who)), live_server)
    page.goto(live_server.url + url_of(address, world))
    # The whole page at once: what lies under the dock until one scrolls on is not hidden.
    page.set_viewport_size({"width": 390, "height": page.evaluate("document.documentElement.scrollHeight")})
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {line}" for line in violations(page)]
    assert not found, "\n".join(found)
    too_wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not too_wide, "the page scrolls sideways on a phone"
    assert not outside
    assert not [text for text in said if "Content Security Policy" in text or "Content-Security-Policy" in text]


def note_outside(url: str, own: str, outside: list[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme in {"http", "https"} and not url.startswith(own):
        outside.append(url)


@pytest.mark.journey
def test_a_bad_page_is_seen(page):
    page.set_content("<html><body><button></button><p style='color:#ccc;background:#fff'>pale</p></body></html>")
    found = "\n".join(violations(page))
    assert "button-name" in found
    assert "color-contrast" in found
    outside: list[str] = []
    note_outside("https://elsewhere.example/x.js", "http://localhost:1", outside)
    assert outside
