"""The microphone in a real browser: record, listen, hand in; and the teacher hears it."""

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from accounts.recordings.jobs import make_recordings_ready
from launcher.servers.child import wait_until
from reflections.models import Reflection
from tests import chromium
from tests.browser import ARGUMENTS
from tests.reflections.occurrences import make_occurrence

MICROPHONE = ["--use-fake-device-for-media-stream", "--autoplay-policy=no-user-gesture-required"]


@pytest.fixture
def listening(browser):
    """A function that opens a page whose browser has a microphone: a beep each second."""
    program = chromium.find(full=True)
    with_microphone = browser.browser_type.launch(executable_path=program, args=[*ARGUMENTS, *MICROPHONE])

    def open_page(*, allowed: bool):
        context = with_microphone.new_context(
            viewport={"width": 390, "height": 844}, permissions=["microphone"] if allowed else []
        )
        context.set_default_timeout(30_000)
        return context.new_page()

    yield open_page
    with_microphone.close()


@pytest.fixture
def open_occurrence(live_server, transactional_world, listening):
    """Mia's open occurrence in a browser of hers."""
    cast = transactional_world.cast
    occurrence = make_occurrence(cast)

    def sign_in(who, page):
        session = cast.client(who).cookies[settings.SESSION_COOKIE_NAME].value
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}
        page.context.add_cookies([cookie])
        return page

    def open_page(*, allowed: bool = True):
        page = sign_in(cast.mia, listening(allowed=allowed))
        page.goto(live_server.url + reverse("reflections:reflection-write", args=[occurrence.uuid]))
        return page

    open_page.occurrence, open_page.sign_in, open_page.cast = occurrence, sign_in, cast
    return open_page


def listen(page):
    page.get_by_role("button", name="Play").click()
    sound = page.locator("audio")
    assert wait_until(lambda: sound.evaluate("audio => audio.currentTime") > 0.2, 15)


@pytest.mark.journey
def test_a_student_says_it_hears_it_and_hands_it_in(live_server, open_occurrence, listening):
    page = open_occurrence()
    page.get_by_label("What?").fill("The tides.")
    page.get_by_role("button", name="Record", exact=True).click()
    expect(page.get_by_text("We are listening.")).to_be_visible()
    expect(page.locator("[data-recorder-time]")).to_have_text("0:02")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Your recording is safe.")).to_be_visible()

    asked = []
    page.on("request", lambda request: asked.append(request.url))
    make_recordings_ready()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert not any("answer_0" in address for address in asked)  # what was typed is in no address
    listen(page)
    expect(page.get_by_label("What?")).to_have_value("The tides.")

    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_text("We tell you when there is an answer.")).to_be_visible()
    reflection = Reflection.objects.get(occurrence=open_occurrence.occurrence)
    assert reflection.recording.is_ready
    assert reflection.recording.seconds >= 1

    teacher = open_occurrence.sign_in(open_occurrence.cast.adler, listening(allowed=False))
    teacher.goto(live_server.url + reverse("reflections:reflection-detail", args=[reflection.uuid]))
    listen(teacher)


@pytest.mark.journey
def test_throwing_it_away_and_recording_again(open_occurrence):
    page = open_occurrence()
    for _time in range(2):
        page.get_by_role("button", name="Record", exact=True).click()
        page.wait_for_timeout(600)
        page.get_by_role("button", name="Stop").click()
        page.get_by_role("button", name="Throw the recording away").click()
        expect(page.get_by_text("Up to three minutes.")).to_be_visible()
        written = Reflection.objects.filter(occurrence=open_occurrence.occurrence)
        assert not written.filter(recording__isnull=False).exists()


@pytest.mark.journey
def test_a_microphone_that_is_not_allowed_is_said_so(open_occurrence):
    page = open_occurrence(allowed=False)
    page.get_by_role("button", name="Record", exact=True).click()
    expect(page.get_by_text("The microphone is off for this page.")).to_be_visible()
    expect(page.get_by_role("button", name="Record", exact=True)).to_be_visible()
