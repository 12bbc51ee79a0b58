"""kill -9 of the worker in the middle of a list of 500: all of it comes in once, and goes out as it came in."""

import threading
from collections import Counter

import pytest

from launcher.servers.child import wait_until
from resources.import_export.documents import Outline, read_document
from tests.resources.feeds.site import Item, rss
from tests.resources.import_export.outside import folder, opml, outline
from tests.servers.little import Answer, LittleServer

pytestmark = pytest.mark.whole

HOSTS, OUTLINES, HALF = 10, 500, 200
PATIENCE = 240
WAITING = "SELECT count(*) FROM resources_importline WHERE state = 'waiting'"
STATES = "SELECT state, count(*) FROM resources_importline GROUP BY state"

OPEN_AND_TAKE = """
from django.core.files.uploadedfile import SimpleUploadedFile
from accounts.people.queries import viewer_of
from resources.import_export.services import open_import, take_import
from tests.cast import make_cast
cast = make_cast()
mia = viewer_of(cast.mia)
with open({file!r}, "rb") as file:
    run = open_import(actor=mia, file=SimpleUploadedFile("list.opml", file.read()))
take_import(actor=mia, run=run, why="From my old reader", lines=[str(number) for number in range(500)])
"""
TAKE_ALONG = """
from django.test import Client
from accounts.models import Person
client = Client()
mia = Person.objects.get(name="Mia Kowalski")
client.force_login(mia, backend="accounts.identity.signin.backends.SchoolUserNameBackend")
with open({file!r}, "wb") as file:
    file.write(client.get("/sources/take-along.opml", headers={{"host": "localhost"}}).content)
"""


class Outside:
    """Feeds and pages on several hosts, in folders and in none; `doors_open` lets so many answers through."""

    def __init__(self):
        self.servers = [LittleServer(host=f"127.0.0.{number + 1}") for number in range(HOSTS)]
        self.answers = threading.Semaphore(0)
        self.outlines = [self._outline(number) for number in range(OUTLINES)]

    def _outline(self, number):
        server, title = self.servers[number % HOSTS], f"Source {number}"
        is_feed = number % 10 != 9
        body = rss(Item(f"{title}, a piece", f"guid-{number}")).replace(
            b"<title>T<", f"<title>{title}<".encode(), 1
        )
        page = f"<html><title>{title}</title><p>Hello</p></html>".encode()
        address = server.plays(f"/s{number}", self._script(Answer(200, body if is_feed else page, _type(is_feed))))
        path = (("Sea",), ("Sea", "Deep"), ("Sky",), ())[number % 4]
        return Outline(address, title, "", path, is_feed)

    def _script(self, answer):
        def script(seen, send):
            while not self.answers.acquire(timeout=0.05):
                if self.servers[0].closing.is_set():
                    return False
            return answer(seen, send) or True

        return script

    def list(self) -> bytes:
        lines = {path: [] for path in (("Sea",), ("Sea", "Deep"), ("Sky",), ())}
        for each in self.outlines:
            lines[each.path].append(outline(each.address, each.title, feed=each.is_feed))
        deep = folder("Deep", *lines["Sea", "Deep"])
        return opml(folder("Sea", *lines["Sea",], deep), folder("Sky", *lines["Sky",]), *lines[()])

    def asked(self) -> Counter:
        return Counter(path for server in self.servers for path in server.paths() if path.startswith("/s"))

    def let_through(self, answers):
        for _answer in range(answers):
            self.answers.release()

    def close(self):
        for server in self.servers:
            server.close()


def _type(is_feed):
    return {"Content-Type": "application/rss+xml" if is_feed else "text/html"}


@pytest.fixture
def outside():
    made = Outside()
    yield made
    made.close()


def as_set(outlines):
    return {(each.address, each.title, each.path, each.is_feed) for each in outlines}


def test_a_list_of_500_survives_a_killed_worker_and_goes_out_equal(outside, start_whole_product):
    product = start_whole_product(start=False, FETCH_ALLOW="127.0.0.0/8:*", FEED_FLOOR_SECONDS="3600")
    came, went = product.var / "came.opml", product.var / "went.opml"
    came.write_bytes(outside.list())
    product.manage("shell", "--verbosity=0", "--command", OPEN_AND_TAKE.format(file=str(came)))
    product.start("worker", "beat")
    with product.connect() as database:

        def count(question):
            return database.execute(question).fetchone()[0]

        outside.let_through(HALF)
        assert wait_until(lambda: OUTLINES - count(WAITING) > HALF // 3, PATIENCE), product.log()
        product.kill("worker")
        left = count(WAITING)
        assert 0 < left < OUTLINES, "killed half way"
        assert count("SELECT count(*) FROM resources_importline WHERE lease IS NOT NULL"), "with lines in hand"
        database.execute("UPDATE resources_importline SET held_until = now() WHERE held_until > now()")
        outside.let_through(20 * OUTLINES)
        product.start("worker")
        assert wait_until(lambda: count(WAITING) == 0, PATIENCE), product.log()
        assert wait_until(lambda: count("SELECT count(*) FROM resources_importrun WHERE state = 'done'") == 1, 20)
        assert dict(database.execute(STATES)) == {"followed": OUTLINES * 9 // 10, "link": OUTLINES // 10}
        for table in ("follow", "source", "schoolsource"):
            assert count(f"SELECT count(*) FROM resources_{table}") == OUTLINES
        told = "SELECT count(*) FROM accounts_notification WHERE key LIKE 'import.%'"
        assert count(told) == 1
    product.manage("shell", "--verbosity=0", "--command", TAKE_ALONG.format(file=str(went)))
    assert as_set(read_document(went.read_bytes()).outlines) == as_set(outside.outlines)
