"""A check is the student's own until handed in; then those who teach them answer it."""

import pytest
from django.http import Http404
from django.urls import reverse

from accounts.models import Notification
from kit.errors import Refused
from resources.checks.access import get_answerable, get_check
from resources.checks.answering import answer_check
from resources.checks.evidence import gather, searches
from resources.checks.queries import trust_here, waiting_checks
from resources.checks.services import hand_in, keep_draft
from resources.models import SourceCheck, Verdict
from tests.resources.making import make_entries, make_source

WORDS = {
    "stop": "Amazed",
    "investigate": "A museum",
    "find": "Another report",
    "trace": "To its own count",
    "trust": "careful",
    "because": "They name their sources.",
}


def test_a_draft_is_kept_and_seen_by_nobody_else(cast):  # SAFETY 22
    source = make_source(cast.harbour)
    check = keep_draft(actor=cast.viewer(cast.mia), source=source, stop="Amazed")
    assert keep_draft(actor=cast.viewer(cast.mia), source=source, stop="Amazed!") == check
    for person in (cast.noah, cast.adler, cast.lena, cast.ada, cast.otto):
        with pytest.raises(Http404):
            get_check(cast.viewer(person), check.uuid)


@pytest.mark.parametrize(("missing", "field"), [("stop", "stop"), ("trust", "trust"), ("because", "because")])
def test_handing_in_asks_for_a_verdict_and_its_reason(cast, missing, field):
    with pytest.raises(Refused) as no:
        hand_in(actor=cast.viewer(cast.mia), source=make_source(cast.harbour), **{**WORDS, missing: ""})
    assert no.value.field == field


def test_handed_in_it_is_read_by_teachers_of_the_class_and_librarians(cast):  # SAFETY 22
    check = hand_in(actor=cast.viewer(cast.mia), source=make_source(cast.harbour), **WORDS)
    for person in (cast.mia, cast.adler, cast.lena):
        assert get_check(cast.viewer(person), check.uuid) == check
    for person in (cast.noah, cast.brook, cast.ada, cast.carl, cast.max, cast.otto, cast.tess):
        with pytest.raises(Http404):
            get_check(cast.viewer(person), check.uuid)
    with pytest.raises(Http404):
        get_answerable(cast.viewer(cast.mia), check.uuid)
    with pytest.raises(Refused):
        keep_draft(actor=cast.viewer(cast.mia), source=check.source, stop="Later")


def test_an_answer_reaches_the_student_once(cast):
    check = hand_in(actor=cast.viewer(cast.mia), source=make_source(cast.harbour), **WORDS)
    adler = cast.viewer(cast.adler)
    assert list(waiting_checks(adler)) == [check]
    assert list(waiting_checks(cast.viewer(cast.brook))) == []
    for _twice in range(2):
        answer_check(actor=adler, check=check, answer="Well traced.")
    assert list(waiting_checks(adler)) == []
    assert Notification.objects.get().person == cast.mia


def test_two_who_answer_at_once_do_not_lose_each_others_words(cast):
    check = hand_in(actor=cast.viewer(cast.mia), source=make_source(cast.harbour), **WORDS)
    address = reverse("resources:check-answer", args=[check.uuid])
    open_page = cast.client(cast.adler).get(address).context["form"]["seen"].value()
    given = {"answer": "Well traced.", "seen": open_page}
    assert cast.client(cast.lena).post(address, given | {"answer": "Look at the date."}).status_code == 302
    late = cast.client(cast.adler).post(address, given)
    assert late.status_code == 422
    assert "Look at the date." in late.content.decode()
    assert "Well traced.</textarea>" in late.content.decode(), "nothing that was typed is lost"
    check.refresh_from_db()
    assert check.answer == "Look at the date."
    again = given | {"seen": late.context["form"]["seen"].value()}
    assert cast.client(cast.adler).post(address, again).status_code == 302
    check.refresh_from_db()
    assert (check.answer, check.answered_by) == ("Well traced.", cast.adler)


def test_evidence_is_facts_and_stays_in_the_school(cast):
    source = make_source(cast.harbour, verdict=Verdict.FINE, author="The museum")
    make_entries(source, 5)
    for person in (cast.mia, cast.noah, cast.zoe):
        hand_in(actor=cast.viewer(person), source=source, **WORDS)
    here = " ".join(fact.text for fact in gather(cast.viewer(cast.noah), source))
    assert "https" in here
    assert "The museum" in here
    assert "several times a day" in here
    assert "3 checks from your school" in here
    assert "known it since" in here
    there = " ".join(fact.text for fact in gather(cast.viewer(cast.otto), source))
    assert "school" not in there
    assert "since" not in there  # when another school brought it  # SAFETY 40
    assert all(search.address.startswith("https://") for search in searches(source))
    assert trust_here(cast.viewer(cast.otto), source).total == 0
    assert SourceCheck.objects.count() == 3
