"""What a hostile feed brings: in a real browser no stored page runs a script or asks another host before a click.

The attacks come in by a feed, through the poller and the one cleaner, and are looked at under the product's own
policy for content.  # SAFETY 26, 28
"""

import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.utils import timezone

from resources.models import Entry, SchoolSource
from tests.cast import make_cast
from tests.resources.feeds.site import Item, Site, add_feed, poll_now
from tests.resources.making import make_follow
from tests.servers.little import LittleServer

ATTACKS = tomllib.loads((Path(__file__).parents[1] / "data" / "attacks.toml").read_text())
HOST = "evil.example"
# What the policy had to stop counts as well: nothing of it should have come so far.
WATCH = """
window.hurt = () => { document.documentElement.dataset.hurt = "a script ran" };
document.addEventListener("securitypolicyviolation", (event) => {
  document.documentElement.dataset.hurt = `${event.violatedDirective} ${event.blockedURI}`;
});
"""

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def attacks(kind: str) -> list[str]:
    return [attack.replace("EVIL", HOST) for attack in ATTACKS[kind]]


def test_there_are_many():
    every = [attack for kind in ATTACKS for attack in attacks(kind)]
    assert len(every) == len(set(every)) >= 80


@pytest.fixture
def hostile():
    """Mia, signed in, and a source of hers with an entry for each kind of attack and one for each attack alone."""
    cast = make_cast()
    server = LittleServer()
    site = Site(server)
    items = []
    for kind in ATTACKS:
        for number, attack in enumerate(attacks(kind)):
            items.append(
                Item(f"{kind} {number} {attack}", f"{kind}-{number}", "", f"<p>Before</p>{attack}<p>After</p>")
            )
        together = "".join(f"<p>{attack}</p>" for attack in attacks(kind))
        items.append(Item(f"All {kind}", kind, "", together))
    feed = add_feed(site.shows("/feed", *items))
    poll_now(feed)
    SchoolSource.objects.get_or_create(school=cast.harbour, source=feed.source, defaults={"added_by": cast.mia})
    make_follow(cast.mia, cast.harbour, feed.source, created=timezone.now())
    yield cast
    server.close()


def test_no_stored_page_runs_a_script_or_asks_another_host(hostile, browser, live_server):
    entries = list(Entry.objects.all())
    assert len(entries) >= 80
    context = browser.new_context()
    session = hostile.client(hostile.mia).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    context.add_init_script(WATCH)
    home = urlsplit(live_server.url).netloc
    asked, said = [], []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("popup", lambda popup: said.append(popup.url))
    hurt = []
    addresses = [f"/sources/entries/{entry.uuid}/" for entry in entries]
    for address in ["/", "/sources/entries/", f"/sources/{entries[0].feed.source.uuid}/", *addresses]:
        answer = page.goto(live_server.url + address, wait_until="load")
        assert answer.status == 200
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        if wound := page.evaluate("document.documentElement.dataset.hurt || ''"):
            hurt.append((address, wound))
        assert page.url == live_server.url + address
    strangers = [url for url in asked if urlsplit(url).scheme != "data" and urlsplit(url).netloc != home]
    context.close()
    assert (hurt, said, strangers) == ([], [], [])


def test_a_script_that_runs_would_be_seen(browser, live_server):
    page = browser.new_page()
    page.add_init_script(WATCH)
    page.goto("data:text/html,<img src=x onerror=window.hurt()>")
    page.wait_for_function("document.documentElement.dataset.hurt")
    page.close()
