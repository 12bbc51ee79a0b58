"""What a network lacks, in plain words, each with the next step that mends it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from kit.text.directions import isolated
from networks.netmap.shapes import Family, Freshness, Gap, Tie

MOST_GAPS = 5
ENOUGH = 3  # so many ties of one sort make it worth saying that they are all of one sort


@dataclass(frozen=True, slots=True)
class Wanted:
    """A topic somebody wants to learn about; `kin` are the slugs that serve as well: its own and its parent's."""

    uuid: UUID
    slug: str
    name: str
    kin: frozenset[str]


def find_gaps(ties: Sequence[Tie], wanted: Iterable[Wanted]) -> Iterator[Gap]:
    """The most helpful few gaps of a network that has these `ties` and wants these topics, the first ones first:
    whoever needs no more than one goes no further."""
    return islice(chain(_beginnings(ties), _for_topics(ties, wanted), _one_sided(ties)), MOST_GAPS)


def _beginnings(ties: Sequence[Tie]) -> Iterator[Gap]:
    if not any(tie.family == Family.WHO for tie in ties):
        yield Gap(
            _("A person who helps"),
            _("There is nobody in your network yet. Who could help you learn?"),
            reverse("networks:connection-find"),
            Family.WHO,
        )
    if all(tie.family == Family.WHO for tie in ties):
        yield Gap(
            _("Your first source"),
            _("You follow nothing yet. Add a website, a podcast or a channel you like."),
            reverse("resources:source-add"),
            Family.WHAT,
        )


def _for_topics(ties: Sequence[Tie], wanted: Iterable[Wanted]) -> Iterator[Gap]:
    """One gap a topic: first whoever could help, and if there is somebody, something to learn from."""
    for want in wanted:
        about = [tie for tie in ties if want.kin & {slug for slug, _name in tie.topics}]
        topic = (want.slug, want.name)
        if not any(tie.family == Family.WHO for tie in about) and _has(ties, Family.WHO):
            yield Gap(
                _("Somebody for %(topic)s") % {"topic": isolated(want.name)},
                _("Nobody in your network helps with “%(topic)s” yet. See who could.")
                % {"topic": isolated(want.name)},
                reverse("networks:suggestion-detail", args=[want.uuid]),
                Family.WHO,
                topic,
            )
        elif not any(tie.family != Family.WHO for tie in about) and _has(ties, Family.WHAT, Family.WHERE):
            yield Gap(
                _("A source for %(topic)s") % {"topic": isolated(want.name)},
                _("Nothing you follow is about “%(topic)s” yet. See what there is.")
                % {"topic": isolated(want.name)},
                reverse("networks:suggestion-detail", args=[want.uuid]),
                Family.WHAT,
                topic,
            )


def _one_sided(ties: Sequence[Tie]) -> Iterator[Gap]:
    sources = [tie for tie in ties if tie.family != Family.WHO]
    if len(sources) >= ENOUGH and len({tie.kind for tie in sources}) == 1:
        yield Gap(
            _("Another kind of source"),
            _("All your sources are of one kind: %(kind)s. Try something to read, to hear or to watch as well.")
            % {"kind": sources[0].kind_label},
            reverse("resources:source-add"),
            Family.WHAT,
        )
    if len(sources) >= ENOUGH and all(tie.liveliness == Freshness.ASLEEP for tie in sources):
        yield Gap(
            _("Wake a source up"),
            _("You have not read any of your sources for a while. Pick one and look what is new."),
            reverse("resources:entry-list"),
            Family.WHAT,
        )


def _has(ties: Sequence[Tie], *families: Family) -> bool:
    return any(tie.family in families for tie in ties)
