"""One reflection open in two tabs: both texts are shown, and what comes too late is not lost."""

import html
import json
import re

import pytest
from django.urls import reverse

from reflections.models import Reflection
from tests.reflections.occurrences import make_occurrence

HTMX = {"HX-Request": "true"}


@pytest.fixture
def writing(cast):
    return Tabs(cast)


class Tabs:
    """Mia's browser, with the writing page open as often as one likes."""

    def __init__(self, cast):
        self.client, self.occurrence = cast.client(cast.mia), make_occurrence(cast)
        self.url = reverse("reflections:reflection-write", args=[self.occurrence.uuid])

    def open(self):
        return basis_in(self.client.get(self.url))

    def send(self, basis, text, act="draft", **asked):
        typed = {"answer_0": text, "answer_1": "", "visibility": "teacher", "act": act, "basis": basis}
        return self.client.post(self.url, typed, **asked)

    @property
    def kept(self):
        return Reflection.objects.get(occurrence=self.occurrence).answers[0]["answer"]


def basis_in(page):
    return re.search(r'name="basis" value="([^"]+)"', page.content.decode())[1]


def words(page):
    return html.unescape(page.content.decode())


@pytest.fixture(autouse=True)
def _commits(django_capture_on_commit_callbacks, monkeypatch):
    send = Tabs.send

    def committed(*given, **more):
        with django_capture_on_commit_callbacks(execute=True):
            return send(*given, **more)

    monkeypatch.setattr(Tabs, "send", committed)


def test_the_older_tab_does_not_overwrite_the_newer_and_both_are_shown(writing):
    newer, older = writing.open(), writing.open()
    assert writing.send(newer, "The tides come twice a day.", headers=HTMX).status_code == 200
    quiet = writing.send(older, "The moon pulls.", headers=HTMX)
    assert quiet.status_code == 422
    assert "in another tab as well. What you write here is not kept yet" in quiet.content.decode()
    assert "Look at both" in quiet.content.decode()
    assert writing.kept == "The tides come twice a day."
    both = writing.send(older, "The moon pulls.")
    assert both.status_code == 422
    assert "In the other tab" in words(both)
    assert "The tides come twice a day." in words(both)
    assert ">\nThe moon pulls.</textarea>" in words(both)
    assert "Both are here" in words(both)
    seen = basis_in(both)
    assert writing.send(seen, "The tides come twice a day: the moon pulls.").status_code == 302
    assert writing.kept == "The tides come twice a day: the moon pulls."
    assert writing.send(newer, "The tides.", headers=HTMX).status_code == 422


@pytest.mark.parametrize("act", ["finish", "unrecord", "record"])
def test_no_other_act_overwrites_it_either(writing, act):
    newer, older = writing.open(), writing.open()
    writing.send(newer, "The tides come twice a day.", headers=HTMX)
    answer = writing.send(older, "The moon pulls.", act=act)
    assert answer.status_code == 422
    assert writing.kept == "The tides come twice a day."
    assert not Reflection.objects.get().submitted


def test_what_is_kept_tells_the_page_what_it_has_seen(writing, cast):
    page = writing.open()
    answer = writing.send(page, "The tides", headers=HTMX)
    told = json.loads(answer["HX-Trigger"])["plnsite:kept"]["basis"]
    assert told != page
    assert told.partition(".")[0] == page.partition(".")[0]
    assert writing.send(told, "The tides rise", headers=HTMX).status_code == 200
    assert writing.send(page, "The tides rise and fall", headers=HTMX).status_code == 200, "still on its way back"


def test_words_that_come_after_it_was_finished_in_another_tab_are_shown_and_not_swallowed(writing):
    first, second = writing.open(), writing.open()
    writing.send(first, "The tides come twice a day.", act="finish")
    quiet = writing.send(second, "The moon pulls.", headers=HTMX)
    assert quiet.status_code == 422
    assert "You finished this in another tab" in quiet.content.decode()
    assert "<html" not in quiet.content.decode()
    late = writing.send(second, "The moon pulls.", act="finish")
    assert late.status_code == 422
    assert "The moon pulls." in words(late)
    assert "What you wrote here is not in it" in words(late)
    assert writing.kept == "The tides come twice a day."
    assert writing.send(first, "The tides come twice a day.", act="finish").status_code == 302, "a second press"
    assert writing.client.get(writing.url).status_code == 302
