"""kill -9 of the worker in the middle of polling: nothing is lost, nothing is there twice."""

import random
import threading
from collections import Counter
from hashlib import sha256

import pytest

from launcher.servers.child import wait_until
from tests.resources.feeds.site import Item, rss
from tests.servers.little import Answer, LittleServer

pytestmark = pytest.mark.whole

HOSTS, FEEDS, ROUNDS = 4, 60, 3
PATIENCE = 120
DUE_OR_HELD = "SELECT count(*) FROM resources_feed WHERE next_poll < now() OR lease IS NOT NULL"
WORDS = "Some words of an entry that is long. " * 300

FOLLOWED_FEEDS = """
import sys
from resources.models import Feed, Source
from tests.resources.making import make_follow
from tests.cast import make_cast
cast = make_cast()
for address in sys.stdin.read().split():
    source = Source.objects.create(address=address + "?page", title="A source")
    Feed.objects.create(source=source, address=address)
    make_follow(cast.mia, cast.harbour, source)
"""


class Outside:
    """Feeds on several hosts that get an item more each round; `doors_open` lets so many answers through."""

    def __init__(self):
        self.servers = [LittleServer(host=f"127.0.0.{number + 1}") for number in range(HOSTS)]
        self.round = 0
        self.answers = threading.Semaphore(0)
        self.addresses = [
            self.servers[number % HOSTS].plays(f"/f{number}", self._script(number)) for number in range(FEEDS)
        ]

    def _script(self, number):
        def script(seen, send):
            while not self.answers.acquire(timeout=0.05):
                if self.servers[0].closing.is_set():
                    return False
            items = [
                Item(title, f"guid-{title}", html=f"<p>{WORDS}</p>", day=n) for n, title in self.items(number)
            ]
            body = rss(*reversed(items))
            etag = f'"{sha256(body).hexdigest()}"'
            if seen.headers.get("if-none-match") == etag:
                return Answer(304)(seen, send) or True
            return Answer(200, body, {"ETag": etag})(seen, send) or True

        return script

    def items(self, number):
        return [(n, f"Feed {number} item {n}") for n in range(self.round + 4)]

    def expected(self):
        return Counter(title for number in range(FEEDS) for _n, title in self.items(number))

    def let_through(self, answers):
        for _answer in range(answers):
            self.answers.release()

    def close(self):
        for server in self.servers:
            server.close()


@pytest.fixture
def outside():
    made = Outside()
    yield made
    made.close()


def test_a_killed_worker_loses_nothing_and_doubles_nothing(outside, start_whole_product):
    product = start_whole_product(start=False, FETCH_ALLOW="127.0.0.0/8:*", FEED_FLOOR_SECONDS="3600")
    code = FOLLOWED_FEEDS.replace("sys.stdin.read().split()", repr(outside.addresses))
    product.manage("shell", "--verbosity=0", "--command", code)
    chance = random.Random(7)
    product.start("worker", "beat")
    with product.connect() as database:

        def count(question):
            return database.execute(question).fetchone()[0]

        def asked():
            return sum(len(server.seen) for server in outside.servers)

        for outside.round in range(ROUNDS):
            database.execute("UPDATE resources_feed SET next_poll = now() - interval '1 second'")
            before, answers = asked(), chance.randint(FEEDS // 4, FEEDS - 1)
            outside.let_through(answers)
            assert wait_until(lambda: asked() > before + answers, PATIENCE), product.log()  # noqa: B023
            product.kill("worker")
            unfinished = count("SELECT count(*) FROM resources_feed WHERE next_poll < now()")
            assert unfinished >= FEEDS - answers
            database.execute("UPDATE resources_feed SET held_until = now() WHERE held_until > now()")
            outside.let_through(10 * FEEDS)
            product.start("worker")
            assert wait_until(lambda: count(DUE_OR_HELD) == 0, PATIENCE), product.log()
            stored = Counter(title for (title,) in database.execute("SELECT title FROM resources_entry"))
            assert stored == outside.expected()
            while outside.answers.acquire(blocking=False):
                pass
        assert count("SELECT count(*) FROM resources_feed WHERE trouble <> ''") == 0
