"""The picture: every tie a link with words, every word harmless, nothing that the page's policy would refuse."""

import uuid
from xml.etree import ElementTree as Tree

import pytest
from django.utils import translation

from kit.look.ties import tie_kinds
from networks.netmap.picture.drawing import as_markup, draw, draw_kind, kinds_in, tell
from networks.netmap.picture.layout import TALL, WIDE, lay_out
from networks.netmap.shapes import Family, Map, Tie, TieState, kinds
from tests.networks.netmap import sample


def picture(netmap, frame=WIDE, **options) -> Tree.Element:
    return Tree.fromstring(as_markup(draw(netmap, lay_out(netmap, frame), **options)))


def found(svg, tag):
    return [node for node in svg.iter() if node.tag.removeprefix("{http://www.w3.org/2000/svg}") == tag]


@pytest.mark.parametrize("frame", [WIDE, TALL], ids=lambda frame: frame.name)
def test_every_tie_and_gap_is_a_link_with_its_words(frame):
    netmap = sample.network(30)
    links = found(picture(netmap, frame), "a")
    assert len(links) == len(netmap.shown) + len(netmap.gaps)
    assert all(link.get("href") for link in links)
    titles = [found(link, "title")[0].text for link in links]
    assert {tell(tie) for tie in netmap.shown} <= set(titles)
    assert "Nobody helps you with poetry yet." in titles


def test_no_styles_no_scripts_no_handlers():
    svg = picture(sample.network(30))
    for node in svg.iter():
        assert not any(name == "style" or name.startswith("on") for name in node.attrib)
    assert not found(svg, "style")
    assert not found(svg, "script")


def test_names_stay_text():
    name = """</title><script>alert(1)</script>"'&\u0000"""
    netmap = Map(name, sample.TODAY, (Tie(uuid.UUID(int=1), name, "classmate", url='/x/"onload="y'),))
    for frame in (WIDE, TALL):
        svg = picture(netmap, frame)
        assert not found(svg, "script")
        assert found(svg, "a")[0].get("href") == '/x/"onload="y'


def test_ended_ties_are_not_drawn_and_asked_ones_are_hollow():
    netmap = sample.network(60)
    ended = [tie for tie in netmap.ties if tie.until]
    asked = [tie for tie in netmap.shown if tie.is_asked]
    assert ended
    assert asked
    svg = picture(netmap)
    drawn = {node.get("data-tie"): node.get("class", "") for node in svg.iter() if node.get("data-tie")}
    assert not drawn.keys() & {str(tie.uuid) for tie in ended}
    assert all("is-asked" in drawn[str(tie.uuid)] for tie in asked)


def test_a_picture_to_keep_has_no_links():
    assert not found(picture(sample.network(12), links=False), "a")


def test_numbers_keep_their_point_in_every_language():
    with translation.override("de"):
        svg = picture(sample.network(12))
    assert all("," not in node.get("d", "") for node in svg.iter())
    assert "," not in svg.get("viewBox")


def test_every_kind_has_a_shape_of_its_own_and_people_have_no_sign():
    drawn = [tie_kinds[name] for name in kinds()]
    assert all(kind.noun for kind in drawn)
    assert len({kind.outline for kind in drawn}) == len(drawn)
    assert all(bool(kind.sign) == (kind.group != Family.WHO) for kind in drawn)
    assert all("is-" in draw_kind(name).get("class") for name in kinds())


def test_the_legend_names_only_what_is_there():
    netmap = Map(
        "Maya", sample.TODAY, (Tie(uuid.UUID(int=1), "Blog", "blog"), Tie(uuid.UUID(int=2), "Ms A", "teacher"))
    )
    assert kinds_in(netmap) == ("teacher", "blog")


def test_words_of_a_tie():
    asked = Tie(
        uuid.UUID(int=1),
        "Ms Silva",
        "teacher",
        topics=(("chemistry", "Chemistry"),),
        since=sample.TODAY,
        state=TieState.ASKED,
    )
    assert tell(asked) == "Ms Silva, teacher. Asked, no answer yet. For Chemistry. Since 23 November 2026."
