"""Reading with the keyboard alone, in a real browser."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_what_was_pressed_keeps_the_focus_in_its_next_state(transactional_world, new_page, live_server):
    world = transactional_world
    page = new_page()
    session = world.cast.client(world.cast.mia).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.goto(live_server.url + reverse("resources:entry-detail", args=[world.entry.uuid]))
    for before, after in (("Saved", "Save"), ("Save", "Saved")):
        page.get_by_role("button", name=before, exact=True).focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=after, exact=True)).to_be_focused()
