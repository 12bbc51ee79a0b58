"""The steps of a source check, in order: what each asks, and which of the student's words belong to it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from resources.checks.models import SourceCheck
from resources.sources.models import Source


@dataclass(frozen=True)
class Step:
    """`fields` are those of `SourceCheckForm` that it asks for; `tip` says in a few words what to do."""

    key: str
    title: str | Promise
    icon: str
    tip: str | Promise
    fields: tuple[str, ...]


STEPS = (
    Step("stop", _("Stop"), "pause", _("Before you read on: notice what it does to you."), ("stop",)),
    Step(
        "investigate",
        _("Investigate the source"),
        "search",
        _("Who made it? Leave the site and read what others say about it."),
        ("investigate",),
    ),
    Step(
        "find",
        _("Find better coverage"),
        "compare",
        _("Look for the same thing somewhere you trust more."),
        ("find",),
    ),
    Step("trace", _("Trace it back"), "step", _("Go back to where a picture, number or quote began."), ("trace",)),
    Step(
        "say", _("What do you say?"), "verdict", _("Now you know more than most."), ("trust", "because", "share")
    ),
)


@dataclass(frozen=True)
class Place:
    """A step as the way shows it: `state` is "done", "now" or ""; `address` leads to it."""

    step: Step
    state: str
    address: str


def step_of(key: str) -> Step:
    """The step with this key; the first one for any other word."""
    return next((step for step in STEPS if step.key == key), STEPS[0])


def beside(step: Step, by: int) -> Step | None:
    """The step that is `by` further (or, below nought, before), or None at either end."""
    place = STEPS.index(step) + by
    return STEPS[place] if 0 <= place < len(STEPS) else None


def first_open(check: SourceCheck | None) -> Step:
    """Where to go on: the first step of which nothing is written."""
    if check is None:
        return STEPS[0]
    return next((step for step in STEPS if not getattr(check, step.fields[0])), STEPS[-1])


def way(source: Source, check: SourceCheck | None, now: Step) -> list[Place]:
    """All steps, for the line of dots above the one that is shown."""
    address = reverse("resources:check-edit", args=[source.uuid])
    return [
        Place(
            step,
            "now" if step is now else "done" if check and getattr(check, step.fields[0]) else "",
            f"{address}?step={step.key}",
        )
        for step in STEPS
    ]
