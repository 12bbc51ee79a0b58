"""Who may need a hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from plnsite.pages.dashboard.reasons import StudentState, reasons

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WELL = StudentState(
    people=2,
    sources=3,
    joined=NOW - timedelta(days=60),
    last_active=NOW - timedelta(days=1),
    open_prompts=0,
)


def test_nothing_is_said_of_a_student_who_is_well():
    assert reasons(WELL, NOW) == []


def test_one_open_prompt_is_no_reason_two_are():
    assert not reasons(replace(WELL, open_prompts=1), NOW)
    assert reasons(replace(WELL, open_prompts=2), NOW) == ["2 reflections are open"]


def test_being_alone_and_being_quiet_are_reasons():
    said = reasons(replace(WELL, people=0, sources=0, last_active=None), NOW)
    assert len(said) == 3
    assert reasons(replace(WELL, last_active=NOW - timedelta(days=15)), NOW)


def test_who_has_just_begun_is_not_called_quiet_and_not_told_of_what_is_half_there():
    begun = replace(WELL, last_active=None, joined=NOW - timedelta(days=3))
    assert not reasons(begun, NOW)
    assert not reasons(replace(begun, people=0), NOW)
    assert not reasons(replace(begun, sources=0), NOW)


def test_a_newcomer_with_nobody_and_nothing_may_need_a_hand():
    begun = replace(WELL, people=0, sources=0, last_active=None, joined=NOW - timedelta(hours=1))
    assert reasons(begun, NOW) == ["New here: nobody in the network and no source yet"]
