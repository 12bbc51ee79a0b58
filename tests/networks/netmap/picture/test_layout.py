"""Where things stand: nothing on anything, the same every time, calm when something is added."""

import dataclasses
import itertools
import math
import uuid

import pytest

from networks.netmap.picture.layout import TALL, WIDE, lay_out
from networks.netmap.picture.sectors import BY_KIND, BY_TOPIC, divide
from networks.netmap.shapes import Map, Tie
from tests.networks.netmap import sample

SIZES = (0, 1, 3, 12, 24, 25, 60, 120)
FRAMES = pytest.mark.parametrize("frame", [WIDE, TALL], ids=lambda frame: frame.name)
GROUPINGS = pytest.mark.parametrize("by", [BY_KIND, BY_TOPIC])


@FRAMES
@GROUPINGS
@pytest.mark.parametrize("count", SIZES)
def test_everything_has_a_place_and_nothing_overlaps(count, frame, by):
    netmap = sample.network(count, seed=count)
    layout = lay_out(netmap, frame, by)

    assert {place.thing for place in layout.places} == {*netmap.ties, *netmap.gaps}
    boxes = [thing.box for thing in (*layout.places, *layout.signs)]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
    assert all(box.left >= 0 and box.right <= layout.width for box in boxes)
    assert all(box.top >= 0 and box.bottom <= layout.height for box in boxes)


@FRAMES
@GROUPINGS
def test_the_person_in_the_middle_is_covered_by_nothing(frame, by):
    layout = lay_out(sample.network(60), frame, by)
    x, y = layout.centre
    for thing in (*layout.places, *layout.signs):
        box = thing.box
        near_x, near_y = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
        assert (near_x - x) ** 2 + (near_y - y) ** 2 >= frame.heart**2


@FRAMES
def test_the_same_network_gives_the_same_picture_in_whatever_order_it_is_read(frame):
    netmap = sample.network(40)
    backwards = dataclasses.replace(netmap, ties=netmap.ties[::-1])
    there = {place.thing: (place.x, place.y) for place in lay_out(netmap, frame).places}
    assert there == {place.thing: (place.x, place.y) for place in lay_out(backwards, frame).places}


def test_a_newcomer_seldom_moves_the_others():
    moved = total = 0
    for count in range(5, 100, 3):
        before = sample.network(count)
        newcomer = dataclasses.replace(sample.ties(1, seed=99)[0], since=sample.TODAY)
        was, now = _spots(before), _spots(dataclasses.replace(before, ties=(*before.ties, newcomer)))
        moved += sum(math.dist(now[thing], spot) > 0.03 for thing, spot in was.items())
        total += len(was)
    assert moved < total * 0.15


def _spots(netmap: Map) -> dict:
    """Where things stand as the eye sees it: in shares of the picture."""
    layout = lay_out(netmap, WIDE)
    return {place.thing: (place.x / layout.width, place.y / layout.height) for place in layout.places}


def test_looking_back_moves_nothing():
    netmap = sample.network(40, gaps=())
    past = netmap.on(sample.TODAY.replace(month=6))
    assert 0 < len(past.shown) < len(netmap.shown)
    now = {place.thing: (place.x, place.y) for place in lay_out(netmap).places}
    then = {place.thing: (place.x, place.y) for place in lay_out(past).places}
    assert then == now


def test_more_used_is_bigger_and_nearer():
    often, seldom = (
        Tie(uuid.UUID(int=number), "Somebody", "classmate", strength=strength)
        for number, strength in ((1, 1.0), (2, 0.0))
    )
    netmap = Map("Maya", sample.TODAY, (often, seldom))
    for frame in (WIDE, TALL):
        layout = lay_out(netmap, frame)
        places = {place.thing: place for place in layout.places}
        x, y = layout.centre
        assert places[often].radius > places[seldom].radius
        assert (
            abs(places[often].y - y) + abs(places[often].x - x)
            < (abs(places[seldom].y - y) + abs(places[seldom].x - x))
            or frame is TALL
        )


def test_words_on_a_phone_are_large_enough():
    for count in SIZES:
        layout = lay_out(sample.network(count), TALL)
        assert layout.measure.letter * 340 / layout.width >= 11


def test_a_name_without_spaces_and_a_very_long_one_stay_in_their_room():
    ties = tuple(
        Tie(uuid.UUID(int=number), name, "website", strength=0.5)
        for number, name in enumerate(("W" * 300, "x " * 200, "", "\u0000\u202e", "深海" * 40, "e\u0301" * 90))
    )
    for frame in (WIDE, TALL):
        layout = lay_out(Map("Maya", sample.TODAY, ties), frame)
        assert max(place.box.right - place.box.left for place in layout.places) < frame.width / 2


def test_interests_make_sectors_and_what_has_none_goes_elsewhere():
    netmap = sample.network(60)
    sectors = divide(netmap, BY_TOPIC)
    labels = [sector.label for sector in sectors]
    assert labels[:-1] == sorted(labels[:-1])
    assert labels[-1] == "Everything else"
    assert sum(len(sector.ties) for sector in sectors) == 60
    assert all(one.end == pytest.approx(other.start) for one, other in itertools.pairwise(sectors))


def test_families_always_have_their_three_sectors():
    assert [sector.key for sector in divide(sample.network(0, gaps=()))] == ["who", "what", "where"]
    assert divide(sample.network(0, gaps=()), BY_TOPIC) == ()
