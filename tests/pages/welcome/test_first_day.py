"""No hint of a newcomer's first day ends without an act: wherever nothing is, a link or a form leads on."""

import re

import pytest
from django.urls import reverse

from accounts.models import Interest, Role
from networks.models import Goal
from tests.cast import make_person

HINT = re.compile(r'<div class="empty[" ].*?</div>', re.S)
PAGES = {
    "today": ("pages:home", ""),
    "map": ("networks:netmap-detail", ""),
    "goals": ("networks:goal-list", ""),
    "topics": ("accounts:interest-list", "?q=xyzzy"),
    "search": ("pages:search", "?q=xyzzy"),
    "packs": ("resources:pack-list", ""),
    "packs that fit": ("resources:pack-list", "?show=fitting"),
    "packs followed": ("resources:pack-list", "?show=mine"),
    "people": ("networks:connection-list", ""),
    "people of no such name": ("networks:connection-find", "?q=xyzzy"),
    "groups": ("networks:group-list", ""),
    "clubs": ("networks:group-list", "?show=clubs"),
    "shared": ("networks:share-list", ""),
    "questions": ("networks:question-list", ""),
    "sources": ("resources:source-list", ""),
    "sources of the school": ("resources:source-list", "?show=school"),
    "all entries": ("resources:entry-list", ""),
    "notes": ("resources:note-list", ""),
    "reflections": ("reflections:reflection-list", ""),
}


@pytest.fixture
def newcomer(cast):
    person = make_person("New Comer", cast.harbour, Role.STUDENT)
    Interest.objects.create(school=cast.harbour, person=person, topic=cast.music)
    Goal.objects.create(school=cast.harbour, person=person, title="Play a song", topic=cast.music)
    return person


@pytest.mark.parametrize("page", PAGES)
def test_every_hint_leads_on(cast, newcomer, page):
    name, query = PAGES[page]
    shown = cast.client(newcomer).get(reverse(name) + query).content.decode()
    for hint in HINT.findall(shown):
        assert '<a class="button' in hint, hint


def test_the_topics_that_were_not_found_lead_back_to_all(cast, newcomer):
    shown = cast.client(newcomer).get(reverse("accounts:interest-list"), {"q": "xyzzy"}).content.decode()
    assert "We have no topic for “xyzzy” yet." in shown
    assert "See all topics" in shown


def test_whom_a_topic_lacks_is_found_by_its_hint(cast, newcomer):
    client = cast.client(newcomer)
    for name, args in (("accounts:interest-list", ()), ("networks:goal-detail", (Goal.objects.get().uuid,))):
        shown = client.get(reverse(name, args=args)).content.decode()
        assert reverse("networks:suggestion-detail", args=[cast.music.uuid]) in shown
