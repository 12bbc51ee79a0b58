"""One check open in two tabs: both texts are shown."""

import html
import json
import re

import pytest

from resources.models import SourceCheck
from tests.resources.making import make_source

HTMX = {"HX-Request": "true"}


@pytest.fixture
def tabs(cast, django_capture_on_commit_callbacks):
    source, client = make_source(cast.harbour), cast.client(cast.mia)
    url = f"/sources/{source.uuid}/check/"

    def open_step(step):
        return basis_in(client.get(f"{url}?step={step}"))

    def send(step, basis, asked=None, **typed):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(url, {"step": step, "basis": basis, **typed}, headers=asked)

    return open_step, send


def basis_in(page):
    return re.search(r'name="basis" value="([^"]+)"', page.content.decode())[1]


def words(page):
    return html.unescape(page.content.decode())


def test_the_older_tab_does_not_overwrite_the_newer_and_both_are_shown(tabs):
    open_step, send = tabs
    newer, older = open_step("stop"), open_step("stop")
    kept = send("stop", newer, HTMX, stop="Amazed", quietly="1")
    assert json.loads(kept["HX-Trigger"])["plnsite:kept"]["basis"]
    quiet = send("stop", older, HTMX, stop="Angry", quietly="1")
    assert quiet.status_code == 422
    assert "What you write here is not kept yet" in words(quiet)
    both = send("stop", older, stop="Angry", both="1")
    assert both.status_code == 422
    assert "In the other tab" in words(both)
    assert "Amazed" in words(both)
    assert "Angry" in words(both)
    assert SourceCheck.objects.get().stop == "Amazed"
    assert send("stop", basis_in(both), stop="Angry, then amazed", both="1").url.endswith("?step=stop")
    assert SourceCheck.objects.get().stop == "Angry, then amazed"


def test_another_step_in_another_tab_is_no_trouble(tabs):
    open_step, send = tabs
    stop, find = open_step("stop"), open_step("find")
    assert send("stop", stop, HTMX, stop="Amazed", quietly="1").status_code == 200
    assert send("find", find, HTMX, find="Another report", quietly="1").status_code == 200
    assert send("stop", stop, HTMX, stop="Amazed and curious", quietly="1").status_code == 200


def test_a_verdict_of_the_other_tab_is_shown_in_words(tabs):
    open_step, send = tabs
    newer, older = open_step("say"), open_step("say")
    send("say", newer, HTMX, trust="careful", because="They name sources.", quietly="1")
    both = send("say", older, **{"trust": "doubt", "because": "No.", "hand-in": "1"})
    assert both.status_code == 422
    assert re.search(r"In the other tab</p>\s*<p[^>]*>I trust it with care", words(both))
    assert not SourceCheck.objects.get().submitted


def test_words_that_come_after_it_was_handed_in_are_shown_and_not_swallowed(tabs):
    open_step, send = tabs
    late = open_step("stop")
    send("stop", open_step("stop"), stop="Amazed", next="1")
    for move in ("investigate", "find", "trace"):
        send(move, open_step(move), **{move: "A museum"}, next="1")
    given = {"trust": "careful", "because": "They name their sources.", "hand-in": "1"}
    send("say", open_step("say"), **given)
    assert SourceCheck.objects.get().submitted
    quiet = send("stop", late, HTMX, stop="Angry", quietly="1")
    assert quiet.status_code == 200
    assert "You handed this in in another tab" in words(quiet)
    assert "<html" not in words(quiet)
    shown = send("stop", late, stop="Angry", next="1")
    assert shown.status_code == 422
    assert "Angry" in words(shown)
    assert send("say", "", **given).status_code == 302, "a second press"
