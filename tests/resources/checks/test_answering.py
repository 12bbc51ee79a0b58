"""Staff take an answer to a check back; the safeguarding lead still reads every one.  # SAFETY 3"""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Notification
from kit.errors import Refused
from resources.checks.answering import answer_check, restore_answer, withdraw_answer
from resources.checks.queries import waiting_checks
from resources.models import Appeal, CheckAnswer, SourceCheck
from tests.resources.rows import make_refused, make_source
from tests.watching import read_along


@pytest.fixture
def answered(cast):
    """A check of Mia's that Ms Adler answered twice."""
    check = SourceCheck.objects.create(
        school=cast.harbour,
        person=cast.mia,
        source=make_source(cast),
        stop="I wondered",
        trust="trust",
        submitted=timezone.now(),
    )
    answer_check(actor=cast.viewer(cast.adler), check=check, answer="Write to me at night")
    answer_check(actor=cast.viewer(cast.adler), check=check, answer="Well looked")
    return check


def page_of(cast, person, check):
    return cast.client(person).get(reverse("resources:check-detail", args=[check.uuid])).content.decode()


def press(cast, person, check, act):
    return cast.client(person).post(reverse(f"resources:check-answer-{act}", args=[check.uuid]), follow=True)


def test_taken_back_and_given_again(cast, answered):
    said = press(cast, cast.adler, answered, "withdraw").content.decode()
    assert reverse("resources:check-answer-restore", args=[answered.uuid]) in said, "an undo"
    page = page_of(cast, cast.mia, answered)
    assert "Well looked" not in page
    assert "Write to me at night" not in page
    assert "Ms Adler took an answer back" in page
    assert not Notification.objects.filter(person=cast.mia, text__contains="answered", created__gt=timezone.now())
    assert list(waiting_checks(cast.viewer(cast.adler))) == [answered], "it waits again"
    press(cast, cast.adler, answered, "restore")
    assert "Well looked" in page_of(cast, cast.mia, answered)


def test_nobody_else_takes_it_back_and_nothing_comes_over_a_later_answer(cast, answered):
    assert press(cast, cast.lena, answered, "withdraw").status_code == 200
    answered.refresh_from_db()
    assert answered.answer == "Well looked"
    with pytest.raises(Refused):
        withdraw_answer(actor=cast.viewer(cast.lena), check=answered)
    withdraw_answer(actor=cast.viewer(cast.adler), check=answered)
    answer_check(actor=cast.viewer(cast.lena), check=answered, answer="Ask who pays for it")
    with pytest.raises(Refused):
        restore_answer(actor=cast.viewer(cast.adler), check=answered)
    for person in (cast.mia, cast.carl, cast.tess):
        assert press(cast, person, answered, "withdraw").status_code == 404


def test_the_lead_reads_all_that_was_answered(cast, answered):
    withdraw_answer(actor=cast.viewer(cast.adler), check=answered)
    page = read_along(cast, "checks", "Mia")
    assert "Write to me at night" in page
    assert "Well looked" in page
    assert page.count("Taken back or replaced") == 2
    assert "Well looked" not in read_along(cast, "checks", who=cast.tess)  # SAFETY 40
    assert CheckAnswer.objects.count() == 2


def test_the_lead_reads_appeals_and_their_answers(cast):
    row = make_refused(cast).school_source
    given = {"answer": "Come and see me", "answered_by": cast.lena, "answered": timezone.now(), "outcome": "kept"}
    asked = {"school": cast.harbour, "school_source": row, "person": cast.mia, "text": "It is only pictures"}
    Appeal.objects.create(**asked, **given)
    page = read_along(cast, "appeals", "Lena")
    assert "Come and see me" in page
    assert "It is only pictures" in page
    assert "Come and see me" not in read_along(cast, "appeals", who=cast.tess)
