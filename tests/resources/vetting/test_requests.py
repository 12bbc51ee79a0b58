"""Students ask staff to think again, anybody reports, and both hear what became of it."""

from threading import Event
from time import sleep

import pytest
from django.db import transaction
from django.http import Http404

from accounts.models import Notification
from kit.errors import Refused
from resources.models import Appeal, SchoolSource, SourceReport, Verdict
from resources.vetting.access import get_appealable
from resources.vetting.queries import Which, queue, refused_ties
from resources.vetting.services.claims import claim
from resources.vetting.services.domains import lift_domain_rule, set_domain_rule
from resources.vetting.services.requests import appeal_refusal, report_source
from resources.vetting.services.verdicts import judge_source, judge_sources, undo_verdicts
from tests.cast import make_cast
from tests.resources.making import make_entries, make_follow, make_source
from tests.threads import in_threads


@pytest.fixture
def refused(cast):
    """A source that Mia follows, and that was then refused."""
    source = make_source(cast.harbour, added_by=cast.noah, title="Lucky casino")
    make_entries(source, 2)
    make_follow(cast.mia, cast.harbour, source)
    return judge_source(actor=cast.viewer(cast.lena), source=source, verdict=Verdict.REFUSED, why="Betting.")


def page(cast, who, row, name="source-detail"):
    address = f"/sources/{row.source.uuid}/" + {"source-detail": "", "appeal": "appeal/"}[name]
    return cast.client(who).get(address)


def test_who_follows_it_reads_why_and_since_when_and_none_of_its_content(cast, refused):  # SAFETY 41
    for address in ("/sources/", f"/sources/{refused.source.uuid}/"):
        shown = cast.client(cast.mia).get(address).content.decode()
        assert "Not for use at your school" in shown
        assert "Betting." in shown
        assert "Since" in shown
        assert "Ask staff to think again" in shown
        assert "piece 1" not in shown
        assert refused.source.address not in shown


def test_nobody_else_learns_of_it(cast, refused):  # SAFETY 22, 40
    assert "Lucky casino" not in cast.client(cast.zoe).get("/sources/").content.decode()
    for who in (cast.zoe, cast.otto, cast.max, cast.tess):
        assert page(cast, who, refused).status_code == 404
        assert page(cast, who, refused, "appeal").status_code == 404
    assert page(cast, cast.noah, refused).status_code == 200, "who brought it in is owed the reason"
    assert page(cast, cast.lena, refused, "appeal").status_code == 404, "staff decide, they do not appeal"


def test_an_appeal_reaches_staff_once_and_its_answer_the_student(cast, refused):  # SAFETY 41
    mia, lena = cast.viewer(cast.mia), cast.viewer(cast.lena)
    made = appeal_refusal(actor=mia, row=refused, text="It has chess too.")
    assert appeal_refusal(actor=mia, row=refused, text="Twice") == made
    assert list(queue(lena, Which.APPEALS)) == [refused]
    with pytest.raises(Refused) as no:
        judge_sources(actor=lena, rows=[refused], verdict=Verdict.REFUSED, why="Betting.")
    assert no.value.field == "answer"
    judge_sources(actor=lena, rows=[refused], verdict=Verdict.REFUSED, why="Betting.", answer="The chess is bait.")
    assert not queue(lena).exists()
    assert refused_ties(mia)[0].appeal.answer == "The chess is bait."
    assert not refused_ties(mia)[0].may_appeal
    assert "stays" in Notification.objects.get(person=cast.mia).text
    with pytest.raises(Refused, match="talk to them"):
        appeal_refusal(actor=mia, row=refused, text="Again")


def test_an_appeal_that_is_heard_opens_it(cast, refused):
    appeal_refusal(actor=cast.viewer(cast.mia), row=refused, text="It has chess too.")
    batch = judge_sources(
        actor=cast.viewer(cast.adler), rows=[refused], verdict=Verdict.CAUTION, why="Only the chess."
    )
    assert refused_ties(cast.viewer(cast.mia)) == []
    assert "may be used now" in Notification.objects.get(person=cast.mia).text
    undo_verdicts(actor=cast.viewer(cast.adler), batch=batch.uuid)
    assert Appeal.objects.get().outcome == Appeal.Outcome.OPEN
    assert list(queue(cast.viewer(cast.lena), Which.APPEALS)) == [refused], "it waits again"


def test_a_new_refusal_can_be_appealed_anew(cast, refused):
    mia, lena = cast.viewer(cast.mia), cast.viewer(cast.lena)
    appeal_refusal(actor=mia, row=refused, text="It has chess too.")
    judge_sources(actor=lena, rows=[refused], verdict=Verdict.FINE)
    judge_sources(actor=lena, rows=[refused], verdict=Verdict.REFUSED, why="The chess is gone.")
    assert refused_ties(mia)[0].may_appeal
    assert appeal_refusal(actor=mia, row=refused, text="It is back.").pk


@pytest.mark.parametrize(
    ("text", "match"), [(" ", "why"), ("Write to me at a@b.org", "e-mail"), ("call 0171 234 5678", "phone")]
)
def test_words_of_an_appeal_are_looked_at(cast, refused, text, match):  # SAFETY 5
    with pytest.raises(Refused, match=match):
        appeal_refusal(actor=cast.viewer(cast.mia), row=refused, text=text)
    with pytest.raises(Refused, match="e-mail"):
        judge_sources(actor=cast.viewer(cast.lena), rows=[refused], verdict="fine", answer="Write to a@b.org")
    assert not Appeal.objects.exists()


def test_only_what_is_refused_can_be_appealed(cast, refused):
    judge_source(actor=cast.viewer(cast.lena), source=refused.source, verdict=Verdict.FINE)
    with pytest.raises(Http404):
        get_appealable(cast.viewer(cast.mia), refused.source.uuid)
    with pytest.raises(Refused):
        appeal_refusal(actor=cast.viewer(cast.mia), row=refused, text="Why?")


def test_lifting_a_rule_answers_the_appeals_about_it(cast):
    source = make_source(cast.harbour, address="https://a.example.org/")
    make_follow(cast.mia, cast.harbour, source)
    lena = cast.viewer(cast.lena)
    rule, _change = set_domain_rule(actor=lena, domain="example.org", verdict=Verdict.REFUSED, why="Betting.")
    row = SchoolSource.objects.get(source=source)
    appeal_refusal(actor=cast.viewer(cast.mia), row=row, text="Not this one.")
    shown = cast.client(cast.mia).get("/sources/").content.decode()
    assert "Nothing from example.org is for use" in shown
    lift_domain_rule(actor=lena, rule=rule)
    row.refresh_from_db()
    assert (Appeal.objects.get().outcome, row.review_requested_at) == (Appeal.Outcome.HEARD, None)
    assert "may be used now" in Notification.objects.get(person=cast.mia).text


def test_a_report_takes_two_presses_and_reaches_the_queue(cast):  # SAFETY 9, 11
    source = make_source(cast.harbour, verdict=Verdict.FINE)
    noah = cast.client(cast.noah)
    assert "Report this source" in noah.get(f"/sources/{source.uuid}/").content.decode()
    for _twice in range(2):
        assert noah.post(f"/sources/{source.uuid}/report/", {"reason": "untrue"}).status_code == 302
    row = SchoolSource.objects.get(source=source)
    assert SourceReport.objects.count() == 1
    assert list(queue(cast.viewer(cast.adler))) == [row]
    assert not Notification.objects.exists(), "not a matter for the safeguarding lead"
    judge_sources(
        actor=cast.viewer(cast.adler), rows=[row], verdict=Verdict.FINE, answer="We looked it up: it is true."
    )
    assert "We looked it up" in Notification.objects.get(person=cast.noah).text
    assert not queue(cast.viewer(cast.adler)).exists()


def test_what_could_hurt_goes_to_lead_and_deputy_at_once(cast):  # SAFETY 12
    row = SchoolSource.objects.get(source=make_source(cast.harbour, verdict=Verdict.FINE))
    report_source(actor=cast.viewer(cast.mia), row=row, reason=SourceReport.Reason.HARM)
    assert {notice.person for notice in Notification.objects.all()} == {cast.carl, cast.lena}
    with pytest.raises(Refused):
        report_source(actor=cast.viewer(cast.mia), row=row, reason="nonsense")


@pytest.mark.parametrize("who", ["otto", "tess", "max"])
def test_nobody_from_elsewhere_reports(cast, who):  # SAFETY 40
    source = make_source(cast.harbour, verdict=Verdict.FINE)
    sent = cast.client(getattr(cast, who)).post(f"/sources/{source.uuid}/report/", {"reason": "age"})
    assert sent.status_code == 404
    assert not SourceReport.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_report_that_crosses_with_a_verdict_is_not_lost(monkeypatch):  # SAFETY 11
    cast = make_cast()
    row = SchoolSource.objects.get(source=make_source(cast.harbour, added_by=cast.mia))
    report_source(actor=cast.viewer(cast.mia), row=row, reason="other")
    reported, judged = Event(), Event()

    def wait_a_little(*_given):
        reported.set()
        judged.wait(2)

    def judge():
        reported.wait(20)
        judge_sources(actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.FINE)
        judged.set()

    monkeypatch.setattr("resources.vetting.services.requests.tell_leads", wait_a_little)
    in_threads(lambda: report_source(actor=cast.viewer(cast.noah), row=row, reason="harm"), judge)
    row.refresh_from_db()
    assert row.waiting or not SourceReport.objects.filter(answered__isnull=True).exists()


@pytest.mark.django_db(transaction=True)
def test_who_waited_for_a_source_learns_that_a_colleague_took_it():
    cast = make_cast()
    row = SchoolSource.objects.get(source=make_source(cast.harbour, added_by=cast.mia))
    took, refusals = Event(), []

    def take():
        with transaction.atomic():
            claim(actor=cast.viewer(cast.adler), row=SchoolSource.objects.get(pk=row.pk))
            took.set()
            sleep(1)

    def judge():
        took.wait(20)
        try:
            judge_sources(actor=cast.viewer(cast.lena), rows=[row], verdict=Verdict.FINE)
        except Refused as no:
            refusals.append(str(no.sentence))

    in_threads(take, judge)
    assert len(refusals) == 1
    assert "Ms Adler" in refusals[0]
