"""Chapters come from a file of the podcast, fetched by a worker of ours, whatever stands in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.reading.playback.chapters import MOST, Chapter, keep_chapters, kept_chapters, read_chapters
from resources.reading.playback.queries import playback_of
from resources.reading.playback.services import look_at_chapters
from tests.resources.making import make_entries, make_source

FILE = b"""{"version": "1.2.0", "chapters": [
  {"startTime": 83.5, "title": "The <b>tide</b> pool", "img": "https://x.example/1.png"},
  {"startTime": 0, "title": "Hello"},
  {"startTime": 90, "title": "Hidden", "toc": false},
  {"startTime": 3700, "title": "&lt;script&gt; is a word"}]}"""


def test_chapters_as_podcasts_write_them():
    found = read_chapters(FILE)
    assert [(each.seconds, each.title) for each in found] == [
        (0, "Hello"),
        (83, "The tide pool"),
        (3700, "<script> is a word"),
    ]
    assert [each.at for each in found] == ["0:00", "1:23", "1:01:40"]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"<html>Not found</html>", b"[]", b'{"chapters": {}}', b'{"chapters": [1, null, {}]}',
        b'{"chapters": [{"startTime": "soon", "title": "x"}, {"startTime": true, "title": "x"}]}',
        b'{"chapters": [{"startTime": -5, "title": "x"}, {"startTime": 1e400, "title": "x"}]}',
        b'{"chapters": [{"startTime": NaN, "title": "x"}, {"startTime": 5}, {"startTime": 5, "title": 7}]}',
        b"[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_list_of_chapters_is_none(body):
    assert read_chapters(body) == []


NAMES = st.sampled_from(["chapters", "startTime", "title", "toc"])


def nested(inner):
    return st.lists(inner) | st.dictionaries(NAMES, inner)


@given(st.recursive(st.none() | st.floats() | st.text(), nested, max_leaves=30))
def test_nothing_in_a_file_makes_it_fail(said):
    assert isinstance(read_chapters(json.dumps(said).encode()), list)


def test_a_very_long_list_is_cut():
    many = ",".join(f'{{"startTime": {n}, "title": "x"}}' for n in range(MOST + 50))
    assert len(read_chapters(f'{{"chapters": [{many}]}}'.encode())) == MOST


def test_they_are_fetched_once_and_kept(little_server):
    address = little_server.says("/1.json", FILE, Content_Type="application/json+chapters")
    assert kept_chapters(address) is None
    keep_chapters(address)
    assert kept_chapters(address)[0] == Chapter(0, "Hello")
    gone = little_server.says("/2.json", "no", 500)
    keep_chapters(gone)
    assert kept_chapters(gone) == []


def test_an_episode_without_chapters_asks_for_none(cast):
    entry = make_entries(make_source(cast.harbour), 1, audio_address="https://pod.example/1.mp3")[0]
    assert look_at_chapters(entry) == []


def test_chapters_of_the_feed_need_no_errand(cast):
    facts = {"audio_address": "https://pod.example/1.mp3", "chapters": [[0, "Hello"], [83, "The tide pool"]]}
    entry = make_entries(make_source(cast.harbour), 1, **facts)[0]
    assert look_at_chapters(entry) == [Chapter(0, "Hello"), Chapter(83, "The tide pool")]
    viewer = cast.viewer(cast.mia)
    assert [each.at for each in playback_of(viewer, entry).chapters] == ["0:00", "1:23"]
    assert not playback_of(viewer, entry).waits
