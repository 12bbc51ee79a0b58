"""A podcast from the first paste to the last minute, in a real browser: found, followed, fetched, listened to."""

import pytest

from resources.feeds.jobs import poll_feeds
from resources.models import Follow, PlaybackPosition
from resources.reading.playback.chapters import keep_chapters
from tests.cast import make_cast
from tests.resources.providers.answers.sounds import apple_tells, podcast

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
CHAPTERS = '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Hello"},{"startTime":20,"title":"The moon"}]}'
MORE = (
    '<podcast:chapters url="https://pod.example/1.json" type="application/json+chapters"/>'
    '<podcast:transcript url="https://pod.example/1.srt" type="application/srt"/>'
    '<podcast:transcript url="https://pod.example/1.html" type="text/html"/>'
)


@pytest.mark.parametrize(
    "pasted", ["pod.example/feed.xml", "https://podcasts.apple.com/gb/podcast/tide-talk/id2001?i=1000612345678"]
)
def test_paste_follow_and_listen(live_server, new_page, outside, sound, pasted):  # SAFETY 25, 26, 28
    cast = make_cast()
    feed = outside.answers(
        "https://pod.example/feed.xml",
        podcast("Tide talk", "The moon pulls", "A short hello", sound=sound, more={"The moon pulls": MORE}),
        content_type="application/rss+xml",
    )
    apple_tells(outside, 2001, {"wrapperType": "track", "kind": "podcast", "feedUrl": feed})
    chapters = outside.tells("https://pod.example/1.json", CHAPTERS)
    asked = []
    page = new_page(viewport={"width": 390, "height": 844})
    cookie = {"name": "sessionid", "value": cast.client(cast.mia).cookies["sessionid"].value}
    page.context.add_cookies([cookie | {"url": live_server.url}])
    page.on("request", lambda request: live_server.url in request.url or asked.append(request.url))

    page.goto(f"{live_server.url}/sources/add/")
    page.fill("#id_address", pasted)
    page.get_by_role("button", name="Look at it").click()
    page.get_by_text("The moon pulls").wait_for()
    page.fill("#id_why", "For the bus")
    page.get_by_role("button", name="Follow it", exact=True).click()
    page.get_by_text("We are fetching what is there.").wait_for()
    assert Follow.objects.get().source.feed.address == feed
    assert poll_feeds() == 1  # what the worker does with the errand that following has left
    page.get_by_role("link", name="The moon pulls").click()  # it came to the open page by itself

    page.get_by_role("heading", name="The moon pulls").wait_for()
    assert page.locator("audio").get_attribute("preload") == "none"
    assert page.get_by_text("Read along").get_attribute("href") == "https://pod.example/1.html"
    page.get_by_text("We are fetching the chapters.").wait_for()
    keep_chapters(chapters)
    page.get_by_role("link", name="The moon", exact=False).last.wait_for()
    assert asked == [], "nobody outside is asked before a press"

    page.get_by_role("button", name="Speed").click()
    page.get_by_role("button", name="Play").click()
    page.locator("[data-audio-now]", has_text="00:02").wait_for()
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.25
    page.locator("[data-audio-at='20']").click()
    page.locator("[data-audio-now]", has_text="00:21").wait_for()
    with page.expect_response("**/position/"):
        page.get_by_role("button", name="Play", pressed=True).click()
    position = PlaybackPosition.objects.get()
    assert position.person == cast.mia
    assert position.seconds >= 21

    page.reload()
    page.locator("[data-audio-now]", has_text=f"00:{position.seconds:02}").wait_for()
    assert page.get_by_role("button", name="Speed").inner_text() == "1.25×"
    page.get_by_role("button", name="Play").click()
    page.locator("[data-audio-now]", has_text=f"00:{position.seconds + 1:02}").wait_for()
    assert set(asked) == {sound}

    page.goto(f"{live_server.url}/sources/{Follow.objects.get().source.uuid}/")
    page.get_by_role("link", name="A short hello").click()
    page.get_by_role("heading", name="A short hello").wait_for()
    assert page.locator("#chapters").count() == page.get_by_text("Read along").count() == 0
    assert page.locator("[data-audio-now]").inner_text() == "00:00"
