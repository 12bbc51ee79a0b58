"""Selecting words and marking them, in a real browser."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from resources.models import Highlight
from tests.browser import select_words

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def reader(transactional_world, new_page, live_server):
    """Mia on a phone, and what opens an entry of these words for her."""
    world = transactional_world
    Highlight.objects.all().delete()
    session = world.cast.client(world.cast.mia).cookies["sessionid"].value

    def read(html, **window):
        world.entry.html = html
        world.entry.save()
        page = new_page(**{"viewport": {"width": 390, "height": 844}, **window})
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page.goto(live_server.url + reverse("resources:entry-detail", args=[world.entry.uuid]))
        return page

    return read


def test_selected_words_are_marked_where_they_stand(reader):
    page = reader("<p>The sea is cold in May.</p><p>Crabs <em>walk</em> sideways. The sea is cold in June.</p>")
    said = []
    page.on("console", lambda message: said.append(message.text))
    tools = page.get_by_role("toolbar", name="Mark the selected words")
    expect(tools).to_be_hidden()
    select_words(page, "walk", "The sea is cold in")
    expect(tools).to_be_visible()
    tools.get_by_role("button", name="A question").click()
    expect(page.locator("mark.passage-question")).to_have_count(2)
    expect(page.get_by_text("Marked.")).to_be_attached()
    made = Highlight.objects.get()
    assert made.quote == "walk sideways. The sea is cold in"
    # Again, across what is marked already: its number and label are no words of the text.
    select_words(page, "Crabs", "June")
    tools.get_by_role("button", name="Good idea").click()
    expect(page.locator(".passage-item")).to_have_count(2)
    assert Highlight.objects.latest("id").quote == "Crabs walk sideways. The sea is cold in June."
    assert not [text for text in said if "Content Security Policy" in text], "nor does htmx write a style"
    page.reload()
    expect(page.locator(".passage-item")).to_have_count(2)
    assert page.locator(".reading-words").inner_text().count("Crabs") == 1


def test_the_second_of_two_like_passages(reader):
    page = reader("<p>The sea is cold.</p><p>We swam in it all the same.</p><p>The sea is cold.</p>")
    page.evaluate(
        """() => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelectorAll("[data-passages] p")[2]);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }"""
    )
    page.get_by_role("button", name="Important").first.click()
    expect(page.locator("[data-passages] p").nth(2).locator("mark")).to_have_count(1)
    expect(page.locator("[data-passages] p").nth(0).locator("mark")).to_have_count(0)


def test_without_javascript_one_pastes_it_and_it_is_there(reader):
    page = reader("<p>Crabs walk sideways.</p>", java_script_enabled=False)
    page.get_by_text("Highlight a passage").click()
    page.get_by_label("The passage").fill("Crabs walk")
    page.get_by_label("Good idea").check()
    page.get_by_label("A note beside it").fill("Like ferries")
    page.get_by_role("button", name="Highlight it").click()
    expect(page.locator("mark.passage-idea")).to_have_count(1)
    expect(page.locator(".passage-note")).to_have_text("Like ferries")
    page.get_by_role("button", name="Take away: Crabs walk").click()
    expect(page.locator("mark")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("mark")).to_have_count(1)


PHONE = {"has_touch": True, "is_mobile": True}


def test_with_a_finger_the_tools_stand_above_the_dock_and_below_the_words(reader):
    page = reader("".join(f"<p>Paragraph {number} has some words.</p>" for number in range(40)), **PHONE)
    select_words(page, "Paragraph 7", "8 has")
    tools = page.get_by_role("toolbar", name="Mark the selected words")
    expect(tools).to_be_visible()
    box, dock = tools.bounding_box(), page.get_by_role("navigation", name="Main").bounding_box()
    assert box["y"] + box["height"] <= dock["y"]
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_a_phone_that_lets_go_of_the_words_at_the_touch_still_marks_them(reader):
    page = reader("<p>Crabs walk sideways.</p>", **PHONE)
    page.evaluate("""() => addEventListener("pointerup", () => {
      getSelection().removeAllRanges();
      document.dispatchEvent(new Event("selectionchange"));
    }, true)""")
    select_words(page, "Crabs", "walk")
    page.get_by_role("toolbar").get_by_role("button", name="Good idea").tap()
    expect(page.locator("mark.passage-idea")).to_have_count(1)
    assert Highlight.objects.get().quote == "Crabs walk"
    expect(page.get_by_role("toolbar", name="Mark the selected words")).to_be_hidden()
    # A touch beside the tools lets go of the words, and of the tools.
    select_words(page, "Crabs", "walk")
    expect(page.get_by_role("toolbar", name="Mark the selected words")).to_be_visible()
    page.get_by_role("heading", level=1).tap()
    expect(page.get_by_role("toolbar", name="Mark the selected words")).to_be_hidden()
