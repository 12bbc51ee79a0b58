"""The position in an episode is its listener's alone, and the same on every device."""

from resources.models import PlaybackPosition
from tests.resources.making import make_entries, make_source

POSITION = {"seconds": 754, "speed": 125}


def episode(cast, **facts):
    source = make_source(cast.harbour)
    return make_entries(source, 1, audio_address="https://pod.example/1.mp3", audio_seconds=1800, **facts)[0]


def test_the_position_comes_back_on_another_device(cast):
    entry = episode(cast)
    assert cast.client(cast.mia).post(f"/sources/entries/{entry.uuid}/position/", POSITION).status_code == 204
    page = cast.client(cast.mia).get(f"/sources/entries/{entry.uuid}/").content.decode()
    assert 'src="https://pod.example/1.mp3#t=754" preload="none" controls' in page, "without JavaScript too"
    assert 'data-audio-position="754" data-audio-rate="125"' in page
    cast.client(cast.mia).post(f"/sources/entries/{entry.uuid}/position/", {"seconds": 0, "speed": 100})
    assert PlaybackPosition.objects.get().seconds == 0
    page = cast.client(cast.mia).get(f"/sources/entries/{entry.uuid}/?at=83").content.decode()
    assert "1.mp3#t=83" in page, "a chapter is a link"


def test_nobody_else_learns_of_it(cast):  # SAFETY 22, 40
    entry = episode(cast)
    cast.client(cast.mia).post(f"/sources/entries/{entry.uuid}/position/", POSITION)
    for person in (cast.noah, cast.adler, cast.ada):
        page = cast.client(person).get(f"/sources/entries/{entry.uuid}/").content.decode()
        assert "754" not in page
    assert cast.client(cast.otto).post(f"/sources/entries/{entry.uuid}/position/", POSITION).status_code == 404


def test_nonsense_is_not_kept(cast):
    entry = episode(cast)
    client = cast.client(cast.mia)
    for seconds, speed in ((-1, 100), (10**7, 100), ("x", 100), (5, 900), (5, "")):
        answer = client.post(f"/sources/entries/{entry.uuid}/position/", {"seconds": seconds, "speed": speed})
        assert answer.status_code == 422
    assert not PlaybackPosition.objects.exists()
    assert client.get(f"/sources/entries/{entry.uuid}/?at=x'").status_code == 200
    plain = make_entries(entry.feed.source, 1)[0]
    assert client.post(f"/sources/entries/{plain.uuid}/position/", POSITION).status_code == 404


def test_an_explicit_episode_stays_out_of_reach(cast):  # SAFETY 42
    entry = episode(cast, explicit=True)
    assert cast.client(cast.mia).post(f"/sources/entries/{entry.uuid}/position/", POSITION).status_code == 404
