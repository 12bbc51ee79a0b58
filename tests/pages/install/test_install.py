"""plnsite as an app, and adding to one's network from any page."""

import json
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from PIL import Image, ImageChops, ImageStat

from kit.look.design_tokens import colour
from plnsite.pages.install.icons import ICONS, draw
from plnsite.pages.install.views import address_in
from tests.cast import PASSWORD

ADD = "/sources/add/"


def test_the_manifest_is_whole(client):
    answer = client.get("/manifest.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    assert "public" in answer.headers["Cache-Control"]
    assert not answer.cookies, "nothing of a person is in it"
    said = json.loads(answer.content)
    assert {"name", "start_url", "display", "theme_color", "icons"} <= said.keys()
    assert said["share_target"] == {
        "action": "/share/",
        "method": "GET",
        "params": {"title": "title", "text": "text", "url": "url"},
    }
    purposes = set()
    for icon in said["icons"]:
        path = finders.find(icon["src"].removeprefix(settings.STATIC_URL))
        with Image.open(path) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]
        purposes.add((icon["purpose"], icon["sizes"]))
    assert {("any", "192x192"), ("any", "512x512"), ("maskable", "512x512")} <= purposes


@pytest.mark.parametrize("name", ICONS)
def test_the_icons_are_our_own_drawing_as_it_is_now(name):
    size, shape = ICONS[name]
    paper, line, spark = (colour(token)[0] for token in ("paper", "accent", "next"))
    drawn = Image.open(BytesIO(draw(size, shape, paper=paper, line=line, spark=spark))).convert("RGBA")
    with Image.open(finders.find(f"img/{name}")) as kept:
        apart = ImageStat.Stat(ImageChops.difference(drawn, kept.convert("RGBA"))).mean
    assert max(apart) < 1
    if shape == "full":
        assert drawn.getpixel((0, 0))[3] == 255, "a phone cuts it itself"


def test_every_page_names_the_manifest_and_paints_around_it(client):
    page = client.get("/sign-in/").content.decode()
    assert '<link rel="manifest" href="/manifest.webmanifest">' in page
    for side in colour("paper"):
        assert f'name="theme-color" content="{side}"' in page


@pytest.mark.parametrize(
    ("texts", "address"),
    [
        (("https://a.example/x?y=1", "", ""), "https://a.example/x?y=1"),
        (("", "https://a.example/x", "Title"), "https://a.example/x"),
        (("", "Look at this: https://a.example/x.", ""), "https://a.example/x"),
        (("", "“Tides” https://a.example/x) via App", ""), "https://a.example/x"),
        (("", "no address", "https://a.example/t"), "https://a.example/t"),
        (("", "javascript:alert(1)", "x"), ""),
        (("", "", ""), ""),
    ],
)
def test_the_address_is_found_wherever_a_phone_puts_it(texts, address):
    assert address_in(*texts) == address


def test_sharing_leads_to_a_form_and_adds_nothing(cast):
    client = cast.client(cast.mia)
    answer = client.get("/share/", {"text": "https://a.example/x", "title": "Tides & <b>moons</b>"})
    to = urlsplit(answer.url)
    assert (to.path, parse_qs(to.query)) == (
        ADD,
        {"address": ["https://a.example/x"], "title": ["Tides & <b>moons</b>"]},
    )
    page = client.get(answer.url).content.decode()
    assert 'value="https://a.example/x"' in page
    assert "You were reading “Tides &amp; &lt;b&gt;moons&lt;/b&gt;”" in page
    nothing = client.get("/share/", {"text": "hello"}, follow=True)
    assert nothing.redirect_chain == [(ADD, 302)]
    assert "no web address in what you shared" in nothing.content.decode()


def test_whoever_is_signed_out_comes_back_to_the_form(cast, client):
    shared = client.get("/share/", {"text": "https://a.example/x?y=1&z=2", "title": "Tides"})
    assert shared.url.startswith("/sign-in/?next=")
    words = {"way": "school", "school_code": "harbour", "user_name": "mia", "password": PASSWORD}
    back = client.post(shared.url, words, follow=True)
    assert 'value="https://a.example/x?y=1&amp;z=2"' in back.content.decode()
    assert back.redirect_chain[-1][0].startswith(ADD)


@pytest.mark.journey
def test_the_button_works_from_another_page(transactional_world, live_server, new_page, little_server):
    cast = transactional_world.cast
    page = new_page()
    key = cast.client(cast.mia).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
    page.goto(live_server.url + "/from-anywhere/")
    button = page.get_by_role("link", name="Add to my network")
    code = button.get_attribute("href")
    assert code.startswith("javascript:")
    button.click()
    page.get_by_text("Drag it onto the bar").wait_for()
    assert page.url.endswith("/from-anywhere/")
    elsewhere = little_server.says("/x?y=1", "<html><title>Tides & moons</title>", Content_Type="text/html")
    page.goto(elsewhere)
    with page.context.expect_page() as opened:
        page.evaluate(code.removeprefix("javascript:"))  # as the browser's bar does
    form = opened.value
    form.get_by_text("You were reading “Tides & moons”").wait_for()
    assert form.input_value("[name=address]") == elsewhere
