"""Where is it now? One finds it; the others of the school may move over."""

import pytest
from django.utils import timezone

from accounts.models import Notification
from kit.errors import Refused
from resources.models import Follow, Replacement, Source
from resources.providers.recognising import read_address
from resources.replacements import jobs
from resources.replacements.services import suggest_replacement
from resources.vetting.services.verdicts import judge_source
from tests.resources.making import make_follow, make_source


def text_of(answer):
    return answer.content.decode()


@pytest.fixture
def lost(cast):
    """A page that is not there any more, followed by Mia, Noah, Zoe, and by Otto of the other school."""
    source = make_source(cast.harbour, title="Tide tables", feed=False)
    make_source_known(cast.millbrook, source)
    for person in (cast.mia, cast.noah, cast.zoe):
        make_follow(person, cast.harbour, source, why=f"{person.name} likes tides")
    make_follow(cast.otto, cast.millbrook, source)
    Source.objects.filter(pk=source.pk).update(lost=timezone.now())
    source.refresh_from_db()
    return source


def make_source_known(school, source):
    source.school_sources.create(school=school)


@pytest.fixture
def new_place(little_server):
    return little_server.says("/tides", "<title>Tides today</title><p>Hello</p>", Content_Type="text/html")


def found_by_mia(cast, lost, new_place):
    suggest_replacement(actor=cast.viewer(cast.mia), source=lost, address=read_address(new_place))
    return Replacement.objects.get()


def test_the_finder_moves_over_and_can_take_it_back(cast, lost, new_place):
    client = cast.client(cast.mia)
    here = f"/sources/{lost.uuid}/where/"
    page = text_of(client.get(f"/sources/{lost.uuid}/"))
    assert "Not reachable since" in page
    assert here in page
    bad = client.post(here, {"address": "nonsense"})
    assert bad.status_code == 422
    assert 'value="nonsense"' in text_of(bad)
    done = client.post(here, {"address": new_place}, follow=True)
    assert "You follow this now instead of Tide tables." in text_of(done)
    new = Follow.objects.current().get(person=cast.mia)
    assert (new.source.title, new.why) == ("Tides today", "Mia Kowalski likes tides")
    old = Follow.objects.get(person=cast.mia, source=lost)
    assert f'action="/sources/follows/{old.uuid}/restart/"' in text_of(done)


def test_others_hear_of_it_once_staff_accepted_and_not_by_whom(cast, lost, new_place):  # SAFETY 22, 41
    row = found_by_mia(cast, lost, new_place)
    here, noah = f"/sources/{lost.uuid}/where/", cast.client(cast.noah)
    assert jobs.tell_of_replacements() == 0
    assert "Tides today" not in text_of(noah.get(here))
    assert noah.post(f"/sources/found/{row.uuid}/take/").status_code == 404
    judge_source(actor=cast.viewer(cast.lena), source=row.found, verdict="fine")
    assert jobs.tell_of_replacements() == 1
    assert jobs.tell_of_replacements() == 0
    told = Notification.objects.filter(key=f"replacement.{row.uuid}")
    assert {notice.person for notice in told} == {cast.noah, cast.zoe}  # SAFETY 40
    assert all(notice.actor is None and "Mia" not in notice.text for notice in told)
    page = text_of(noah.get(here))
    assert "Tides today" in page
    assert "Mia" not in page
    done = noah.post(f"/sources/found/{row.uuid}/take/", follow=True)
    assert "instead of Tide tables" in text_of(done)
    follow = Follow.objects.current().get(person=cast.noah)
    assert (follow.source, follow.why) == (row.found, "Noah Osei likes tides")
    assert noah.post(f"/sources/found/{row.uuid}/take/").status_code == 404


def test_where_students_add_freely_it_is_shown_at_once(cast, lost, new_place):
    cast.harbour.source_policy = "open"
    cast.harbour.save()
    found_by_mia(cast, lost, new_place)
    assert jobs.tell_of_replacements() == 1
    assert "Tides today" in text_of(cast.client(cast.zoe).get(f"/sources/{lost.uuid}/where/"))


def test_what_the_school_refuses_is_not_shown(cast, lost, new_place):  # SAFETY 41
    cast.harbour.source_policy = "open"
    cast.harbour.save()
    row = found_by_mia(cast, lost, new_place)
    judge_source(actor=cast.viewer(cast.lena), source=row.found, verdict="refused", why="It sells things.")
    assert jobs.tell_of_replacements() == 0
    assert "Tides today" not in text_of(cast.client(cast.noah).get(f"/sources/{lost.uuid}/where/"))


def test_the_other_school_sees_nothing_of_it(cast, lost, new_place):  # SAFETY 40
    row = found_by_mia(cast, lost, new_place)
    judge_source(actor=cast.viewer(cast.lena), source=row.found, verdict="recommended")
    otto = cast.client(cast.otto)
    assert "Tides today" not in text_of(otto.get(f"/sources/{lost.uuid}/where/"))
    assert otto.post(f"/sources/found/{row.uuid}/take/").status_code == 404
    jobs.tell_of_replacements()
    assert not Notification.objects.filter(person=cast.otto, key__startswith="replacement").exists()


def test_nothing_is_to_be_found_for_what_is_there_or_not_followed(cast, lost, new_place):
    with pytest.raises(Refused):
        suggest_replacement(actor=cast.viewer(cast.adler), source=lost, address=read_address(new_place))
    Source.objects.filter(pk=lost.pk).update(lost=None)
    lost.refresh_from_db()
    with pytest.raises(Refused):
        suggest_replacement(actor=cast.viewer(cast.mia), source=lost, address=read_address(new_place))
    assert "It is there" in text_of(cast.client(cast.mia).get(f"/sources/{lost.uuid}/where/"))
    assert not Replacement.objects.exists()


def test_the_same_address_is_no_find(cast, lost):
    with pytest.raises(Refused) as no:
        suggest_replacement(actor=cast.viewer(cast.mia), source=lost, address=read_address(lost.address))
    assert no.value.field == "address"
