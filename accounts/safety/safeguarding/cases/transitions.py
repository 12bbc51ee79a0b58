"""How a case goes: the one table of which act leads from where to where, and who may do it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from kit.errors import Refused


class State(models.TextChoices):
    """How far a case is."""

    OPEN = "open", _lazy("Waiting")
    CLAIMED = "claimed", _lazy("Somebody is on it")
    ESCALATED = "escalated", _lazy("Passed on: nobody had opened it")
    CLOSED = "closed", _lazy("Answered")
    REOPENED = "reopened", _lazy("Open again")


class Act(models.TextChoices):
    """What is done to a case."""

    REPORT = "report", _lazy("report")
    CLAIM = "claim", _lazy("take it on")
    RELEASE = "release", _lazy("lay it back")
    HAND_OVER = "hand_over", _lazy("hand it over")
    NOTE = "note", _lazy("write a note")
    ESCALATE = "escalate", _lazy("pass it on")
    CLOSE = "close", _lazy("answer it")
    REOPEN = "reopen", _lazy("open it again")


class Doer(models.TextChoices):
    """Who does an act."""

    REPORTER = "reporter", _lazy("whoever reports")
    READER = "reader", _lazy("whoever it was made for, where nobody else is on it")
    HOLDER = "holder", _lazy("whoever is on it")
    ANY_READER = "any reader", _lazy("whoever it was made for")
    CLOCK = "clock", _lazy("the clock")


@dataclass(frozen=True, slots=True)
class Transition:
    """One line of the table; without `after` the case stays as it is."""

    act: Act
    who: Doer
    before: tuple[State, ...]
    after: State | None = None


GOING = (State.OPEN, State.CLAIMED, State.ESCALATED, State.REOPENED)

TRANSITIONS = (
    Transition(Act.REPORT, Doer.REPORTER, GOING),
    Transition(Act.REPORT, Doer.REPORTER, (State.CLOSED,), State.REOPENED),
    Transition(Act.CLAIM, Doer.READER, GOING, State.CLAIMED),
    Transition(Act.RELEASE, Doer.HOLDER, (State.CLAIMED,), State.OPEN),
    Transition(Act.HAND_OVER, Doer.READER, GOING, State.CLAIMED),
    Transition(Act.NOTE, Doer.ANY_READER, (*GOING, State.CLOSED)),
    # Whoever is on it stops no clock: what came in since has not been opened.
    Transition(Act.ESCALATE, Doer.CLOCK, GOING, State.ESCALATED),
    Transition(Act.CLOSE, Doer.READER, GOING, State.CLOSED),
    Transition(Act.REOPEN, Doer.ANY_READER, (State.CLOSED,), State.REOPENED),
)


def transition(act: Act, state: State) -> Transition:
    """The line for an act on a case that is so far. Raises Refused with a sentence where there is none."""
    for line in TRANSITIONS:
        if line.act == act and state in line.before:
            return line
    if state == State.CLOSED:
        raise Refused(_("Somebody has answered this in the meantime."))
    if act == Act.REOPEN:
        raise Refused(_("It is open already."))
    raise Refused(_("Somebody has changed this in the meantime. Look at it once more."))


def acts_on(state: State) -> frozenset[Act]:
    """What can be done to a case that is so far."""
    return frozenset(line.act for line in TRANSITIONS if state in line.before)
