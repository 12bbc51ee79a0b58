"""Feed documents through the whole road: served, polled, stored, and read on the pages of a student.

    python bench/feeds_shown.py FOLDER

Every document in FOLDER becomes a feed on a little server. Each is polled by the real poller into a real database,
and then read as a student of 17 reads it: the pages of its source, and the page of some of its entries. What
feedparser sees in the same bytes is the measure. Prints what is missing or odd, then counts; ends with 1 when an
entry that feedparser sees is not stored or not shown.
"""

import gzip
import io
import os
import random
import re
import sys
import tempfile
import threading
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import feedparser
from tables import make_tables

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SOME = 4  # entries of each feed whose own page is opened
_TYPES = {".json": "application/feed+json", ".gz": "application/octet-stream"}
_TAG = re.compile(r"<[^<>]*>")


@dataclass
class Tally:
    """What became of the documents."""

    seen: int = 0
    stored: int = 0
    shown: int = 0
    opened: int = 0
    ways: Counter = field(default_factory=Counter)
    odd: list[str] = field(default_factory=list)


@contextmanager
def served(documents: list[Path]):
    """Serve the documents as /0, /1 and so on; gives the address of the server."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            path = documents[int(self.path[1:])]
            body = path.read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", _TYPES.get(path.suffix, "application/xml"))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()


@contextmanager
def database(place: str):
    """A new database of plnsite, which may ask `place`."""
    from launcher.servers import Servers

    with tempfile.TemporaryDirectory() as folder, Servers(Path(folder)) as servers:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "plnsite.settings",
            "SECRET_KEY": "only-for-measuring-and-nothing-else-at-all",
            "DATABASE_URL": servers.database_url,
            "REDIS_URL": servers.redis_url,
            "DATABASE_POOL_SIZE": "0",
            "FETCH_ALLOW": place,
            "DEBUG": "1",
            "PYTHONWARNINGS": "ignore",
        }
        import django

        django.setup()
        from django.conf import settings

        settings.ALLOWED_HOSTS = ["testserver"]
        make_tables(os.environ)
        try:
            yield
        finally:
            from django.db import connections

            connections.close_all()


def student():
    """A student of 17, in a browser without JavaScript, and her school."""
    from django.test import Client

    from accounts.models import AgeBand, Membership, Person, Role, School

    school = School.objects.create(name="A school", code="school")
    person = Person.objects.create_person(
        name="Reader", email="reader@school.example", password="x", age_band=AgeBand.FROM_16
    )
    Membership.objects.create(person=person, school=school, role=Role.STUDENT)
    client = Client()
    client.force_login(person, backend="accounts.identity.signin.backends.SchoolUserNameBackend")
    return client, person, school


def entries_of(body: bytes) -> list[tuple[str, str]]:
    """Title and link of each entry that feedparser sees, as plain words."""
    if body[:2] == b"\x1f\x8b":
        body = gzip.decompress(body)
    headers = {"content-type": "application/xml"}
    found = feedparser.parse(io.BytesIO(body), response_headers=headers, sanitize_html=True)
    return [(words(entry.get("title", "")), entry.get("link", "")) for entry in found.entries]


def words(html: str) -> str:
    """The letters and digits of a text, for a comparison that no space, entity or mark disturbs."""
    import html as entities

    plain = entities.unescape(_TAG.sub(" ", entities.unescape(html)))
    return "".join(letter for letter in plain.lower() if letter.isalnum())


def missing_of(seen: list[tuple[str, str]], stored: list) -> list[str]:
    """What feedparser sees that nothing stored can be, by link or by title; each stored entry stands for one."""
    from resources.feeds.parsing.identity import address_hash_of

    left = list(stored)
    missing = []
    for title, link in dict.fromkeys(seen):
        at = address_hash_of(link)
        found = next((entry for entry in left if at and entry.address_hash == at), None) or next(
            (entry for entry in left if words(entry.title)[:60] == title[:60]), None
        )
        if found is not None:
            left.remove(found)
        elif not title and left:
            left.pop()  # without title and link it cannot be told which one it is: that there is one must do
        else:
            missing.append(f"{title[:50]!r} {link[:80]}")
    return missing


def look_at(path: Path, feed, reader, tally: Tally) -> None:
    """Hold what was stored and is shown of one document against what feedparser sees."""
    from resources.models import Entry

    client, chance = reader
    body = path.read_bytes()
    seen = entries_of(body) if body[:1] != b"{" else []
    stored = list(Entry.objects.filter(feed=feed).order_by("-published", "-id"))
    tally.seen += len(seen)
    tally.stored += len(stored)
    tally.ways["well" if not feed.trouble else feed.trouble] += 1
    if lost := missing_of(seen, stored):
        tally.odd.append(f"{path.name}: {len(seen)} seen, {len(stored)} stored, missing {lost[:3]}")
    on_pages = shown_by(client, feed)
    tally.shown += len(on_pages)
    if unseen := [entry.title for entry in stored if str(entry.uuid) not in on_pages]:
        tally.odd.append(f"{path.name}: {len(unseen)} stored and not shown: {unseen[:3]}")
    for entry in chance.sample(stored, min(SOME, len(stored))):
        tally.opened += 1
        page = client.get(f"/sources/entries/{entry.uuid}/")
        if page.status_code != 200 or words(entry.title) not in words(page.content.decode()):
            tally.odd.append(f"{path.name}: the page of {entry.title!r} answers {page.status_code}")


def shown_by(client, feed) -> set[str]:
    """The ids of the entries on all pages of a feed's source."""
    ids, address = set(), f"/sources/{feed.source.uuid}/"
    while address:
        page = client.get(address).content.decode()
        ids |= set(re.findall(r"/sources/entries/([0-9a-f-]{36})/", page))
        following = re.search(r'href="(\?after=[^"]+|/sources/[^"]+\?after=[^"]+)"', page)
        following = following and following[1].replace("&amp;", "&")
        address = following and (f"/sources/{feed.source.uuid}/{following}" if following[0] == "?" else following)
    return ids


def main(folder: str) -> int:
    documents = sorted(path for path in Path(folder).rglob("*") if path.is_file())
    tally = Tally()
    with served(documents) as place, database(place):
        from resources.feeds.jobs import poll_feeds
        from resources.models import Feed, Follow, SchoolSource, Source, Verdict

        client, person, school = student()
        for number, path in enumerate(documents):
            source = Source.objects.create(address=f"http://{place}/{number}?page", title=path.name[-150:])
            Feed.objects.create(source=source, address=f"http://{place}/{number}")
            SchoolSource.objects.create(school=school, source=source, verdict=Verdict.RECOMMENDED)
            Follow.objects.create(person=person, school=school, source=source, why="To read")
        while Feed.objects.due().exists():
            poll_feeds()
        reader = client, random.Random(1)
        for number, path in enumerate(documents):
            feed = Feed.objects.select_related("source").get(address=f"http://{place}/{number}")
            look_at(path, feed, reader, tally)
    print("\n".join(tally.odd))
    print(
        f"{len(documents)} documents {dict(tally.ways)}: feedparser sees {tally.seen} entries, {tally.stored} are "
        f"stored, {tally.shown} shown, {tally.opened} opened; {len(tally.odd)} odd"
    )
    return bool(tally.odd)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
