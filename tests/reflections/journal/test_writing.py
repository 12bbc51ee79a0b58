"""Writing in a real browser: the draft is kept by itself."""

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from reflections.models import Reflection
from tests.reflections.occurrences import make_occurrence


@pytest.mark.journey
def test_what_is_typed_is_kept_without_a_button(live_server, transactional_world, new_page):
    cast = transactional_world.cast
    occurrence, page = make_occurrence(cast), new_page(viewport={"width": 390, "height": 844})
    session = cast.client(cast.mia).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.goto(live_server.url + reverse("reflections:reflection-write", args=[occurrence.uuid]))
    page.get_by_label("What?").fill("The tides come twice a day.")
    expect(page.locator("#draft")).to_contain_text("Kept at")
    assert Reflection.objects.get(occurrence=occurrence).answers[0]["answer"] == "The tides come twice a day."
    page.reload()
    expect(page.get_by_label("What?")).to_have_value("The tides come twice a day.")
    page.get_by_label("What?").fill("x" * 4001)
    expect(page.locator("#draft")).to_contain_text("make it shorter")
    expect(page.get_by_label("What?")).to_have_value("x" * 4001)
    page.get_by_label("What?").fill("The moon pulls.")
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_text("We tell you when there is an answer.")).to_be_visible()
    assert Reflection.objects.get(occurrence=occurrence).submitted


@pytest.mark.journey
def test_what_is_typed_before_the_script_is_there_is_kept(live_server, transactional_world, new_page):
    cast, page, held = transactional_world.cast, new_page(), []
    session = cast.client(cast.mia).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.route("**/site*.js", lambda route: held.append(route))  # Playwright wants a function of Python
    occurrence = make_occurrence(cast)
    address = live_server.url + reverse("reflections:reflection-write", args=[occurrence.uuid])
    page.goto(address, wait_until="commit")
    page.get_by_label("What?").fill("The tides come twice a day.")
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    expect(page.locator("#draft")).to_contain_text("Kept at")
    assert Reflection.objects.get(occurrence=occurrence).answers[0]["answer"] == "The tides come twice a day."


@pytest.mark.journey
@pytest.mark.parametrize("was_cut_off", [False, True])
def test_who_leaves_while_typing_loses_nothing(live_server, transactional_world, new_page, was_cut_off):
    cast = transactional_world.cast
    occurrence, page = make_occurrence(cast), new_page(viewport={"width": 390, "height": 844})
    session = cast.client(cast.mia).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    address = live_server.url + reverse("reflections:reflection-write", args=[occurrence.uuid])
    page.goto(address)
    page.context.set_offline(was_cut_off)
    page.get_by_label("What?").fill("The tides come twice a day.")
    if was_cut_off:
        page.wait_for_event("requestfailed")
        page.context.set_offline(False)
    page.goto(live_server.url + reverse("reflections:reflection-list"))
    for _look in range(50):
        page.goto(address)
        if page.get_by_label("What?").input_value():
            break
        page.wait_for_timeout(100)
    expect(page.get_by_label("What?")).to_have_value("The tides come twice a day.")


@pytest.mark.journey
def test_of_two_tabs_neither_overwrites_the_other(live_server, transactional_world, new_page):
    cast = transactional_world.cast
    occurrence, one = make_occurrence(cast), new_page()
    session = cast.client(cast.mia).cookies[settings.SESSION_COOKIE_NAME].value
    one.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    two = one.context.new_page()
    for tab in (one, two):
        tab.goto(live_server.url + reverse("reflections:reflection-write", args=[occurrence.uuid]))
    for words in ("The tides come.", "The tides come and go."):
        one.get_by_label("What?").fill(words)
        one.evaluate("window.dispatchEvent(new Event('pagehide'))")  # kept without an answer, too
        one.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
        expect(one.locator("#draft")).to_contain_text("Kept at")
        one.locator("#draft p").evaluate("element => element.textContent = ''")
    two.get_by_label("What?").fill("The moon pulls.")
    expect(two.locator("#draft")).to_contain_text("What you write here is not kept yet")
    two.get_by_role("button", name="Look at both").click()
    expect(two.locator(".written-elsewhere")).to_have_text("The tides come and go.")
    expect(two.get_by_label("What?")).to_have_value("The moon pulls.")
    two.get_by_label("What?").fill("The tides come and go: the moon pulls.")
    expect(two.locator("#draft")).to_contain_text("Kept at")
    two.get_by_role("button", name="Finish").click()
    expect(two.get_by_text("We tell you when there is an answer.")).to_be_visible()
    one.get_by_label("What?").fill("Too late")
    expect(one.locator("#draft")).to_contain_text("You finished this in another tab")


@pytest.mark.journey
def test_a_step_is_ticked_in_place(live_server, transactional_world, new_page):
    world = transactional_world
    page = new_page()
    session = world.cast.client(world.cast.mia).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.goto(live_server.url + reverse("networks:goal-detail", args=[world.goal.uuid]))
    page.get_by_role("button", name="Done: Visit the shore").click()
    expect(page.locator(".step-done")).to_have_count(1)
    page.get_by_label("One more step").fill("Draw a crab")
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_text("Draw a crab")).to_be_visible()
    expect(page.get_by_label("One more step")).to_have_value("")
