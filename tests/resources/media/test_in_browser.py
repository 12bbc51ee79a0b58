"""Pictures that come in while one looks at the page."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from resources.media.images import NoPicture, keep_picture, proxied
from tests.cast import make_cast
from tests.resources.making import make_entries, make_source

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
WIDE, LOST = 'img[alt="The shore"]', 'img[alt="Lost"]'


def test_a_picture_on_its_way_keeps_its_room_and_comes_in(
    live_server, new_page, little_server, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    cast = make_cast()
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "teal").save(out, "PNG")
    little_server.says("/shore.png", out.getvalue())
    little_server.says("/lost.png", b"", status=500)
    shore, lost = little_server.address("/shore.png"), little_server.address("/lost.png")
    wide, gone = proxied(shore), proxied(lost)
    html = (
        f'<p>Look.</p><img src="{wide}" alt="The shore" width="300" height="200">'
        f'<p>And look.</p><img src="{gone}" alt="Lost">'
    )
    entry = make_entries(make_source(cast.harbour), 1, html=html)[0]
    page = new_page(viewport={"width": 390, "height": 844})
    session = {"name": "sessionid", "value": cast.client(cast.mia).cookies["sessionid"].value}
    page.context.add_cookies([{**session, "url": live_server.url}])
    said = []
    page.on("console", lambda message: said.append(message.location["url"]) if message.type == "error" else None)
    page.goto(f"{live_server.url}/sources/entries/{entry.uuid}/")
    expect(page.locator(f"{WIDE}[data-waiting]")).to_be_visible()
    before = page.locator(WIDE).bounding_box()
    assert round(before["width"] / before["height"], 1) == 1.5, "the room that the page meant for it"
    keep_picture(shore)
    with pytest.raises(NoPicture):
        keep_picture(lost)
    expect(page.locator(f"{WIDE}:not([data-waiting])")).to_be_visible(timeout=10_000)
    assert page.locator(WIDE).evaluate("picture => picture.naturalWidth") == 300
    assert page.locator(WIDE).bounding_box() == before, "nothing moves"
    expect(page.locator(f"{LOST}[data-missing]")).to_be_visible()
    assert page.locator(LOST).evaluate("picture => picture.naturalWidth") == 0, "its words stand there"
    assert not [url for url in said if "/live/" not in url], "the stream is a process of its own"
