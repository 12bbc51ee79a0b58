"""Writing on while the session ends, in a real browser: the page stays, and goes on once one is back again."""

import re

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from accounts.people.services import end_sessions
from reflections.models import Reflection
from tests import chromium
from tests.browser import ARGUMENTS
from tests.cast import PASSWORD
from tests.reflections.occurrences import make_occurrence

pytestmark = pytest.mark.journey


def sign_in(page, user_name="mia"):
    page.get_by_label("School code").fill("harbour")
    page.get_by_label("User name").fill(user_name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


@pytest.fixture
def writing(live_server, transactional_world, new_page):
    """Mia writes a reflection; what she wrote so far is kept."""
    cast = transactional_world.cast
    occurrence, page = make_occurrence(cast), new_page()
    page.goto(live_server.url + reverse("reflections:reflection-write", args=[occurrence.uuid]))
    sign_in(page)
    page.get_by_label("What?").fill("The tides come twice a day.")
    expect(page.locator("#draft")).to_contain_text("Kept at")
    page.mia, page.occurrence = cast.mia, occurrence
    return page


def kept(page):
    return Reflection.objects.get(occurrence=page.occurrence).answers[0]["answer"]


def test_who_signs_in_again_in_a_new_tab_writes_on_where_they_were(writing):
    end_sessions(writing.mia)
    writing.get_by_label("What?").fill("The tides come twice a day, and the moon pulls.")
    dialog = writing.get_by_role("dialog")
    expect(dialog).to_contain_text("You were signed out")
    expect(writing.get_by_label("What?")).to_have_value("The tides come twice a day, and the moon pulls.")
    assert writing.locator("#draft #id_password").count() == 0
    with writing.context.expect_page() as opened:
        dialog.get_by_role("link", name="Sign in in a new tab").click()
    sign_in(opened.value)
    opened.value.get_by_role("button", name="You and your settings").or_(
        opened.value.locator(".frame-tools")
    ).first.wait_for()
    expect(dialog).to_be_hidden()  # by itself: the other page says that somebody is signed in
    for _look in range(80):
        if "moon" in kept(writing):
            break
        writing.wait_for_timeout(100)
    assert kept(writing) == "The tides come twice a day, and the moon pulls."
    writing.get_by_role("button", name="Finish").click()
    expect(writing.get_by_text("We tell you when there is an answer.")).to_be_visible()


def test_who_presses_finish_signs_in_and_sends_it(writing):
    end_sessions(writing.mia)
    writing.get_by_label("What?").fill("The moon pulls.")
    writing.get_by_role("button", name="Finish").click()
    expect(writing.get_by_role("heading", name="You were signed out")).to_be_visible()
    expect(writing.get_by_label("School code")).to_have_value("harbour")
    sign_in(writing)
    expect(writing.get_by_text("The moon pulls.")).to_be_visible()
    writing.get_by_role("button", name="Send it now").click()
    expect(writing.get_by_text("We tell you when there is an answer.")).to_be_visible()
    assert kept(writing) == "The moon pulls."


def test_another_person_who_signs_in_does_not_get_the_page(writing):
    end_sessions(writing.mia)
    writing.get_by_label("What?").fill("My secret about tides.")
    expect(writing.get_by_role("dialog")).to_be_visible()
    other = writing.context.new_page()
    other.goto(writing.url.split("/reflections")[0] + "/sign-in/")
    sign_in(other, "noah")
    other.locator(".frame-tools").wait_for()
    expect(writing.get_by_text("My secret about tides.")).to_have_count(0)
    expect(writing.get_by_label("What?")).to_have_count(0)


@pytest.fixture
def remembering(browser):
    """A page of a browser that holds pages ready for the back button, which Playwright switches off by itself."""
    program, off = chromium.find(), ["--disable-back-forward-cache"]
    with_cache = browser.browser_type.launch(executable_path=program, args=ARGUMENTS, ignore_default_args=off)
    yield with_cache.new_page()
    with_cache.close()


@pytest.mark.parametrize("is_over", [False, True])
@pytest.mark.parametrize("from_memory", [False, True])
def test_the_back_button_shows_nothing_of_a_session_that_ended_elsewhere(
    live_server, transactional_world, new_page, remembering, is_over, from_memory
):
    page, profile = remembering if from_memory else new_page(), live_server.url + reverse("accounts:person-edit")
    page.goto(profile)
    sign_in(page)
    page.locator(".frame-tools").wait_for()
    page.goto(live_server.url + reverse("accounts:join"))
    if is_over:
        end_sessions(transactional_world.cast.mia)
    page.evaluate("setTimeout(() => history.back())")  # at once, the answer to this would be lost
    page.wait_for_url(re.compile("/me/|/sign-in/"), wait_until="commit")
    if is_over:
        expect(page.get_by_label("Password", exact=True)).to_be_visible()
        expect(page.get_by_text("Mia Kowalski")).to_have_count(0)
    else:
        expect(page.locator(".frame-tools")).to_be_visible()  # from memory or not: a busy browser keeps none


@pytest.mark.parametrize("waits", [False, True])
def test_a_page_in_another_tab_hides_once_one_is_signed_out(writing, waits):
    other = writing.context.new_page()
    other.goto(writing.url.split("/reflections")[0] + reverse("account_logout"))
    if waits:
        writing.get_by_label("What?").fill("The moon pulls.")
        expect(writing.locator("#draft")).to_contain_text("Kept at")
    else:
        writing.reload()
    other.locator("main").get_by_role("button", name="Sign out").click()
    other.get_by_label("Password", exact=True).wait_for()
    writing.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    if not waits:
        expect(writing.get_by_label("Password", exact=True)).to_be_visible()
        return
    expect(writing.get_by_role("dialog")).to_contain_text("You were signed out")
    expect(writing.get_by_label("What?")).to_be_hidden()
    writing.keyboard.press("Escape")
    writing.keyboard.press("Escape")
    expect(writing.get_by_label("What?")).to_be_hidden()
    sign_in(other)
    other.locator(".frame-tools").wait_for()
    expect(writing.get_by_label("What?")).to_have_value("The moon pulls.")


def test_a_device_is_shared_unless_one_says_otherwise(live_server, transactional_world, new_page):
    for stays in (False, True):
        page = new_page()
        page.goto(f"{live_server.url}/sign-in/")
        if stays:
            page.get_by_label("Stay signed in on this device").check()
        sign_in(page)
        page.locator(".frame-tools").wait_for()
        cookie = next(c for c in page.context.cookies() if c["name"] == settings.SESSION_COOKIE_NAME)
        assert (cookie["expires"] > 0) == stays
