"""An episode in a real browser: play, chapters, the same position on another device."""

import pytest

from resources.models import PlaybackPosition
from resources.reading.playback.chapters import keep_chapters
from tests.cast import make_cast
from tests.resources.making import make_entries, make_source

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
CHAPTERS = '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Hello"},{"startTime":4,"title":"The tide"}]}'


def test_listen_jump_to_a_chapter_and_go_on_elsewhere(live_server, new_page, outside, sound):  # SAFETY 25, 26
    cast = make_cast()
    address = outside.tells("https://pod.example/1.json", CHAPTERS)
    entry = make_entries(
        make_source(cast.harbour), 1, audio_address=sound, audio_seconds=45,
        chapters_address=address, transcript_address="https://pod.example/1.html",
    )[0]  # fmt: skip
    asked = []

    def open_page(client, **options):
        page = new_page(**options)
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
        page.context.add_cookies([cookie])
        page.on("request", lambda request: request.url == sound and asked.append(request.url))
        page.goto(f"{live_server.url}/sources/entries/{entry.uuid}/")
        return page

    page = open_page(cast.client(cast.mia), viewport={"width": 390, "height": 844})
    page.get_by_text("We are fetching the chapters.").wait_for()
    keep_chapters(address)  # what the worker does with the errand that the page has left
    page.get_by_text("The tide").wait_for()
    assert page.get_by_text("Read along").get_attribute("href") == "https://pod.example/1.html"
    assert asked == [], "nothing plays or loads by itself"
    page.get_by_role("button", name="Speed").click()
    page.get_by_text("The tide").click()
    page.locator("[data-audio-now]", has_text="00:05").wait_for()
    assert asked
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.25
    with page.expect_response("**/position/") as kept:
        page.get_by_role("button", name="Play", pressed=True).click()
    assert kept.value.status == 204
    position = PlaybackPosition.objects.get()
    assert (position.person, position.speed) == (cast.mia, 125)
    assert position.seconds >= 4

    other = open_page(cast.client(cast.mia))
    assert other.locator("[data-audio-now]").inner_text() == f"00:{position.seconds:02}"
    other.get_by_role("button", name="Play").click()
    other.locator("[data-audio-now]", has_text=f"00:{position.seconds + 1:02}").wait_for()
    plain = open_page(cast.client(cast.mia), java_script_enabled=False)
    assert plain.locator("audio").get_attribute("src") == f"{sound}#t={position.seconds}"
    assert plain.locator("audio").get_attribute("preload") == "none"
    assert plain.get_by_role("link", name="The tide").get_attribute("href").endswith("?at=4")
