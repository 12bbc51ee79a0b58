"""What can be reported: each slice that has such a thing says here how to deal with it, and is not known here."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from kit.contributions import Registry
from kit.models import PublicModel

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a thing said at the moment it was reported; kept, whatever becomes of the thing.  # SAFETY 13"""

    title: str
    words: str = ""
    by: str = ""
    to: str = ""
    said: str = ""  # the moment, as ISO 8601
    address: str = ""  # where on the web, if it stands there

    def as_json(self) -> dict[str, str]:
        """For a column."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Sentences:
    """What people read about reports of one kind."""

    heading: str | Promise  # over the thing
    thanks: str | Promise  # to whoever reported it
    uphold: str | Promise  # the choice that it goes
    dismiss: str | Promise  # the choice that it stays
    upheld: str | Promise  # what happened then
    dismissed: str | Promise


def acted_on(heading: str | Promise) -> Sentences:
    """For what stays where it is, for it has been read: people act on it, or find nothing to act on."""
    return Sentences(
        heading=heading,
        thanks=_("Thank you for telling us. Somebody of your school looks at it, and answers you here."),
        uphold=_("It is as they say, and we act on it"),
        dismiss=_("There is nothing to act on"),
        upheld=_("We acted on it."),
        dismissed=_("There was nothing to act on."),
    )


class Reportable(ABC):
    """One kind of thing that can be reported."""

    kind: ClassVar[str]
    sentences: ClassVar[Sentences]
    # What can be wrong with it, by the values of `Report.Why`, where the words for any thing do not fit.
    reasons: ClassVar[Mapping[str, str | Promise]] = {}
    is_once: ClassVar[bool] = False  # the same person does not report it anew after an answer

    @abstractmethod
    def find(self, viewer: Viewer, uuid: UUID) -> PublicModel:
        """The thing, for somebody who may report it; else Http404."""

    @abstractmethod
    def load(self, uuid: UUID) -> PublicModel | None:
        """The thing, for what follows a report; None when it is gone."""

    @abstractmethod
    def evidence(self, thing: PublicModel) -> Evidence:
        """What it says now."""

    def shown(self, viewer: Viewer, thing: PublicModel) -> Evidence:
        """What of it whoever is about to report it sees."""
        return self.evidence(thing)

    @abstractmethod
    def answered_for_by(self, person_id: int) -> QuerySet:
        """The things of this kind that a report about is a report about the person.  # SAFETY 10"""

    @abstractmethod
    def people(self, thing: PublicModel) -> Iterable[int]:
        """The ids of all who have to answer for it now, as `answered_for_by`."""

    @abstractmethod
    def back(self, viewer: Viewer, thing: PublicModel) -> tuple[str, str]:
        """Where one goes back to from the form, and what that is called."""

    def author(self, thing: PublicModel) -> Person | None:
        """Who said it, where it is one person."""
        return None

    def now(self, thing: PublicModel) -> str:
        """What whoever decides should know of it as it stands now."""
        return ""

    def hide(self, thing: PublicModel) -> None:
        """What happens to it from the moment of a report until it is decided: nothing, if not said otherwise."""
        return

    def decide(self, *, actor: Viewer, thing: PublicModel, upheld: bool, stays_hidden: bool) -> None:
        """What follows an answer by itself: nothing, if not said otherwise. `stays_hidden`: this report or another
        about it was upheld, or one is open."""
        return


# Asked for a kind that nobody contributed, it raises.
reportables: Registry[Reportable] = Registry("things that can be reported", name=lambda each: each.kind)


def about_what_is_theirs(person_id: int) -> Q:
    """Reports about what the person with this id said, or has to answer for, as things are now."""
    found = Q(pk__in=[])
    for each in reportables:
        found |= Q(case__kind=each.kind, case__thing__in=each.answered_for_by(person_id).values("uuid"))
    return found


def is_about(kind: str, uuid: UUID, person_id: int) -> bool:
    """Whether a report about this thing would be about the person."""
    return reportables[kind].answered_for_by(person_id).filter(uuid=uuid).exists()


def known_kinds() -> list[str]:
    """The kinds of which it is known whom a report is about: no other report is shown to anybody."""
    return [each.kind for each in reportables]
