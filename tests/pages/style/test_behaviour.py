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


def test_a_list_is_narrowed_as_one_types(page):
    rows = page.locator("#sample-rows > li")
    box = page.get_by_role("searchbox", name="Find one of them")
    before = rows.count()
    box.fill("TIDE pôol")
    expect(page.locator("#sample-rows > li:visible")).to_have_count(1)
    box.fill("nothing of it")
    expect(page.get_by_text("Nothing here holds these words.")).to_be_visible()
    box.fill("")
    expect(page.locator("#sample-rows > li:visible")).to_have_count(before)


def test_an_open_menu_lies_above_the_next_row(page):
    """The controls of a row stand above the row's link, but not above the menu of the row before."""
    page.evaluate(
        """() => {
            const row = `<li class="list-row"><a class="fill list-link" href="#">Row</a>
              <details class="menu"><summary class="tool">…</summary>
              <div class="menu-list menu-list-end"><a class="menu-item" href="#">One</a>
              <a class="menu-item" href="#">Two</a>
              </div></details></li>`;
            document.querySelector("main").innerHTML = `<ul class="rows" id="menus">${row.repeat(3)}</ul>`;
        }"""
    )
    page.locator("#menus summary").first.click()
    assert page.evaluate(
        """() => {
            const box = document.querySelector("#menus li:nth-child(2) summary").getBoundingClientRect();
            const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return Boolean(seen.closest("#menus li:first-child .menu-list"));
        }"""
    ), "not the dots of the row below"


def test_on_a_low_screen_the_bars_go_with_the_page(page):
    page.set_viewport_size({"width": 320, "height": 256})
    fixed = """() => [...document.querySelectorAll(".frame-bar, .nav")].filter(
        (bar) => ["fixed", "sticky"].includes(getComputedStyle(bar).position))
        .reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0)"""
    assert page.evaluate(fixed) == 0
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate(fixed) > 0
