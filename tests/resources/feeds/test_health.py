"""What a student is told of a source that has trouble."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.html import escape

from kit.fetch import Trouble
from resources.feeds.health import trouble_in_words
from resources.models import Feed
from tests.resources.making import make_follow, make_source

YOUTUBE = "https://www.youtube.com/feeds/videos.xml?playlist_id=UULFx"


def troubled(trouble, *, days=1, **facts):
    return Feed(
        **{"address": "https://pond.example/feed", "trouble": trouble}
        | {"trouble_since": timezone.now() - timedelta(days=days)}
        | facts
    )


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_one_plain_sentence_on_the_sources_page(cast, trouble):
    source = make_source(cast.harbour)
    make_follow(cast.mia, cast.harbour, source)
    well = timezone.now() - timedelta(days=3)
    Feed.objects.update(
        trouble=trouble,
        trouble_since=well + timedelta(days=1),
        last_success=well,
        state="ended" if trouble == Trouble.GONE else "active",
    )
    source.feed.refresh_from_db()
    sentence = trouble_in_words(source.feed)
    assert str(trouble.sentence) in sentence
    assert "since" in sentence
    page = cast.client(cast.mia).get(f"/sources/{source.uuid}/").content.decode()
    assert escape(sentence) in page


def test_a_feed_that_is_well_has_no_sentence():
    assert trouble_in_words(troubled("")) == trouble_in_words(troubled("no such trouble")) == ""


def test_what_has_failed_for_weeks_may_have_stopped():
    assert "stopped for good" in trouble_in_words(troubled(Trouble.SERVER_ERROR, days=15))
    assert "stopped for good" not in trouble_in_words(troubled(Trouble.SERVER_ERROR, days=13))
    assert "gone for good" in trouble_in_words(troubled(Trouble.GONE, days=15))


def test_an_outage_of_youtube_is_called_one_until_it_has_lasted_too_long():
    for trouble in (Trouble.NOT_FOUND, Trouble.GONE, Trouble.SERVER_ERROR):
        assert "YouTube is not answering" in trouble_in_words(troubled(trouble, address=YOUTUBE))
        assert "stopped for good" in trouble_in_words(troubled(trouble, address=YOUTUBE, days=15))
    assert "YouTube" not in trouble_in_words(troubled(Trouble.NOT_FOUND))
