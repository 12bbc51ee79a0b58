"""No page waits for another site: a worker fetches the preview, and the page goes on when it is there."""

import re
import threading
import time

import pytest
from django.urls import reverse

from kit.errors import Refused
from resources.adding import answers, jobs, pending, tasks
from resources.adding.pending import PreviewPending, preview_of
from resources.adding.services import find_source
from resources.models import Pack, Source
from resources.providers.recognising import read_address

pytestmark = pytest.mark.no_preview_worker
HTML = "text/html"
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<title>Rock pools</title>"


@pytest.fixture
def server(little_server, settings):
    settings.FETCH_ALLOW = (little_server.place,)
    return little_server


@pytest.fixture
def slow_site(server):
    """A page that answers when `go` is set."""
    go = threading.Event()

    def script(_seen, send):
        go.wait(20)
        send(PAGE)

    server.plays("/slow", script)
    server.says("/quick", "<title>Rock pools</title>", Content_Type=HTML)
    yield server.address("/slow"), go
    go.set()


@pytest.fixture
def worker(monkeypatch):
    """Threads of this process in place of those of a worker: the whole product is tried in tests/launcher."""
    threads = []

    def start(given, **_options):
        threads.append(threading.Thread(target=tasks.fetch_preview.run, args=given))
        threads[-1].start()

    monkeypatch.setattr(tasks.fetch_preview, "apply_async", start)
    yield
    for thread in threads:
        thread.join(20)


def wait_for(condition):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_answered(viewer, address):
    return not pending.is_under_way(viewer, read_address(address))


def test_what_answers_at_once_is_shown_at_once(cast, server, worker):
    address = server.says("/quick", "<title>Rock pools</title>", Content_Type=HTML)
    page = cast.client(cast.mia).post("/sources/add/", {"address": address})
    if page.status_code == 302:  # a busy machine
        wait_for(lambda: is_answered(cast.viewer(cast.mia), address))
        page = cast.client(cast.mia).get(page.url)
    assert "Rock pools" in page.content.decode()


def test_a_slow_site_is_waited_for_by_the_page_and_not_by_us(cast, slow_site, worker):
    address, go = slow_site
    client, viewer = cast.client(cast.mia), cast.viewer(cast.mia)
    began = time.monotonic()
    asked = client.post("/sources/add/", {"address": address})
    assert time.monotonic() - began < 3
    assert asked.status_code == 302
    assert asked.url.startswith("/sources/add/?pending=1&address=")
    waits = client.get(asked.url).content.decode()
    assert "Looking at it" in waits
    assert '<meta http-equiv="refresh"' in waits
    poll = re.search(r'hx-get="([^"]+)"', waits)[1].replace("&amp;", "&")
    assert client.get(poll, headers={"HX-Request": "true"}).status_code == 204
    go.set()
    wait_for(lambda: is_answered(viewer, address))
    assert client.get(poll, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
    assert "Rock pools" in client.get(asked.url).content.decode()
    late = client.get(asked.url)
    assert late.status_code == 422
    assert "look at it once more" in late.content.decode()
    assert address in late.content.decode()


def test_what_is_refused_late_stands_beside_the_address(cast, server, worker):
    viewer, client = cast.viewer(cast.mia), cast.client(cast.mia)
    address = server.says("/gone", "", status=404)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pending, "MOMENT", 0)
        asked = client.post("/sources/add/", {"address": address})
    wait_for(lambda: is_answered(viewer, address))
    page = client.get(asked.url) if asked.status_code == 302 else asked
    assert page.status_code == 422
    assert address in page.content.decode()


def test_without_a_worker_it_ends_with_a_sentence(cast, server):
    viewer, client = cast.viewer(cast.mia), cast.client(cast.mia)
    address = server.address("/quick")
    asked = client.post("/sources/add/", {"address": address})
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(answers, "AT_MOST", 0)
        page = client.get(asked.url)
    assert page.status_code == 422
    assert "Try once more in a few minutes." in page.content.decode()
    with pytest.raises(PreviewPending):  # and the next one begins anew
        preview_of(viewer, read_address(address))


def test_two_at_once_are_enough(cast, server):
    viewer = cast.viewer(cast.mia)
    for path in ("/1", "/2"):
        with pytest.raises(PreviewPending):
            find_source(actor=viewer, address=read_address(server.address(path)))
    with pytest.raises(Refused, match="still looking at two"):
        find_source(actor=viewer, address=read_address(server.address("/3")))
    with pytest.raises(PreviewPending):  # asking again for one of them is no third
        find_source(actor=viewer, address=read_address(server.address("/2")))
    with pytest.raises(PreviewPending):
        find_source(actor=cast.viewer(cast.noah), address=read_address(server.address("/3")))


def test_many_slow_ones_hold_no_page_up(cast, server):
    people = [cast.mia, cast.noah, cast.zoe, cast.adler]
    began = time.monotonic()
    for person in people:
        for path in ("/1", "/2"):
            with pytest.raises(PreviewPending):
                preview_of(cast.viewer(person), read_address(server.address(path)))
    assert time.monotonic() - began < 2 * pending.MOMENT + 1


def test_a_task_that_comes_twice_asks_once(cast, server):
    viewer = cast.viewer(cast.mia)
    address = read_address(server.says("/quick", "<title>Rock pools</title>", Content_Type=HTML))
    with pytest.raises(PreviewPending):
        preview_of(viewer, address)
    key = pending._key(viewer, address)
    jobs.answer_pending_preview(key)
    asked = len(server.paths())
    jobs.answer_pending_preview(key)
    assert len(server.paths()) == asked
    assert preview_of(viewer, address).title == "Rock pools"


def test_nobody_sees_what_another_one_asked_for(cast, server):
    address = server.address("/1")
    asked = cast.client(cast.mia).post("/sources/add/", {"address": address})
    page = cast.client(cast.noah).get(asked.url)
    assert page.status_code == 422
    assert server.paths() == []


def test_packs_wait_in_the_same_way(cast, slow_site, worker):
    address, go = slow_site
    pack = Pack.objects.create(school=cast.harbour, keeper=cast.adler, title="The shore")
    client = cast.client(cast.adler)
    here = reverse("resources:pack-item-add", args=[pack.uuid])
    asked = client.post(here, {"address": address})
    assert asked.url.startswith(f"{here}?pending=1")
    assert "Looking at it" in client.get(asked.url).content.decode()
    go.set()
    wait_for(lambda: is_answered(cast.viewer(cast.adler), address))
    assert "Rock pools" in client.get(asked.url).content.decode()
    assert not Source.objects.exists()
