"""Whatever happens to feeds over many polls, the database holds each entry once, as it was last seen."""

import os
from collections import OrderedDict
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from resources.models import Entry, Feed, Source
from tests.resources.feeds.site import Item, Site, add_feed, poll_now
from tests.servers.little import LittleServer

WINDOW = 6  # so many of its newest items does a feed show
EXAMPLES = int(os.environ.get("EXAMPLES", "30"))
PATHS = ("/guids", "/links", "/both", "/bare")


class Feeds(RuleBasedStateMachine):
    """Four feeds of different habits. The model: `shown` is what a feed shows now, `kept` what must be stored, by
    the item's own number, which stands in its first title and never changes."""

    def __init__(self):
        super().__init__()
        self.server = LittleServer()
        self.site = Site(self.server)
        self.number = 0
        self.polled = False
        self.shown, self.kept, self.feeds = {}, {}, {}

    @initialize(validators=st.booleans())
    def begin(self, validators):
        self.site.validators = validators
        for path in PATHS:
            self.shown[path], self.kept[path] = OrderedDict(), {}
            self.feeds[path] = add_feed(self.site.shows(path))
            self.publish(path, dated=path == "/links", many=3)
        self.poll()

    def teardown(self):
        self.server.close()
        Source.objects.all().delete()

    def _show(self, path):
        while len(self.shown[path]) > WINDOW:
            self.shown[path].popitem(last=False)
        self.site.shows(path, *reversed(self.shown[path].values()))
        self.polled = False

    paths = st.sampled_from(PATHS)

    def _pick(self, path, data):
        return data.draw(st.sampled_from(sorted(self.shown[path]))) if self.shown[path] else None

    @rule(path=paths, dated=st.booleans(), many=st.integers(1, 4), alike=st.booleans())
    def publish(self, path, dated, many, alike=False):
        for _item in range(many):
            self.number += 1
            n = self.number
            self.shown[path][n] = Item(
                "Every day the same" if alike and path != "/bare" else f"Item {n}",
                guid=f"guid-{n}" if path in ("/guids", "/both") else "",
                link=f"https://a.example/items/{n}" if path in ("/links", "/both") else "",
                html=f"<p>Body of {n}</p>",
                day=n % 300 if dated else None,
            )
        self._show(path)

    @rule(path=paths, data=st.data(), words=st.text(alphabet="abc 'é\"\\{}%", max_size=12))
    def edit(self, path, data, words):
        if n := self._pick(path, data):
            # Where neither guid nor link tells an item, its title does.
            title = f"Item {n}" if path == "/bare" else " ".join(f"Item {n} {words}".split())
            html = f"<p>{n} {title} {' '.join(words.split()).replace('&', '')}</p>".replace(" </p>", "</p>")
            self.shown[path][n] = replace(self.shown[path][n], title=title, html=html)
            self._show(path)

    @rule(path=paths, data=st.data(), day=st.integers(0, 300))
    def redate(self, path, data, day):
        if n := self._pick(path, data):
            self.shown[path][n] = replace(self.shown[path][n], day=day)
            self._show(path)

    @rule(path=paths, data=st.data())
    def reorder(self, path, data):
        order = data.draw(st.permutations(list(self.shown[path])))
        self.shown[path] = OrderedDict((n, self.shown[path][n]) for n in order)
        self._show(path)

    @rule(path=paths, data=st.data())
    def take_away(self, path, data):
        if n := self._pick(path, data):
            del self.shown[path][n]
            self._show(path)

    @rule(path=paths, data=st.data())
    def show_one_twice(self, path, data):
        if n := self._pick(path, data):
            items = list(reversed(self.shown[path].values()))
            self.site.shows(path, *items, self.shown[path][n])
            self.polled = False

    @rule(data=st.data(), how=st.sampled_from(["another", "none", "its address", "all"]))
    def another_guid(self, data, how):
        if n := self._pick("/both", data):
            self.poll()  # a guid that changes together with the title is a new entry, for us as for everybody
            for each in list(self.shown["/both"]) if how == "all" else [n]:
                self.number += 1
                item = self.shown["/both"][each]
                new = {"none": "", "its address": item.link}.get(how, f"guid-again-{self.number}")
                self.shown["/both"][each] = replace(item, guid=new)
            self._show("/both")
            self.poll()

    @rule(data=st.data())
    def another_link(self, data):
        n = self._pick("/both", data)
        if n and self.shown["/both"][n].guid.startswith("guid"):
            self.poll()
            self.number += 1
            link = f"https://a.example/items/{n}-{self.number}"
            self.shown["/both"][n] = replace(self.shown["/both"][n], link=link)
            self._show("/both")
            self.poll()

    @rule(path=st.sampled_from(["/links", "/both"]))
    def move_to_https_or_back_with_tracking(self, path):
        for n, item in self.shown[path].items():
            other = item.link.replace("https://a.", "http://www.a.") if "https" in item.link else item.link
            self.shown[path][n] = replace(item, link=f"{other.partition('?')[0]}?utm_source=feed")
        self._show(path)

    @rule(path=paths)
    def fail_once(self, path):
        self.server.says(path, b"<html>Error</html>", status=500)
        poll_now(self.feeds[path])
        self._show(path)

    @rule()
    def poll(self):
        assert poll_now() == len(self.feeds)
        for path, shown in self.shown.items():
            self.kept[path].update(shown)
        self.polled = True

    @invariant()
    def exactly_the_right_entries(self):
        if not self.polled:
            return
        for path, kept in self.kept.items():
            stored = Entry.objects.filter(feed=self.feeds[path]).values_list("title", "text", "address_hash")
            expected = sorted((item.title, item.html[3:-4]) for item in kept.values())
            assert sorted((title, text) for title, text, _place in stored) == expected, path
        assert not Feed.objects.exclude(trouble="", lease=None, held_until=None).exists()


@pytest.mark.django_db
def test_each_entry_once_as_it_was_last_seen():
    run_state_machine_as_test(
        Feeds,
        settings=settings(
            max_examples=EXAMPLES, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
