"""What a school has not switched on is a link; what staff have still to look at shows nothing."""

import pytest

from resources.adding.services import add_source, find_source
from resources.models import ToolSwitch
from resources.providers.recognising import read_address
from resources.providers.registry import PLAYERS
from tests.resources.making import make_entries, switch_on
from tests.resources.providers.answers import CASES
from tests.resources.providers.answers.case import rss

PLAYED = [case for case in CASES if case.frame]


def keep(cast, person, case, outside):
    case.world(outside)
    look = find_source(actor=cast.viewer(person), address=read_address(case.pasted))
    return add_source(actor=cast.viewer(person), preview=look, why="For my project").source


@pytest.mark.parametrize("case", PLAYED, ids=lambda case: case.name)
def test_what_the_school_has_not_switched_on_is_a_link(cast, outside, case):  # SAFETY 17, 27, 40
    switch_on(cast.millbrook, *PLAYERS)
    source = keep(cast, cast.mia, case, outside)
    page = cast.client(cast.mia).get(f"/sources/{source.uuid}/?play").content.decode()
    assert "has not switched on what" in page
    assert "<iframe" not in page
    assert source.address.split("?")[0] in page
    assert 'button button-small" href="http' not in page, "one way there is enough"
    keep(cast, cast.otto, case, outside)
    page = cast.client(cast.otto).get(f"/sources/{source.uuid}/?play").content.decode()
    assert case.frame.replace("&", "&amp;") in page, "their school has"


def test_under_look_before_nothing_of_it_is_shown(cast, outside):  # SAFETY 41
    cast.harbour.source_policy = "review_before"
    cast.harbour.save()
    switch_on(cast.harbour, "youtube")
    source = keep(cast, cast.mia, PLAYED[0], outside)
    page = cast.client(cast.mia).get(f"/sources/{source.uuid}/?play").content.decode()
    assert "Your school looks at it first" in page
    assert "youtube-nocookie" not in page


def test_a_certificate_is_not_a_source(cast):
    client = cast.client(cast.mia)
    address = "https://www.coursera.org/account/accomplishments/verify/ABC123"
    answer = client.post("/sources/add/", {"address": address})
    assert answer.status_code == 422
    assert "full name" in answer.content.decode()


def test_only_an_admin_switches(cast):
    answer = cast.client(cast.amos).post("/school/tools/", {"tools": ["youtube"], "rules": "Be kind."})
    assert answer.status_code == 302
    answer = cast.client(cast.ada).post("/school/tools/", {"tools": ["youtube", "nonsense"], "rules": ""})
    assert answer.status_code == 422
    assert "Be kind" not in cast.client(cast.ada).get("/school/tools/").content.decode()


def test_what_is_followed_at_reddit_goes_on_when_it_is_switched_off(cast, outside):
    switch_on(cast.harbour, "reddit")
    ponds = "https://www.reddit.com/r/ponds/.rss"
    outside.answers(ponds, rss("Ponds", "A newt!"), content_type="application/atom+xml")
    mia = cast.viewer(cast.mia)
    source = add_source(actor=mia, preview=find_source(actor=mia, address=read_address(ponds)), why="Newts").source
    make_entries(source, 1)
    ToolSwitch.objects.all().delete()
    page = cast.client(cast.mia).get(f"/sources/{source.uuid}/").content.decode()
    assert "Your school has not switched Reddit on" in page
    assert "piece 1" in page
    assert find_source(actor=mia, address=read_address(ponds)) == source
    page = cast.client(cast.noah).get(f"/sources/{source.uuid}/").content.decode()
    assert "Your school has not switched Reddit on" in page
    assert f"/sources/{source.uuid}/follow/" not in page
    answer = cast.client(cast.noah).post(f"/sources/{source.uuid}/follow/", {"why": "Me too", "rules_read": "on"})
    assert answer.status_code == 422
    assert "Your school has not switched Reddit on" in answer.content.decode()
