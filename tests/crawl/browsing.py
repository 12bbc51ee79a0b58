"""A browser on the pages that were found: errors in its console, failed answers, pages that are too wide."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.conf import settings
from django.test import modify_settings
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests import chromium
from tests.browser import ARGUMENTS
from tests.crawl.findings import Finding
from tests.crawl.walk import DOCUMENTED, EXAMPLES, Walk

WIDTHS = {390: 844, 1440: 900}
LOOKS = 2  # people who look at each kind of page
# News come from a process of their own, which does not run here: its own tests are those of tests/kit/live/.
NO_NEWS = re.compile(r"/live/")


@dataclass
class Browsing:
    """Looks at each kind of page as a few of those who were there."""

    url: str
    browser: Browser
    looked: Counter = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    number: int = 0

    def look_at(self, walk: Walk) -> None:
        """The pages of one walk that too few have looked at yet, in a phone's width and in a desk's."""
        context = self.browser.new_context()
        if key := walk.client.cookies.get(settings.SESSION_COOKIE_NAME):
            context.add_cookies([{"name": key.key, "value": key.value, "url": self.url}])
        page = context.new_page()
        for route, address in walk.pages.items():
            if self.looked[route] < LOOKS and route not in EXAMPLES:
                self.looked[route] += 1
                for width, height in WIDTHS.items():
                    page.set_viewport_size({"width": width, "height": height})
                    for what in self._wrong(page, walk, address):
                        self.findings.append(Finding(f"{width} px: {what}", route, walk.who, address))
        context.close()

    def _wrong(self, page: Page, walk: Walk, address: str) -> list[str]:
        said: list[str] = []

        def hear(message) -> None:
            place = message.location.get("url", "")
            documented = (walk.route(place.removeprefix(self.url)), 404) in DOCUMENTED
            if message.type == "error" and not documented and not NO_NEWS.search(place + message.text):
                said.append(f"console: {message.text[:200]}")

        def tell(error) -> None:
            said.append(f"script: {str(error)[:200]}")

        page.on("console", hear)
        page.on("pageerror", tell)
        self.number += 1
        answer = page.goto(self.url + address, wait_until="load")
        if answer is None or answer.status >= 400:
            said.append(f"{answer and answer.status}")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            said.append("the page scrolls sideways")
        page.remove_listener("console", hear)
        page.remove_listener("pageerror", tell)
        return said


@contextmanager
def browsing() -> Iterator[Browsing | None]:
    """A browser and a server on the database of this process; None where there is no browser."""
    program = chromium.find()
    if program is None:
        yield None
        return
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # the browser's loop runs in this thread
    with modify_settings(ALLOWED_HOSTS={"append": "localhost"}), sync_playwright() as playwright:
        server = LiveServer("localhost")
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        try:
            yield Browsing(server.url, browser)
        finally:
            browser.close()
            server.stop()
