"""Pictures through our own door."""

import io

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image

from resources.media.images import NoPicture, drawn_anew, outside_address, proxied
from resources.media.tasks import keep_picture


def picture_file(kind: str = "PNG", size: tuple[int, int] = (40, 30), **saved) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, **saved)
    return out.getvalue()


def kept_forever(response) -> bool:
    return "immutable" in response["Cache-Control"]


@pytest.fixture
def client(cast):
    return cast.client(cast.mia)


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def look(client, address: str, *, worker: bool = True):
    """Ask for a picture as a page does, let a worker do what that asked for, and ask again."""
    first = client.get(address)
    if worker and first.status_code == 202:
        keep_picture(outside_address(address.split("/")[-2]))
        return client.get(address)
    return first


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_fetched_once_and_drawn_anew(client, little_server, kind):
    little_server.says("/p", picture_file(kind))
    address = proxied(little_server.address("/p"))
    for _ in range(2):
        response = look(client, address)
        assert response.status_code == 200
        assert response["Content-Type"] == "image/webp"
        assert kept_forever(response)
        assert Image.open(io.BytesIO(response.content)).size == (40, 30)
    assert len(little_server.seen) == 1


def test_the_site_learns_nothing_of_who_looks(client, little_server):  # SAFETY 28
    little_server.says("/p", picture_file())
    client.cookies["theme"] = "secret"
    headers = {"Referer": "http://school/", "User-Agent": "Mia's"}
    client.get(proxied(little_server.address("/p")), headers=headers)
    keep_picture(little_server.address("/p"))
    asked = little_server.seen[0].headers
    assert "cookie" not in asked
    assert "referer" not in asked
    assert "Mia" not in asked["user-agent"]


def test_what_a_camera_wrote_into_the_file_is_gone():  # SAFETY 21
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    body = picture_file("JPEG", exif=exif.tobytes())
    assert b"taken at home" in body
    assert b"taken at home" not in drawn_anew(body)


def test_large_pictures_become_small():
    drawn = Image.open(io.BytesIO(drawn_anew(picture_file(size=(3000, 1000)))))
    assert drawn.size == (1200, 400)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html>not a picture</html>",
        picture_file()[:60],
        picture_file(size=(1, 1)),  # a tracking pixel
    ],
)
def test_what_is_no_picture_is_not_shown(body):
    with pytest.raises(NoPicture):
        drawn_anew(body)


def test_a_picture_that_would_fill_the_memory_is_refused():
    bomb = picture_file("GIF", size=(7000, 7000))
    with pytest.raises(NoPicture):
        drawn_anew(bomb)


def test_no_page_waits_for_a_slow_site(client, little_server):
    little_server.plays("/p", lambda seen, send: little_server.closing.wait(30))
    response = client.get(proxied(little_server.address("/p")))
    assert response.status_code == 202
    assert response["Content-Type"] == "image/svg+xml"
    assert response["Cache-Control"] == "no-store"
    assert not little_server.seen


def test_many_looks_are_one_errand(client, little_server):
    address = proxied(little_server.address("/p"))
    with keep_picture.app.connection_for_read() as connection:
        broker = connection.default_channel.client
        broker.delete("media")
        for _ in range(3):
            assert client.get(address).status_code == 202
        assert broker.llen("media") == 1
        broker.delete("media")


def test_where_there_is_none_words_stand(client, little_server):
    little_server.says("/p", b"", status=500)
    response = look(client, proxied(little_server.address("/p")))
    assert response.status_code == 204
    assert not kept_forever(response)


def test_nobody_can_make_us_fetch_what_we_did_not_sign(client, little_server):
    little_server.says("/p", picture_file())
    for token in ("x", proxied(little_server.address("/p")).split("/")[-2][:-2] + "zz"):
        assert client.get(reverse("resources:image", args=[token])).status_code == 404
    assert not little_server.seen


def test_nobody_from_outside_shows_pictures_through_us(cast, little_server):
    little_server.says("/p", picture_file())
    assert Client().get(proxied(little_server.address("/p"))).status_code == 404
    assert not little_server.seen


def test_a_picture_has_one_address_so_that_browsers_keep_it():
    assert proxied("https://site.example/p") == proxied("https://site.example/p")


def test_private_places_are_not_reached(client, settings, little_server):
    little_server.says("/p", picture_file())
    settings.FETCH_ALLOW = ()
    assert look(client, proxied(little_server.address("/p"))).status_code == 204
    assert not little_server.seen


def test_no_address_is_no_picture():
    assert proxied("") == ""


def test_a_picture_that_takes_much_memory_is_not_unpacked():  # a small file can say that it is a large picture
    with pytest.raises(NoPicture):
        drawn_anew(picture_file("PNG", (6200, 6200)))
    assert drawn_anew(picture_file("JPEG", (6200, 6200)))
