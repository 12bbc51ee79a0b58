"""A worker looks around on a site and asks who registered its name; what it could not find out is said plainly."""

import json
from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from resources.checks.evidence import known_of
from resources.checks.jobs import gather_evidence
from resources.checks.services import ask_for_evidence
from resources.models import Evidence
from tests.resources.making import make_source
from tests.servers.little import LittleServer

PAGE = """<html><head><title>Rock pools</title></head><body><nav><a href="/news">News</a>
<a href="/who-we-are/">Our team</a><a href="https://elsewhere.example/about">About cookies</a></nav>
<p>Limpets.</p><script>var a = "© 1990 x@y.org"</script>
<footer>© 2009–2026 The Shore Museum. <a href="/kontakt">Kontakt</a></footer></body></html>"""


@pytest.fixture
def server():
    server = LittleServer()
    yield server
    server.close()


def look_at(cast, server, body=PAGE, **facts):
    if "address" not in facts:
        facts["address"] = server.says("/", body, Content_Type="text/html; charset=utf-8")
    source = make_source(cast.harbour, feed=False, **facts)
    ask_for_evidence(source=source)
    assert gather_evidence() == 1
    return source, Evidence.objects.get(source=source)


def words(cast, source):
    return " ".join(fact.text for fact in known_of(cast.viewer(cast.mia), source).facts)


def test_it_finds_who_makes_it_how_to_reach_them_and_since_when(cast, server):
    source, found = look_at(cast, server)
    assert found.about_address == server.address("/who-we-are/")
    assert found.contact_address == server.address("/kontakt")
    assert (found.oldest_year, found.has_mail_address, found.private) == (2009, False, False)
    said = words(cast, source)
    assert "a page about who makes it" in said
    assert "© line begins with the year 2009" in said
    known = known_of(cast.viewer(cast.mia), source)
    assert known.day == timezone.localdate()
    assert not known.is_looking


def test_what_is_not_there_is_asked_back(cast, server):
    source, _found = look_at(cast, server, "<p>Nothing but words.</p>")
    said = words(cast, source)
    assert "We found no page about who makes it. Can you?" in said
    assert "no way to reach" in said


@pytest.mark.parametrize(("status", "body"), [(500, "oops"), (404, ""), (403, "")])
def test_a_site_that_does_not_answer_is_said_plainly_and_tried_again_later(cast, server, status, body):
    address = server.says("/", body, status=status)
    source, found = look_at(cast, server, address=address)
    assert found.trouble
    assert "We could not look at the site itself" in words(cast, source)
    ask_for_evidence(source=source)
    assert gather_evidence() == 0, "not at once"
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        ask_for_evidence(source=source)
        assert gather_evidence() == 1


def test_the_registry_says_since_when_a_name_exists(cast, server, settings):
    settings.RDAP_ADDRESS = server.address("/domain/")
    events = [
        {"eventAction": "last changed", "eventDate": "2024-01-02T00:00:00Z"},
        {"eventAction": "registration", "eventDate": "2009-03-04T05:06:07Z"},
    ]
    answer = json.dumps({"objectClassName": "domain", "ldhName": "example.co.uk", "events": events})
    server.says("/domain/example.co.uk", answer, Content_Type="application/rdap+json")
    source, found = look_at(cast, server, address="https://news.example.co.uk/blog/")
    assert (found.site, found.registered) == ("example.co.uk", date(2009, 3, 4))
    assert "The name example.co.uk was registered in March 2009." in words(cast, source)


@pytest.mark.parametrize(
    "answer", ["", "[]", "{}", '{"events": [1]}', '{"events": [{"eventAction": "registration"}]}']
)
def test_a_registry_that_says_nothing_useful_does_no_harm(cast, server, settings, answer):
    settings.RDAP_ADDRESS = server.address("/domain/")
    server.says("/domain/site.test", answer)
    source, found = look_at(cast, server, address="https://site.test/")
    assert found.registered is None
    assert "Since when the site exists we could not find out." in words(cast, source)


def test_a_site_that_sends_people_elsewhere_is_noticed(cast, server):
    server.says("/new", "<p>Here</p>", Content_Type="text/html")
    other = server.address("/new", host="localhost")
    address = server.says("/", status=302, Location=other)
    source, found = look_at(cast, server, address=address)
    assert (found.trouble, found.leads_to) == ("", "localhost")
    assert "sends you on to another site: localhost" in words(cast, source)


def test_where_anybody_can_publish_it_says_so(cast):
    source = make_source(cast.harbour, address="https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv")
    assert "It stands on YouTube, where anybody can publish." in words(cast, source)


def test_a_worker_that_died_is_made_up_for_and_nobody_looks_twice(cast, server):
    address = server.says("/", PAGE, Content_Type="text/html")
    source = make_source(cast.harbour, feed=False, address=address)
    for _twice in range(2):
        ask_for_evidence(source=source)
    assert known_of(cast.viewer(cast.mia), source).is_looking
    Evidence.objects.update(wanted=timezone.now() + timedelta(minutes=3))  # taken by one that then died
    assert gather_evidence() == 0
    with time_machine.travel(timezone.now() + timedelta(minutes=4)):
        assert gather_evidence() == 1
        assert gather_evidence() == 0
    assert server.paths().count("/") == 1


def test_opening_the_check_asks_for_evidence(cast):
    source = make_source(cast.harbour)
    cast.client(cast.mia).get(f"/sources/{source.uuid}/check/")
    assert Evidence.objects.get().source == source
    assert cast.client(cast.otto).get(f"/sources/{source.uuid}/facts/").status_code == 404
