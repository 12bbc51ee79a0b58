"""A newcomer on a phone, by touch and by what the screen shows alone, on the whole running product.

Joins -> finds -> judges -> follows -> reads -> highlights -> notes -> shares -> finds again -> exports.

Only the front door is opened by its address; from there on every page is reached by a press on something visible.
"""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.browser import select_words
from tests.cast import PASSWORD
from tests.journeys.walking import CODE, publish, reload_until, sign_in_student

pytestmark = [pytest.mark.journey, pytest.mark.whole]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SITE = "rock-pool-diary"
NOTE = "Limpets could live on our harbour wall too."
PATIENCE = 20_000  # milliseconds that an answer may take on a busy machine
WHY = "It is about the pools below our school."


def tap(page: Page, role: str, name: str) -> None:
    """Press what is there to be seen; fails where it is hidden, covered, or not there."""
    page.get_by_role(role, name=name, exact=True).locator("visible=true").first.tap()


def fill(page: Page, label: str, words: str) -> None:
    """Type into a field by touching it first."""
    field = page.get_by_label(label).locator("visible=true").first
    field.tap()
    field.press_sequentially(words, delay=0)


def said(page: Page, words: str) -> None:
    """The short sentence about what just happened."""
    expect(page.locator("#toasts")).to_contain_text(words, timeout=PATIENCE)


def open_main(page: Page, name: str) -> None:
    """A place in the dock."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name=name, exact=True).tap()


def saved_file(page: Page, name: str) -> str:
    """What a press on a download brings."""
    with page.expect_download() as waiting:
        tap(page, "link", name)
    return Path(waiting.value.path()).read_text()


def test_a_newcomer_needs_no_help(whole_product, new_page):
    product, page = whole_product, new_page(**PHONE)
    sign_ins = product.manage("demo_school", "--sign-ins")

    # In, with nothing but the class code.
    page.goto(product.url)
    tap(page, "link", "Join your class")
    fill(page, "Your class code", CODE.search(sign_ins).group(1).lower())
    tap(page, "button", "Go on")
    fill(page, "What should others call you?", "Robin Vale")
    page.get_by_label("What should others call you?").blur()
    page.get_by_text("This one is free").wait_for()
    fill(page, "Choose a password", PASSWORD)
    tap(page, "button", "Make my account")
    expect(page.get_by_role("link", name="Go on")).to_be_in_viewport(timeout=PATIENCE)
    fill(page, "Search for something else", "rock pool")
    tap(page, "button", "Marine biology")
    page.get_by_role("button", name="Marine biology", pressed=True).wait_for()
    tap(page, "link", "Go on")
    fill(page, "What would you like to be able to do?", "Know what lives between the tides")
    tap(page, "button", "That is my goal")

    # Find: a pack that fits, and a source in it.
    tap(page, "link", "See packs that fit my interests")
    tap(page, "link", "Between the tides")
    tap(page, "link", "Rock Pool Diary")
    page.get_by_role("heading", name="Rock Pool Diary", level=1).wait_for()

    # Judge, before following: to be seen without scrolling.
    expect(page.get_by_role("link", name="Check it")).to_be_in_viewport(timeout=PATIENCE)
    tap(page, "link", "Check it")
    for move in ("Stop", "Investigate the source", "Find better coverage", "Trace it back"):
        page.get_by_role("heading", name=move).wait_for()
        page.locator("#check textarea").tap()
        page.locator("#check textarea").press_sequentially("I looked.", delay=0)
        tap(page, "button", "Next step")
    fill(page, "Why?", "She says how she counted.")
    page.get_by_label("I trust it with care").tap()
    tap(page, "button", "Hand in")
    said(page, "Handed in")

    # Follow: the page says that this comes next, and then what comes of it.
    tap(page, "link", "Follow it")
    fill(page, "Why do you want to follow it?", "I live by the sea and know nothing of it.")
    page.get_by_label("Know what lives between the tides").tap()
    tap(page, "button", "Follow it")
    said(page, "What is new there comes to Today")

    # Read what is new, when it comes.
    titles = page.locator(".entry-title a")
    reload_until(page, titles)
    before = titles.first.inner_text()
    publish(product, SITE)
    reload_until(page, titles.first.filter(has_not_text=before))
    title = titles.first.inner_text()
    open_main(page, "Today")
    page.get_by_role("heading", name="For you today").wait_for()
    tap(page, "link", title)
    page.get_by_role("heading", name=title, level=1).wait_for()

    # Highlight.
    words = page.locator(".reading-words p").filter(has_text=re.compile(r"\w")).first.inner_text()
    passage = " ".join(words.split()[:4])
    select_words(page, passage, passage)
    tools = page.get_by_role("toolbar", name="Mark the selected words")
    expect(tools).to_be_in_viewport(ratio=1, timeout=PATIENCE)
    tools.get_by_role("button", name="Good idea").tap()
    expect(page.locator("mark.passage-idea")).to_have_text(re.compile(re.escape(passage)), timeout=PATIENCE)

    # A note; one is back where one wrote it.
    fill(page, "My note", NOTE)
    tap(page, "button", "Keep my note")
    said(page, "Your note is kept")
    expect(page.get_by_label("My note")).to_be_in_viewport(timeout=PATIENCE)
    expect(page.get_by_label("My note")).to_have_value(NOTE, timeout=PATIENCE)

    # Share it with the class; a classmate reads the why, and not the note.
    tap(page, "link", "Share")
    tap(page, "link", "8B")
    fill(page, "Why is it worth a look?", WHY)
    tap(page, "button", "Share it")
    said(page, "Shared with 8B")
    classmate = new_page(**PHONE)
    sign_in_student(classmate, product, "mia", re.search(r"Password for everybody: (\S+)", sign_ins).group(1))
    classmate.get_by_role("link", name=re.compile("Notices|News", re.I)).locator("visible=true").first.tap()
    reload_until(classmate, classmate.get_by_text("Robin Vale"))
    classmate.get_by_text(re.compile("Robin Vale")).first.tap()
    expect(classmate.locator("main")).to_contain_text(WHY, timeout=PATIENCE)
    expect(classmate.locator("main")).not_to_contain_text(NOTE)

    # Find both again.
    for asked, group in (("harbour wall", "My notes"), (passage, "What I marked")):
        tap(page, "link", "Search")
        box = page.get_by_role("searchbox").locator("visible=true").first
        expect(box).to_be_focused(timeout=PATIENCE)
        box.press_sequentially(asked, delay=0)
        box.press("Enter")
        page.get_by_role("heading", name=group).wait_for()
    page.locator("section", has=page.get_by_role("heading", name="What I marked")).get_by_role("link").first.tap()
    page.get_by_role("heading", name=title, level=1).wait_for()

    # Take it all along.
    open_main(page, "Sources")
    tap(page, "link", "Bring a list along, or take yours with you")
    outlines = ElementTree.fromstring(saved_file(page, "Take my sources along")).iter("outline")  # noqa: S314
    assert any(SITE in outline.get("xmlUrl", "") for outline in outlines)
    tap(page, "link", "To my notes")
    notes = saved_file(page, "Plain text")
    assert NOTE in notes
    assert passage in notes
