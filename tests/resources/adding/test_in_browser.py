"""The pages of sources in a real browser, with the scripts at work."""

from urllib.parse import urlsplit

import pytest

from demo.sites import DemoSites
from resources.models import Follow, Reading, SourceCheck
from tests.cast import make_cast
from tests.resources.making import make_entries, make_source, switch_on

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def open_as(live_server, new_page):
    """Open a page as somebody; `page.asked` are the hosts that the browser talked to."""

    def open_page(client, path, **options):
        page = new_page(**options)
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
        )
        page.asked = set()
        page.on("request", lambda request: page.asked.add(urlsplit(request.url).hostname))
        page.goto(live_server.url + path)
        return page

    return open_page


def test_paste_look_and_follow(open_as):
    cast = make_cast()
    with DemoSites(port=0) as demo:
        page = open_as(cast.client(cast.mia), "/sources/add/", viewport={"width": 390, "height": 844})
        page.fill("#id_address", "not an address")
        page.get_by_role("button", name="Look at it").click()
        page.get_by_text("does not look like a web address").wait_for()
        assert page.input_value("#id_address") == "not an address"
        page.fill("#id_address", demo.site_address("rock-pool-diary"))
        page.get_by_role("button", name="Look at it").click()
        page.fill("#id_why", "What lives in our harbour?")
        page.get_by_role("button", name="Follow it", exact=True).click()
        page.get_by_text("You follow it now.").wait_for()
        assert page.get_by_role("heading", level=1).inner_text() == "Rock Pool Diary"
        page.get_by_role("button", name="Let go").click()
        page.get_by_role("button", name="Undo").click()
        page.get_by_text("You follow it again.").wait_for()
    assert Follow.objects.current().get().person == cast.mia


def test_opening_marks_read_and_a_note_keeps_itself(open_as):
    cast = make_cast()
    entry = make_entries(make_source(cast.harbour), 1)[0]
    page = open_as(cast.client(cast.mia), f"/sources/entries/{entry.uuid}/")
    page.locator("#entry-read").get_by_text("Read", exact=True).wait_for()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Saved", pressed=True).wait_for()
    page.fill("#id_note", "Ask about this")
    page.locator("#note-kept", has_text="Kept").wait_for()
    reading = Reading.objects.get()
    assert reading.read
    assert reading.saved
    assert reading.note == "Ask about this"
    assert page.asked == {"localhost"}, "nobody outside learns of it before a press"  # SAFETY 26, 28


def test_an_episode_is_ticked_once_it_was_heard(open_as):
    cast = make_cast()
    entry = make_entries(make_source(cast.harbour), 1, audio_address="https://pod.example/1.mp3")[0]
    page = open_as(cast.client(cast.mia), f"/sources/entries/{entry.uuid}/")
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="I have heard this").wait_for()
    assert not Reading.objects.filter(read__isnull=False).exists()
    assert page.asked == {"localhost"}, "nobody outside learns of it before a press"  # SAFETY 26, 28
    page.locator("audio").dispatch_event("ended")
    page.locator("#entry-read").get_by_text("Read", exact=True).wait_for()
    assert Reading.objects.get().read


def test_a_video_asks_its_site_only_after_the_press(open_as):  # SAFETY 27
    cast = make_cast()
    switch_on(cast.harbour, "youtube")
    entry = make_entries(make_source(cast.harbour), 1, video_platform="youtube", video_id="abcdefghijk")[0]
    page = open_as(cast.client(cast.mia), f"/sources/entries/{entry.uuid}/")
    page.context.route("https://**", lambda route: route.abort())
    page.get_by_role("button", name="I have watched this").wait_for()
    assert page.asked == {"localhost"}
    with page.expect_request("https://www.youtube-nocookie.com/**"):
        page.get_by_text("Play from YouTube").click()
    page.locator("#entry-read").get_by_text("Read", exact=True).wait_for()
    frame = page.locator("iframe")
    assert frame.get_attribute("sandbox")
    assert "camera" not in (frame.get_attribute("allow") or "")


def test_a_draft_of_a_check_keeps_itself(open_as):
    cast = make_cast()
    source = make_source(cast.harbour)
    page = open_as(cast.client(cast.mia), f"/sources/{source.uuid}/check/")
    page.fill("#id_stop", "Curious")
    page.locator("#kept", has_text="Kept").wait_for()
    assert SourceCheck.objects.get().stop == "Curious"
