"""A sample of `make crawl`: some people press what they see. And it sees what is wrong."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from tests.crawl.denials import beside_an_empty_place
from tests.crawl.filling import Typist
from tests.crawl.findings import report
from tests.crawl.page import Page
from tests.crawl.walk import Walk
from tests.crawl.worlds import Walker

WALKERS = ("", "mia")
A_PAGE = "<html><head><title>A · plnsite</title></head><body><h1>A</h1>{}</body></html>"


@pytest.mark.django_db
@pytest.mark.parametrize("who", WALKERS, ids=lambda who: who or "visitor")
def test_a_sample_of_what_everybody_can_press(visit, who):
    walker = Walker(who, getattr(visit.world.cast, who) if who else None)
    looks = [beside_an_empty_place]
    walk = Walk(who, walker.client(), walker.typist, most=1, presses=1, depth=0, looks=looks)
    walk.run()
    assert not walk.findings, "\n".join(report(walk.findings))
    assert len(walk.pages) >= (3 if not who else 10)


PAGES = {
    "": "<a href='/next/'>on</a><a href=''>nowhere</a><a href='#gone'>down</a><img src='/static/none.svg' alt=''>",
    "next/": "<form method='post' action='/act/'><button>Act</button></form><p>{{ word }}</p>",
    "done/": "<a href='/lost/'>only after an act</a>",
}


def act(request):
    return HttpResponse(status=302, headers={"Location": "/done/"})


def broken(request):
    raise ValueError("broken")


urlpatterns = [path("act/", act, name="act"), path("lost/", broken, name="lost")] + [
    path(address, lambda request, words=words: HttpResponse(A_PAGE.format(words)))
    for address, words in PAGES.items()
]


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_what_is_wrong_is_found():
    walk = Walk("somebody", Client(raise_request_exception=False), Typist()).run()
    found = "\n".join(report(walk.findings))
    assert "href leads nowhere: 'nowhere'" in found
    assert "no #gone there" in found
    assert "no such file" in found
    assert "words of a template" in found
    assert "lost: 500: ValueError broken" in found, "what only an act leads to is looked at too"
    assert walk.pressed.total() == 1
    assert "/next/" in walk.visited
    assert "/done/" not in walk.visited, "what a press led to is not there afterwards"


def test_a_page_that_denies_itself_is_found():
    row, empty = "<ul class='rows'><li>one</li></ul>", "<div class='empty'>Nobody yet</div>"
    more = "<details><summary>2 more</summary><ul><li>a</li></ul></details>"
    for words, number in ((row + empty, 1), (row, 0), (empty, 0), (more, 1), (more.replace("2", "1"), 0)):
        assert len(list(beside_an_empty_place(Page("/", A_PAGE.format(words))))) == number, words
