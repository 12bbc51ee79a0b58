"""Reports: at once out of sight, to the right people, with an answer.  # SAFETY 9 to 13"""

import html
import re
from threading import Event

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, Case, Membership, Notification, OutgoingMail, Report, Role
from accounts.people.queries import viewer_of
from accounts.safety.safeguarding.cases.services import close_case
from accounts.safety.safeguarding.reports.queries import report_readers, reports_for
from accounts.safety.safeguarding.reports.services import report_thing
from kit.errors import Refused
from networks.models import Share
from networks.sharing.queries import shared_by, shared_with
from tests.cast import join, make_cast
from tests.resources.making import make_entries, make_source
from tests.threads import in_threads


def shared(cast, who):
    entry = make_entries(make_source(cast.harbour), 1)[0]
    return Share.objects.create(
        school=cast.harbour, sharer=who, entry=entry, words="Look", audience="class", school_class=cast.class_8b
    )


def report(cast, made, who=None):
    return report_thing(
        actor=cast.viewer(who or cast.noah), kind="share", thing=made, why="unkind", words="It is about me"
    )


def test_out_of_sight_at_once_and_kept(cast):  # SAFETY 13
    made = shared(cast, cast.mia)
    first = report(cast, made)
    assert report(cast, made) == first
    assert not shared_with(cast.viewer(cast.adler)).exists()
    assert shared_by(cast.viewer(cast.mia)).exists(), "whoever shared it does not learn of the report"  # SAFETY 10
    assert Share.objects.get().words == "Look"
    told = Notification.objects.filter(key__startswith="report.").values_list("person", flat=True)
    assert set(told) == {cast.carl.pk, cast.lena.pk}


def test_only_the_safeguarding_lead_and_the_deputy_read_it(cast):  # SAFETY 10, 40
    made = report(cast, shared(cast, cast.mia))
    for person in (cast.carl, cast.lena):
        assert list(reports_for(cast.viewer(person))) == [made]
    for person in (cast.mia, cast.noah, cast.adler, cast.ada, cast.amos, cast.tess):
        assert not reports_for(cast.viewer(person)).exists()


def test_never_to_whom_it_is_about_and_always_to_somebody(cast, settings):  # SAFETY 10, 12
    said = shared(cast, cast.carl)
    about_the_lead = report(cast, said)
    assert report_readers(cast.harbour, "share", said.uuid) == [cast.lena]
    assert not reports_for(cast.viewer(cast.carl)).exists()
    assert list(reports_for(cast.viewer(cast.lena))) == [about_the_lead]
    Membership.objects.filter(person__in=[cast.carl, cast.lena]).delete()
    with pytest.raises(Refused):
        report(cast, shared(cast, cast.mia))
    settings.OPERATOR_EMAIL = "operator@plnsite.example"
    report(cast, shared(cast, cast.mia))
    assert OutgoingMail.objects.get(kind="report.operator").email == "operator@plnsite.example"


def test_decided_and_answered(cast):  # SAFETY 11
    made = shared(cast, cast.mia)
    first, second = report(cast, made), report(cast, made, cast.adler)
    carl = cast.viewer(cast.carl)
    with pytest.raises(Refused):
        close_case(actor=carl, case=first.case, upheld=False, outcome=" ")
    with pytest.raises(Refused, match="once more"):
        close_case(actor=carl, case=first.case, upheld=False, outcome="It is fine.", shown=1)
    close_case(actor=carl, case=first.case, upheld=False, outcome="It is about crabs, not you.", shown=2)
    assert shared_with(cast.viewer(cast.noah)).exists()
    second.refresh_from_db()
    assert second.closed, "one case is answered once, to everybody who reported it"
    with pytest.raises(Refused):
        close_case(actor=carl, case=first.case, upheld=True, outcome="Again")
    page = cast.client(cast.noah).get(reverse("networks:share-list")).content.decode()
    assert "It is about crabs, not you." in page


def test_nobody_answers_what_is_not_theirs_to_look_at(cast):  # SAFETY 10, 40
    made = report(cast, shared(cast, cast.carl))
    join(cast.carl, cast.millbrook, Role.COUNSELLOR, is_safeguarding_lead=True)
    elsewhere = viewer_of(cast.carl, cast.millbrook.uuid)
    about_another = report(cast, shared(cast, cast.mia))
    people = (cast.carl, cast.noah, cast.adler, cast.ada, cast.amos)
    asked = [(cast.viewer(person), made) for person in people]
    for actor, row in [*asked, (elsewhere, about_another), (cast.viewer(cast.ada), about_another)]:
        with pytest.raises(Refused):
            close_case(actor=actor, case=row.case, upheld=False, outcome="It is fine.")
    assert not Report.objects.filter(closed__isnull=False).exists()
    close_case(actor=cast.viewer(cast.lena), case=made.case, upheld=False, outcome="It is fine.")
    close_case(actor=cast.viewer(cast.carl), case=about_another.case, upheld=False, outcome="It is fine.")


def test_kept_hidden_stays_hidden(cast):
    made = shared(cast, cast.mia)
    carl, first = cast.viewer(cast.carl), report(cast, made)
    close_case(actor=carl, case=first.case, upheld=True, outcome="Taken away.")
    second = report(cast, made, cast.adler)
    close_case(actor=carl, case=second.case, upheld=False, outcome="Fine.")
    assert not shared_with(cast.viewer(cast.noah)).exists()


def test_through_the_pages_each_look_is_on_the_trail(cast):  # SAFETY 9, 13
    made = shared(cast, cast.mia)
    student, lead = cast.client(cast.noah), cast.client(cast.carl)
    address = reverse("accounts:report-make", args=["share", made.uuid])
    assert address in student.get(reverse("networks:share-list")).content.decode(), (
        "one press to the form, one to send"
    )
    assert "emergency" in student.get(address).content.decode()  # SAFETY 12
    student.post(address, {"why": "danger", "words": "Help"})
    row = Report.objects.get()
    assert "It was received." in student.get(reverse("networks:share-list")).content.decode()
    waiting = lead.get(reverse("accounts:case-list")).content.decode()
    assert made.thing.title in waiting
    assert "(new)" in waiting
    page = lead.get(reverse("accounts:case-detail", args=[row.case.uuid])).content.decode()
    assert "Help" in page
    assert AuditEntry.objects.filter(verb="accounts.safeguarding.look_at_report", actor=cast.carl).count() == 1
    assert "Somebody is looking" in student.get(reverse("networks:share-list")).content.decode()
    lead.post(reverse("accounts:case-detail", args=[row.case.uuid]), {"outcome": "We talked.", "upheld": "yes"})
    assert "We talked." in student.get(reverse("networks:share-list")).content.decode()
    assert "(new)" not in lead.get(reverse("accounts:case-list")).content.decode()


def test_the_urgent_ones_come_first_and_the_answered_last(cast):
    whys = ["other", "danger", "unkind", "adult", "private", "danger"] * 12
    Report.objects.bulk_create(
        Report(
            school=cast.harbour,
            case=Case.objects.create(school=cast.harbour, kind="share", thing=shared(cast, cast.mia).uuid),
            reporter=cast.noah,
            why=why,
            closed=timezone.now() if number < 36 else None,
        )
        for number, why in enumerate(whys)
    )
    for row in Report.objects.all():
        row.readers.add(cast.carl)
    client, address, seen = cast.client(cast.carl), reverse("accounts:case-list"), []
    query = ""
    while query is not None:
        page = client.get(address + query).content.decode()
        seen += re.findall(r"/reports/([0-9a-f-]{36})/", page)
        older = re.search(r'rel="next" href="[^"?]*([^"]+)"', page)
        query = html.unescape(older[1]) if older else None
    assert len(seen) == len(set(seen)) == 72
    rows = {str(row.case.uuid): row for row in Report.objects.select_related("case")}
    shown = [rows[uuid] for uuid in seen]
    order = [(bool(row.closed), not row.closed and row.why not in ("danger", "adult")) for row in shown]
    assert order == sorted(order)
    assert sum(open_ for open_, _rest in order) == 36
    assert order.count((False, False)) == 18
    assert [row.pk for row in shown[:18]] == sorted((row.pk for row in shown[:18]), reverse=True)
    first = html.unescape(client.get(address).content.decode())
    assert first.index("Urgent: look at these first") < first.index("Urgent, and waits for you.")
    assert "Answered" not in first
    for nonsense in ("9.x", "1.x", "-1.", "x", "."):
        assert client.get(address, {"after": nonsense}).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_report_that_crosses_with_an_answer_keeps_it_hidden(monkeypatch):  # SAFETY 13
    cast = make_cast()
    made = shared(cast, cast.mia)
    first = report(cast, made)
    reported, answered = Event(), Event()

    def wait_a_little(verb, **_facts):
        if verb == "accounts.safeguarding.report_thing":
            reported.set()
            answered.wait(2)

    def answer():
        reported.wait(20)
        with pytest.raises(Refused):
            close_case(actor=cast.viewer(cast.carl), case=first.case, upheld=False, outcome="It is fine.", shown=1)
        answered.set()

    monkeypatch.setattr("accounts.safety.safeguarding.reports.services.record", wait_a_little)
    in_threads(lambda: report(cast, made, cast.adler), answer)
    made.refresh_from_db()
    assert made.held


def test_what_was_said_is_kept_though_the_share_is_gone(cast):  # SAFETY 13
    made = shared(cast, cast.mia)
    row = report(cast, made)
    made.delete()
    assert not reports_for(cast.viewer(cast.ada)).exists()
    lead, address = cast.client(cast.carl), reverse("accounts:case-detail", args=[row.case.uuid])
    assert "Look" in lead.get(address).content.decode()
    lead.post(address, {"outcome": "We talked.", "upheld": "yes"})
    assert "We talked." in lead.get(address).content.decode()


def test_whom_it_is_about_does_not_read_it_when_the_share_is_gone(cast):  # SAFETY 10
    made = shared(cast, cast.carl)
    row = report(cast, made)
    made.delete()
    assert not reports_for(cast.viewer(cast.carl)).exists()
    assert list(reports_for(cast.viewer(cast.lena))) == [row]


def test_of_a_kind_that_nobody_knows_nothing_is_shown(cast):  # SAFETY 10
    case = Case.objects.create(school=cast.harbour, kind="letter", thing=cast.mia.uuid)
    Report.objects.create(school=cast.harbour, case=case, reporter=cast.noah, why="danger")
    assert not reports_for(cast.viewer(cast.carl)).exists()
    assert cast.client(cast.noah).get(f"/report/letter/{cast.mia.uuid}/").status_code == 404
