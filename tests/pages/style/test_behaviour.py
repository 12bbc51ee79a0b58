"""What the scripts of the look do, in a real browser."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

pytestmark = pytest.mark.journey


@pytest.fixture
def page(live_server, new_page, settings, transactional_db):
    settings.DEMO = True
    opened = new_page(viewport={"width": 1440, "height": 900})
    opened.goto(live_server.url + reverse("pages:style-list"))
    return opened


def test_a_menu_closes_on_escape_and_gives_the_focus_back(page):
    menu = page.locator("details.menu", has_text="Harbour Lane School")
    menu.locator("summary").click()
    assert menu.get_attribute("open") is not None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_dialog_opens_and_closes(page):
    page.get_by_role("link", name="Ask me first").click()
    dialog = page.get_by_role("dialog", name="Stop following The Tide Pool?")
    dialog.wait_for()
    dialog.get_by_role("button", name="Cancel").click()
    dialog.wait_for(state="hidden")


def test_the_theme_shows_at_once(page):
    page.locator("main").get_by_role("button", name="Dark").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.locator("main").get_by_role("button", name="Light").click()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != dark


def test_another_sites_player_is_asked_for_after_a_press_only(page):  # SAFETY 27
    assert page.locator("iframe").count() == 0
    page.get_by_role("link", name="Play from YouTube").click()
    frame = page.locator("iframe")
    frame.wait_for()
    assert "allow-top-navigation" not in frame.get_attribute("sandbox")


def test_what_cannot_be_undone_asks_first(page):
    page.evaluate(
        """() => {
            const form = document.createElement("form");
            form.dataset.confirm = "Really?";
            form.dataset.confirmYes = "Yes";
            form.dataset.confirmNo = "No";
            form.addEventListener("submit", (event) => { event.preventDefault(); form.dataset.went = "yes"; });
            form.innerHTML = '<button>Go</button>';
            form.id = "asking";
            document.querySelector("main").prepend(form);
        }"""
    )
    page.locator("#asking button").click()
    page.get_by_role("dialog").get_by_role("button", name="No").click()
    assert page.locator("#asking").get_attribute("data-went") is None
    page.locator("#asking button").click()
    page.get_by_role("dialog").get_by_role("button", name="Yes").click()
    assert page.locator("#asking").get_attribute("data-went") == "yes"


def test_a_sound_gets_our_own_buttons(page):
    player = page.locator("[data-audio]")
    assert player.locator("audio").get_attribute("controls") is None
    player.get_by_role("button", name="Speed").click()
    assert player.locator("audio").evaluate("sound => sound.playbackRate") == 1.25


def test_the_focus_goes_to_what_went_wrong(page):
    assert page.evaluate("document.activeElement.matches('[data-trouble]')")
