"""Asking for news now, within limits."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kit.errors import Refused
from resources.feeds.services import CHECKS, check_now
from resources.models import Feed
from tests.resources.making import make_source


def refusal(cast, source):
    with pytest.raises(Refused) as no:
        check_now(actor=cast.viewer(cast.mia), source=source)
    return no.value.sentence


def rest(source, minutes):
    """The feed was asked so many minutes ago."""
    Feed.objects.filter(source=source).update(last_poll=timezone.now() - timedelta(minutes=minutes))
    source.feed.refresh_from_db()


def test_a_check_makes_the_feed_due_and_calls_a_worker(cast, django_capture_on_commit_callbacks):
    source = make_source(cast.harbour)
    rest(source, 10)
    with django_capture_on_commit_callbacks() as calls:
        check_now(actor=cast.viewer(cast.mia), source=source)
    assert len(calls) == 1
    assert source.feed in Feed.objects.due()


def test_a_sleeping_feed_is_asked_too(cast):
    source = make_source(cast.harbour)
    Feed.objects.update(state=Feed.State.ASLEEP)
    rest(source, 10)
    check_now(actor=cast.viewer(cast.mia), source=source)
    assert source.feed in Feed.objects.due()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"last_poll": timezone.now() + timedelta(days=9)}, "just now"),
        ({"state": "ended"}, "has ended"),
        ({"ask_after": timezone.now() + timedelta(days=9)}, "come back later"),
    ],
)
def test_when_there_is_a_reason_not_to_ask(cast, facts, words):
    source = make_source(cast.harbour)
    rest(source, 10)
    Feed.objects.update(**facts)
    assert words in refusal(cast, source)
    assert source.feed not in Feed.objects.due()


def test_a_page_without_a_feed(cast):
    assert "page to visit" in refusal(cast, make_source(cast.harbour, feed=False))


def test_nobody_checks_without_end(cast):
    for _time in range(CHECKS):
        source = make_source(cast.harbour)
        rest(source, 10)
        check_now(actor=cast.viewer(cast.mia), source=source)
    assert "a lot of checks" in refusal(cast, source)
