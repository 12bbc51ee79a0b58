"""What a network map is made of: plain frozen values, known to nobody and knowing nobody.

Queries fill them, `layout` gives them places, `drawing` makes a picture of them.
"""

import datetime
import enum
import uuid as uuids
from dataclasses import dataclass, replace
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kit.look.ties import tie_kinds


class Family(enum.StrEnum):
    """The three great questions of a network; each has a colour of its own."""

    WHO = "who"
    WHAT = "what"
    WHERE = "where"


FAMILY_LABELS: dict[Family, Promise] = {
    Family.WHO: _("People"),
    Family.WHAT: _("Sources"),
    Family.WHERE: _("Places"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of tie: its name in data, its family, and the word for it inside a sentence."""

    slug: str
    family: Family
    label: Promise


@cache
def kinds() -> dict[str, Kind]:
    """The kinds that are drawn, by name, in the order of the legend."""
    drawn = (kind for kind in tie_kinds if kind.outline)
    return {kind.name: Kind(kind.name, Family(kind.group), kind.noun) for kind in drawn}


class TieState(enum.StrEnum):
    """Whether the tie is there, only hoped for, or with a source that the school refused since."""

    ACTIVE = "active"
    ASKED = "asked"
    REFUSED = "refused"


class Use(enum.StrEnum):
    """How much a tie is used, in three steps: the ring it stands on."""

    OFTEN = "often"
    SOMETIMES = "sometimes"
    SELDOM = "seldom"


class Freshness(enum.StrEnum):
    """How lately a tie gave something, in three steps: how its line is drawn."""

    FRESH = "fresh"
    RESTING = "resting"
    ASLEEP = "asleep"


@dataclass(frozen=True, slots=True)
class Tie:
    """Anything in a student's network.

    `kind` is a key of `kinds()`. `topics` are (slug, name) pairs, the most important first.
    `strength` (how much it is used) and `freshness` (how lately) run from 0 to 1; when they are not `measured`
    they only shape the picture and nothing is said of them.
    `in_confidence`: with a counsellor or the safeguarding lead, or a group that they lead.
    `until` is the day it was let go, or None while it lasts.
    """

    uuid: uuids.UUID
    name: str
    kind: str
    topics: tuple[tuple[str, str], ...] = ()
    purpose: str = ""
    strength: float = 0.0
    freshness: float = 0.0
    since: datetime.date | None = None
    until: datetime.date | None = None
    url: str = ""
    state: TieState = TieState.ACTIVE
    measured: bool = True
    in_confidence: bool = False

    @property
    def family(self) -> Family:
        """Person, source or place: what decides the colour."""
        return kinds()[self.kind].family

    @property
    def kind_label(self) -> str:
        """The kind in words."""
        return str(kinds()[self.kind].label)

    @property
    def use(self) -> Use:
        """The strength (0 to 1) as one of three words."""
        if self.strength >= 0.6:
            return Use.OFTEN
        return Use.SOMETIMES if self.strength >= 0.25 else Use.SELDOM

    @property
    def liveliness(self) -> Freshness:
        """The freshness (0 to 1) as one of three words."""
        if self.freshness >= 0.6:
            return Freshness.FRESH
        return Freshness.RESTING if self.freshness >= 0.2 else Freshness.ASLEEP

    @property
    def is_asked(self) -> bool:
        """Whether it waits for an answer."""
        return self.state == TieState.ASKED

    @property
    def is_refused(self) -> bool:
        """Whether the school said no to it; only staff see such a tie."""
        return self.state == TieState.REFUSED

    def was_there(self, day: datetime.date) -> bool:
        """Whether the tie was part of the network on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the network lacks, and the next step that would mend it.

    `label` is short enough to stand in the picture ("Someone for chemistry"), `reason` is a whole
    sentence, `url` leads to the step. `family` and `topic` (slug, name) say where it is drawn.
    """

    label: str
    reason: str
    url: str
    family: Family = Family.WHO
    topic: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Map:
    """One person's whole network: the ties that are and were, and what is missing.

    `ties` holds ended ties too, so that looking back in time moves nothing; `shown` leaves them out.
    `at` is the day being looked at.
    """

    owner: str
    at: datetime.date
    ties: tuple[Tie, ...] = ()
    gaps: tuple[Gap, ...] = ()
    is_now: bool = True

    @property
    def shown(self) -> tuple[Tie, ...]:
        """The ties that were there on the day being looked at."""
        return tuple(tie for tie in self.ties if tie.was_there(self.at))

    def without_confidence(self) -> "Map":
        """The same network without what is between its owner and a confidant."""
        return replace(self, ties=tuple(tie for tie in self.ties if not tie.in_confidence))

    def on(self, day: datetime.date) -> "Map":
        """The same network as it stood on an earlier `day`; gaps belong to today and are left out."""
        return replace(self, at=day, gaps=(), is_now=False)
