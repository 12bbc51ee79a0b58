"""Reading what is shared."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.people.models import STAFF_ROLES, Membership, Person
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.queries import reported_things
from kit.look.ties import look_of
from kit.text.directions import isolated
from networks.groups.models import Group
from networks.sharing.models import ADDRESSES, Audience, Share, word_for
from resources.packs.models import Pack

GONE_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A share in a list. `address` is empty where the thing may no longer be read."""

    uuid: UUID
    sharer: Person
    words: str
    to: str
    is_mine: bool
    is_to_many: bool
    title: str
    source_title: str
    pack: Pack | None
    icon: str
    may_block: bool
    address: str
    when: datetime

    @property
    def says_who(self) -> str:
        """Who shares it."""
        return _("You") if self.is_mine else isolated(self.sharer.name)

    @property
    def says_who_with_whom(self) -> str:
        """Who shares it, and with whom."""
        if self.is_mine:
            return _("You, with %(to)s") % {"to": isolated(self.to)}
        if self.is_to_many:
            return _("%(name)s, with %(to)s") % {"name": isolated(self.sharer.name), "to": isolated(self.to)}
        return _("%(name)s, with you alone") % {"name": isolated(self.sharer.name)}


def shared_with(viewer: Viewer) -> QuerySet[Share]:
    """What others share with the viewer, for a page by key on `created`."""
    return _with_all(Share.objects.shown_to(viewer))


def shared_by(viewer: Viewer) -> QuerySet[Share]:
    """What the viewer shares and may still read, for a page by key on `created`."""
    return _with_all(Share.objects.made_by(viewer).standing().readable_by(viewer))


def shared_in(viewer: Viewer, group: Group) -> QuerySet[Share]:
    """What is shared with a group the viewer is in, for a page by key on `created`."""
    return _with_all(Share.objects.in_group(viewer, group))


@dataclass(frozen=True, slots=True)
class ShareGone:
    """A share that is out of sight; who shared it is not named to whom a block keeps apart from them."""

    uuid: UUID
    sharer: str
    to: str
    is_to_one: bool
    created: datetime


def shares_gone(viewer: Viewer) -> list[ShareGone]:
    """The last few that reached the viewer and are not shown to them any more, for a report. What staff have still
    to look at is not among them: nobody learns that somebody reported it.  # SAFETY 9, 10"""
    gone = Share.objects.out_of_sight(viewer).exclude(uuid__in=reported_things(viewer))
    gone = gone.exclude(held__isnull=False, taken_back=None)
    rows = gone.select_related("sharer", "person", "school_class", "group").order_by("-created", "-id")
    apart = known(viewer, ScopePart.APART)
    return [
        ShareGone(
            uuid=row.uuid,
            sharer=_("somebody") if row.sharer_id in apart else isolated(row.sharer.name),
            to=isolated(row.recipient.name),
            is_to_one=row.audience == Audience.PERSON,
            created=row.created,
        )
        for row in rows[:GONE_AT_MOST]
    ]


def share_rows(viewer: Viewer, shares: list[Share]) -> list[ShareRow]:
    """Shares as a list shows them. No query of its own."""
    return [_row(viewer, share) for share in shares]


def _with_all(shares: QuerySet[Share]) -> QuerySet[Share]:
    staff = Membership.objects.current().filter(role__in=STAFF_ROLES, school=OuterRef("school"))
    by_staff = Exists(staff.filter(person=OuterRef("sharer")))
    return (
        shares.annotate(is_by_staff=by_staff)
        .select_related(
            "sharer", "person", "school_class", "group", "source", "entry__feed__source", "pack__keeper"
        )
        .defer("entry__html", "entry__text", "entry__search")
    )


def _row(viewer: Viewer, share: Share) -> ShareRow:
    source = share.source or (share.entry and share.entry.feed.source)
    return ShareRow(
        uuid=share.uuid,
        sharer=share.sharer,
        words=share.words,
        to=share.recipient.name,
        is_mine=share.sharer_id == viewer.person.pk,
        is_to_many=share.audience != Audience.PERSON,
        title=share.thing.title,
        source_title=source.title if share.entry else "",
        icon=look_of(source.kind).icon if source else "pack",
        pack=share.pack,
        may_block=not (viewer.is_staff or share.is_by_staff),
        address=reverse(ADDRESSES[word_for(share.thing)], args=[share.thing.uuid]),
        when=share.created,
    )


def sharers(viewer: Viewer) -> QuerySet:
    """The ids of all who share something with the viewer."""
    return Share.objects.meant_for(viewer).values("sharer")
