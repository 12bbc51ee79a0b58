"""What was seen can be reported for thirty days, taken back or not.  # SAFETY 9, 13"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Report
from networks.models import Connection, ConnectionKind, GroupMember, Share
from tests.networks.making import make_group
from tests.resources.making import make_entries, make_source

WORDS = "Nobody wants you in this class."


@pytest.fixture
def entry(cast):
    return make_entries(make_source(cast.harbour), 1)[0]


def shared(cast, entry, audience="class", to=None) -> Share:
    column = {"class": "school_class", "person": "person", "group": "group"}[audience]
    facts = {"audience": audience, column: to or cast.class_8b, "words": WORDS}
    return Share.objects.create(school=cast.harbour, sharer=cast.noah, entry=entry, **facts)


def connect(cast) -> Connection:
    ends = {"asker": cast.mia, "recipient": cast.noah, "kind": ConnectionKind.CLASSMATE, "state": "accepted"}
    return Connection.objects.create(school=cast.harbour, purpose="Crabs", answered=timezone.now(), **ends)


def form(made) -> str:
    return reverse("accounts:report-make", args=["share", made.uuid])


def finds_the_way(cast, made, person=None) -> bool:
    return form(made) in cast.client(person or cast.mia).get(reverse("networks:share-list")).content.decode()


def reports(cast, made, person=None) -> int:
    return cast.client(person or cast.mia).post(form(made), {"why": "unkind"}).status_code


def test_taking_it_back_takes_no_evidence_away(cast, entry):
    made = shared(cast, entry)
    cast.client(cast.noah).post(reverse("networks:share-take-back", args=[made.uuid]))
    assert finds_the_way(cast, made)
    page = cast.client(cast.mia).get(form(made)).content.decode()
    assert WORDS not in page, "what was taken back is not shown again"
    assert reports(cast, made) == 302
    kept = Report.objects.get()
    assert kept.evidence["words"] == WORDS
    assert kept.evidence["title"] == entry.title
    assert kept.evidence["address"] == entry.address
    lead = cast.client(cast.carl)
    assert WORDS in lead.get(reverse("accounts:case-detail", args=[kept.case.uuid])).content.decode()
    assert not finds_the_way(cast, made), "reported by her already"
    assert finds_the_way(cast, made, cast.adler)


def test_who_never_saw_it_does_not_learn_of_it(cast, entry):  # SAFETY 40
    made = shared(cast, entry)
    cast.client(cast.noah).post(reverse("networks:share-take-back", args=[made.uuid]))
    for person in (cast.zoe, cast.brook, cast.otto, cast.noah):
        assert not finds_the_way(cast, made, person)
        assert reports(cast, made, person) == 404
    late = Share.objects.get()
    cast.zoe.enrolments.update(school_class=cast.class_8b, created=timezone.now() + timedelta(minutes=1))
    assert reports(cast, late, cast.zoe) == 404, "she came after it was gone"


def test_after_thirty_days_it_is_over(cast, entry):
    made, long_ago = shared(cast, entry), timezone.now() - timedelta(days=50)
    Share.objects.update(created=long_ago)
    cast.mia.enrolments.update(created=long_ago)
    for days, status in ((31, 404), (29, 302)):
        Share.objects.update(taken_back=timezone.now() - timedelta(days=days))
        assert finds_the_way(cast, made) == (status == 302)
        assert reports(cast, made) == status


def test_ending_a_connection_takes_no_evidence_away(cast, entry):
    connection, made = connect(cast), shared(cast, entry, "person", cast.mia)
    cast.client(cast.noah).post(reverse("networks:connection-end", args=[connection.uuid]))
    assert Connection.objects.get().state == "ended"
    assert finds_the_way(cast, made)
    assert reports(cast, made) == 302


def test_leaving_or_being_put_out_of_a_group_or_class_takes_no_evidence_away(cast, entry):
    group = make_group(cast, cast.mia, cast.noah)
    in_group, in_class = shared(cast, entry, "group", group), shared(cast, entry)
    GroupMember.objects.filter(person=cast.mia).update(ended=timezone.now())
    cast.mia.enrolments.update(ended=timezone.now())
    for made in (in_group, in_class):
        assert finds_the_way(cast, made)
        assert reports(cast, made) == 302


def test_what_one_hid_oneself_can_still_be_reported(cast, entry):
    made = shared(cast, entry)
    cast.client(cast.mia).post(reverse("networks:share-hide", args=[made.uuid]))
    assert finds_the_way(cast, made)
    assert reports(cast, made) == 302


def test_a_report_of_another_is_given_away_to_nobody(cast, entry):  # SAFETY 10
    made = shared(cast, entry)
    assert reports(cast, made, cast.adler) == 302
    assert not finds_the_way(cast, made)
