"""A real browser for the journeys: `browser` for the whole run, `page` and `new_page` for one test each.

With pytest-django's `live_server`: `page.goto(live_server.url + "/")`.
"""

import os

import pytest
from django.db import connections

from tests import chromium

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

_SELECT = """([start, end]) => {
  const words = document.querySelector("[data-passages]");
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent.includes(start)) range.setStart(node, node.textContent.indexOf(start));
    if (node.textContent.includes(end)) range.setEnd(node, node.textContent.indexOf(end) + end.length);
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.fixture(scope="session")
def browser():
    """Chromium, started once per test process. Without one the tests that need it are skipped, and say so."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=30_000)  # a busy machine is slow; that says nothing about what is tested
    program = chromium.find()
    if program is None:
        pytest.skip(chromium.MISSING)
    with sync_playwright() as playwright:
        # Playwright's loop runs in this thread, and Django would refuse the database next to a running loop.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()
        # Next to the loop Django kept connections of their own, which nobody finds once the loop is gone.
        connections.close_all()


@pytest.fixture
def new_page(browser):
    """A function that opens a page in a window of its own, as another person would.

    It takes what Playwright's `new_context` takes: `viewport`, `color_scheme`, `java_script_enabled`, …
    An error in a page's script fails the test.
    """
    contexts, errors = [], []

    def open_page(**options):
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        context.set_default_timeout(30_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not errors, f"errors in a page's script: {errors}"


@pytest.fixture
def page(new_page):
    """One page at desktop size."""
    return new_page()


def select_words(page, start: str, end: str) -> None:
    """Select the words of an entry from `start` to `end`, as a held finger or a drawn mouse leaves them."""
    page.wait_for_load_state()  # the words stand there before the script that answers a selection
    page.evaluate(_SELECT, [start, end])
