"""A school's word on a whole domain: whom it hits, whom it never hits, and which word holds."""

import contextlib
from datetime import timedelta
from functools import partial

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import AuditEntry, Notification
from kit.addresses import BadAddress
from kit.errors import Refused
from resources.feeds.polling.moving import move_feed
from resources.follows.services import start_follow
from resources.models import DomainRule, Entry, Feed, SchoolSource, Source, Verdict
from resources.sources.access import get_source
from resources.sources.domains import Ground, domain_of, ground_of, site_of, within_of
from resources.sources.services import bring_source
from resources.vetting.jobs import tell_people_of_rule
from resources.vetting.services.domains import lift_domain_rule, set_domain_rule
from resources.vetting.services.verdicts import judge_source
from tests.cast import make_cast
from tests.resources.making import make_entries, make_follow, make_source
from tests.threads import in_threads

WHY = "It sells what people type in."


def refuse(cast, domain, verdict=Verdict.REFUSED, who=None):
    return set_domain_rule(actor=cast.viewer(who or cast.lena), domain=domain, verdict=verdict, why=WHY)


def said(cast, source, school=None):
    return SchoolSource.objects.get(school=school or cast.harbour, source=source).verdict


@pytest.mark.parametrize(
    ("typed", "domain"),
    [
        ("Example.org", "example.org"),
        (" https://www.example.org/a?b=1 ", "example.org"),
        ("news.example.co.uk:8080", "news.example.co.uk"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("127.0.0.1", "127.0.0.1"),
    ],
)
def test_a_domain_is_taken_as_people_give_it(typed, domain):
    assert domain_of(typed) == domain


@pytest.mark.parametrize("typed", ["", "not a domain", "javascript:alert(1)", "me@example.org", "a..b"])
def test_what_is_no_domain_is_said_to_be_none(typed):
    with pytest.raises(BadAddress):
        domain_of(typed)


@pytest.mark.parametrize("name", ["com", "co.uk", "uk", "localhost", "k12.ca.us"])
def test_nobodys_names_are_refused(cast, name):
    assert ground_of(name) == Ground.NOBODY
    with pytest.raises(Refused) as no:
        refuse(cast, name)
    assert no.value.field == "domain"
    assert not DomainRule.objects.exists()


def test_a_house_of_many_owners_can_be_refused_but_never_be_fine(cast):
    assert ground_of("github.io") == Ground.MANY
    with pytest.raises(Refused):
        refuse(cast, "github.io", Verdict.FINE)
    source = make_source(cast.harbour, address="https://someone.github.io/")
    refuse(cast, "github.io")
    assert said(cast, source) == Verdict.REFUSED


def test_names_and_their_parts():
    assert within_of("a.b.example") == ["a.b.example", "b.example", "example"]
    assert within_of("10.0.0.1") == ["10.0.0.1"]
    assert site_of("news.example.co.uk") == "example.co.uk"
    assert ground_of("example.co.uk") == ground_of("10.0.0.1") == Ground.ONE


@pytest.mark.parametrize(
    ("address", "hit"),
    [
        ("https://example.org/", True),
        ("https://www.example.org/blog/", True),
        ("http://a.b.EXAMPLE.org:8080/", True),
        ("https://evilexample.org/", False),
        ("https://example.org.evil.test/", False),
        ("https://other.test/example.org", False),
        ("https://other.test/?to=https://example.org/", False),
        ("https://example-org.test/", False),
        ("https://examplexorg/", False),
    ],
)
def test_a_rule_keeps_to_the_border_of_its_domain(cast, address, hit):  # SAFETY 41
    source = make_source(cast.harbour, address=address)
    later = make_source(address=address + "#later")
    refuse(cast, "example.org")
    assert (said(cast, source) == Verdict.REFUSED) is hit
    if hit:
        with pytest.raises(Refused, match="anything from example.org"):
            bring_source(actor=cast.viewer(cast.mia), source=later)
    else:
        assert bring_source(actor=cast.viewer(cast.mia), source=later).verdict == Verdict.NONE


def test_a_refused_domain_is_gone_for_students_of_that_school_alone(cast):  # SAFETY 40, 41
    source = make_source(cast.harbour, address="https://blog.example.org/", verdict=Verdict.RECOMMENDED)
    SchoolSource.objects.create(school=cast.millbrook, source=source, added_by=cast.otto)
    make_entries(source, 2)
    refuse(cast, "example.org")
    assert not Entry.objects.visible_to(cast.viewer(cast.mia)).exists()
    with pytest.raises(Http404):
        get_source(cast.viewer(cast.mia), source.uuid)
    assert Entry.objects.visible_to(cast.viewer(cast.otto)).count() == 2
    assert said(cast, source, cast.millbrook) == Verdict.NONE
    line = AuditEntry.objects.get(verb="resources.sources.set_domain_rule")
    assert (line.detail["domain"], line.detail["sources"], line.reason) == ("example.org", 1, WHY)


@pytest.mark.parametrize("who", ["mia", "max"])
def test_only_staff_decide_about_domains(cast, who):
    with pytest.raises(Refused):
        refuse(cast, "example.org", who=getattr(cast, who))
    rule, _change = refuse(cast, "example.org")
    with pytest.raises(Refused):
        lift_domain_rule(actor=cast.viewer(getattr(cast, who)), rule=rule)
    assert DomainRule.objects.count() == 1


def test_a_school_cannot_lift_the_rule_of_another(cast):  # SAFETY 40
    rule, _change = refuse(cast, "example.org")
    lift_domain_rule(actor=cast.viewer(cast.tess), rule=rule)
    assert DomainRule.objects.get() == rule
    assert DomainRule.objects.get().domain == "example.org"


def test_lifting_gives_each_source_its_own_verdict_back(cast):
    fine = make_source(cast.harbour, address="https://a.example.org/")
    judge_source(actor=cast.viewer(cast.adler), source=fine, verdict=Verdict.CAUTION, why="Adverts.")
    new = make_source(cast.harbour, address="https://b.example.org/")
    rule, change = refuse(cast, "example.org")
    assert len(change.rows) == 2
    row = SchoolSource.objects.get(source=fine)
    assert (row.verdict, row.why, row.judged_by) == (Verdict.REFUSED, WHY, cast.lena)
    lift_domain_rule(actor=cast.viewer(cast.adler), rule=rule)
    row = SchoolSource.objects.get(source=fine)
    assert (row.verdict, row.why, row.judged_by, row.rule) == (Verdict.CAUTION, "Adverts.", cast.adler, None)
    assert said(cast, new) == Verdict.NONE
    assert row.own_verdict == ""


def test_a_later_word_on_one_source_is_an_exception_that_stands(cast):
    source = make_source(cast.harbour, address="https://good.example.org/")
    other = make_source(cast.harbour, address="https://bad.example.org/")
    rule, _change = refuse(cast, "example.org")
    judge_source(actor=cast.viewer(cast.adler), source=source, verdict=Verdict.FINE)
    assert (said(cast, source), said(cast, other)) == (Verdict.FINE, Verdict.REFUSED)
    refuse(cast, "bad.example.org")  # the rows are looked at anew
    set_domain_rule(actor=cast.viewer(cast.lena), domain="example.org", verdict=Verdict.REFUSED, why=WHY)
    assert said(cast, source) == Verdict.FINE, "pressing the same again takes no exception away"
    SchoolSource.objects.filter(source=source).update(judged=timezone.now() - timedelta(days=9))
    DomainRule.objects.update(decided=timezone.now() - timedelta(days=1), why="x")
    refuse(cast, "example.org")
    assert said(cast, source) == Verdict.REFUSED, "an older word does not"


def test_the_narrower_rule_speaks(cast):
    source = make_source(cast.harbour, address="https://museum.example.org/")
    refuse(cast, "example.org")
    narrow, _change = refuse(cast, "museum.example.org", Verdict.RECOMMENDED)
    assert said(cast, source) == Verdict.RECOMMENDED
    lift_domain_rule(actor=cast.viewer(cast.lena), rule=narrow)
    assert said(cast, source) == Verdict.REFUSED


def test_a_kind_rule_opens_nothing_that_was_closed(cast):
    closed = make_source(cast.harbour, address="https://a.example.org/")
    judge_source(actor=cast.viewer(cast.adler), source=closed, verdict=Verdict.REFUSED, why="Gambling.")
    new = make_source(cast.harbour, address="https://b.example.org/")
    refuse(cast, "example.org", Verdict.FINE)
    assert (said(cast, closed), said(cast, new)) == (Verdict.REFUSED, Verdict.FINE)
    elsewhere = make_source(cast.harbour, address="https://blog.test/")
    Feed.objects.filter(source=elsewhere).update(address="https://feeds.example.org/blog")
    refuse(cast, "example.org", Verdict.RECOMMENDED)
    assert said(cast, elsewhere) == Verdict.NONE, "where a feed comes from makes no site fine"


def test_a_feed_from_a_refused_domain_is_refused_also_when_it_moves_there(cast):  # SAFETY 41
    now_there = make_source(cast.harbour, address="https://blog.test/")
    Feed.objects.filter(source=now_there).update(address="https://feeds.example.org/blog")
    moves = make_source(cast.harbour, address="https://second.test/")
    refuse(cast, "example.org")
    assert (said(cast, now_there), said(cast, moves)) == (Verdict.REFUSED, Verdict.NONE)
    move_feed(moves.feed.pk, "https://feeds.example.org/second")
    assert said(cast, moves) == Verdict.REFUSED
    move_feed(moves.feed.pk, "https://second.test/feed")
    assert said(cast, moves) == Verdict.NONE


def test_staff_who_bring_something_do_not_open_a_refused_domain(cast):
    refuse(cast, "example.org")
    with pytest.raises(Refused):
        bring_source(actor=cast.viewer(cast.adler), source=make_source(address="https://a.example.org/"))
    refuse(cast, "careful.test", Verdict.CAUTION)
    careful = make_source(address="https://careful.test/")
    assert bring_source(actor=cast.viewer(cast.adler), source=careful).verdict == Verdict.CAUTION


def test_each_person_is_told_once_however_many_of_their_sources_it_hits(cast):
    sources = [make_source(cast.harbour, address=f"https://{name}.example.org/") for name in "abc"]
    for source in sources:
        make_follow(cast.mia, cast.harbour, source)
        make_follow(cast.otto, cast.millbrook, source)
    _rule, change = refuse(cast, "example.org")
    for _twice in range(2):
        tell_people_of_rule(cast.harbour.pk, "example.org", "refused", list(change.rows), "key")
    assert Notification.objects.get().person == cast.mia


def test_many_sources_cost_no_more_questions_than_few(cast):
    asked = []
    for number in (3, 60):
        domain = f"example{number}.org"
        rows = [Source(address=f"https://s{n}.{domain}/", title="S") for n in range(number)]
        Source.objects.bulk_create(rows)
        SchoolSource.objects.bulk_create(SchoolSource(school=cast.harbour, source=row) for row in rows)
        with CaptureQueriesContext(connection) as seen:
            _rule, change = refuse(cast, domain)
        assert len(change.rows) == number
        asked.append(len(seen))
    assert asked[0] == asked[1] <= 14


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", range(4))
def test_nothing_slips_in_while_a_domain_is_being_refused(transactional_db, number):  # SAFETY 41
    cast = make_cast()
    sources = [make_source(address=f"https://{name}.example.org/{number}") for name in "abcdef"]
    mia = cast.viewer(cast.mia)

    def bring(source):
        with contextlib.suppress(Refused):
            start_follow(actor=mia, source=source, why="To learn")

    acts = [partial(bring, source) for source in sources]
    acts.insert(number, partial(refuse, cast, "example.org"))
    in_threads(*acts)
    verdicts = set(SchoolSource.objects.filter(school=cast.harbour).values_list("verdict", flat=True))
    assert verdicts <= {Verdict.REFUSED}
    assert not Source.objects.visible_to(mia).exists()
