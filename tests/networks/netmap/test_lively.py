"""The map under the hand, in a real browser; and the same map without any script."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from networks.models import Connection

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
WIDE = ".netmap-picture.is-wide"


@pytest.fixture
def address(live_server):
    return live_server.url + reverse("networks:netmap-detail")


@pytest.fixture
def open_as_mia(transactional_world, new_page, address):
    """Opens Mia's map, with weeks of past behind it."""
    world = transactional_world
    long_ago = timezone.now() - timedelta(days=60)
    Connection.objects.filter(pk=world.connection_in_place.pk).update(answered=long_ago)
    session = world.cast.client(world.cast.mia).cookies["sessionid"].value

    def open_map(**options):
        page = new_page(**options)
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": address}])
        page.goto(address)
        return page

    return open_map


def test_arrow_keys_walk_and_what_belongs_together_lights_up(open_as_mia):
    page = open_as_mia()
    page.locator(f"{WIDE} [data-kind=teacher]").focus()
    page.keyboard.press("ArrowRight")
    walked_to = page.evaluate("document.activeElement.dataset.kind")
    assert walked_to in ("classmate", "blog")
    assert page.locator(f"{WIDE}.has-chosen .is-chosen").count() >= 2


def test_a_kind_can_be_hidden_and_shown_again(open_as_mia):
    page = open_as_mia()
    teacher = page.locator(f"{WIDE} [data-kind=teacher]")
    button = page.get_by_role("button", name="Teacher")
    button.click()
    assert teacher.is_hidden()
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert teacher.is_visible()


def test_zoom_and_back(open_as_mia):
    page = open_as_mia()
    picture = page.locator(WIDE)
    whole = picture.get_attribute("viewBox")
    page.get_by_role("button", name="Larger").click()
    assert picture.get_attribute("viewBox") != whole
    page.get_by_role("button", name="Show all").click()
    assert [float(part) for part in picture.get_attribute("viewBox").split()] == [
        float(part) for part in whole.split()
    ]


def test_the_slider_goes_back_in_time(open_as_mia):
    page = open_as_mia()
    slider = page.get_by_role("slider", name="Look back to")
    slider.focus()
    pages_back = page.evaluate("history.length")
    page.keyboard.press("Home")
    page.get_by_text("This is the network as it was on").wait_for()
    assert page.locator(f"{WIDE} [data-tie]").count() == 1
    assert "at=" in page.url
    before = page.url
    page.keyboard.press("ArrowRight")
    page.wait_for_function("before => location.href !== before", arg=before)
    assert page.evaluate("history.length") == pages_back, "a look back is no page to go back through"


def test_without_scripts_the_past_is_a_list_and_ties_are_links(open_as_mia):
    page = open_as_mia(java_script_enabled=False)
    assert page.locator(f"{WIDE} a[data-tie]").count() == 4
    page.get_by_label("Look back to").select_option(index=0)
    page.get_by_role("button", name="Look").click()
    assert page.get_by_text("This is the network as it was on").is_visible()
    assert page.locator("[data-netmap-zoom]").is_hidden()


def test_on_a_phone_words_are_readable_and_nothing_sticks_out(open_as_mia):
    page = open_as_mia(viewport={"width": 390, "height": 844})
    heights = page.eval_on_selector_all(
        ".netmap-picture.is-tall .netmap-label",
        "labels => labels.map(label => label.getBoundingClientRect().height)",
    )
    assert heights
    assert min(heights) >= 11
    assert page.evaluate("document.documentElement.scrollWidth") == 390
