"""What one has at hand to share: read or saved of late, followed, and packs."""

from dataclasses import dataclass

from django.db.models import Q

from accounts.people.viewer import Viewer
from kit.look.ties import look_of
from resources.feeds.models import Entry
from resources.follows.queries import current_follows
from resources.packs.models import Pack, PackMember
from resources.reading.annotations.queries import saved_readings
from resources.reading.readings.models import Reading
from resources.sources.models import Source

A_FEW = 8


@dataclass(frozen=True, slots=True)
class Thing:
    """An entry, a source or a pack in a list to choose from."""

    what: str
    row: Entry | Source | Pack
    note: str
    icon: str


@dataclass(frozen=True, slots=True)
class AtHand:
    """What one may choose from, the latest first."""

    read: list[Thing]
    saved: list[Thing]
    followed: list[Thing]
    packs: list[Thing]

    @property
    def any(self) -> bool:
        """Whether there is anything to choose from."""
        return bool(self.read or self.saved or self.followed or self.packs)


def things_at_hand(viewer: Viewer) -> AtHand:
    """A_FEW of each that the viewer may read now; nothing twice. Four queries."""
    read = [reading.entry for reading in _read(viewer)]
    saved = [reading.entry for reading in saved_readings(viewer).order_by("-saved", "-id")[:A_FEW]]
    followed = [follow.source for follow in _followed(viewer)]
    return AtHand(
        read=[_entry(entry) for entry in read],
        saved=[_entry(entry) for entry in saved if entry not in read],
        followed=[Thing("source", source, "", look_of(source.kind).icon) for source in followed],
        packs=[Thing("pack", pack, "", "pack") for pack in _packs(viewer)],
    )


def _read(viewer: Viewer):
    readings = Reading.objects.filter(person=viewer.person, school=viewer.school, read__isnull=False)
    return (
        readings.filter(entry__in=Entry.objects.visible_to(viewer))
        .select_related("entry__feed__source")
        .defer("entry__html", "entry__text", "entry__search")
        .order_by("-read")[:A_FEW]
    )


def _followed(viewer: Viewer):
    return (
        current_follows(viewer)
        .filter(source__in=Source.objects.readable_by(viewer))
        .select_related("source")
        .order_by("-created", "-id")[:A_FEW]
    )


def _packs(viewer: Viewer):
    """On show, and followed by the viewer or kept by themselves."""
    followed = PackMember.objects.of(viewer).current().values("pack_id")
    rows = Pack.objects.on_show(viewer).filter(Q(pk__in=followed) | Q(keeper=viewer.person))
    return rows.order_by("-published", "-id")[:A_FEW]


def _entry(entry: Entry) -> Thing:
    source = entry.feed.source
    return Thing("entry", entry, source.title, look_of(source.kind).icon)
