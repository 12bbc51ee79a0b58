"""Reading what is shared."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.models import Membership, Person, Role
from accounts.people.viewer import Viewer
from kit.ties import look_of
from networks.groups.models import Group
from networks.sharing.models import ADDRESSES, Audience, Share, ShareReport, word_for
from resources.packs.models import Pack


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
    address: str
    when: datetime

    @property
    def says_who(self) -> str:
        """Who shares it."""
        return _("You") if self.is_mine else self.sharer.name

    @property
    def says_who_with_whom(self) -> str:
        """Who shares it, and with whom."""
        if self.is_mine:
            return _("You, with %(to)s") % {"to": self.to}
        if self.is_to_many:
            return _("%(name)s, with %(to)s") % {"name": self.sharer.name, "to": self.to}
        return _("%(name)s, with you alone") % {"name": self.sharer.name}


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """Reports that press alike: `key` is "urgent", "open" or "closed"."""

    key: str
    heading: str
    icon: str
    reports: list[ShareReport]


def shared_with(viewer: Viewer) -> QuerySet[Share]:
    """What others share with the viewer, for a page by key on `created`."""
    return _with_all(Share.objects.shown_to(viewer))


def shared_by(viewer: Viewer) -> QuerySet[Share]:
    """What the viewer shares and may still read, for a page by key on `created`."""
    return _with_all(Share.objects.made_by(viewer).standing().readable_by(viewer))


def shared_in(viewer: Viewer, group: Group) -> QuerySet[Share]:
    """What is shared with a group the viewer is in, for a page by key on `created`."""
    return _with_all(Share.objects.in_group(viewer, group))


def share_rows(viewer: Viewer, shares: list[Share]) -> list[ShareRow]:
    """Shares as a list shows them. No query of its own."""
    return [_row(viewer, share) for share in shares]


def reports_for(viewer: Viewer) -> QuerySet[ShareReport]:
    """The reports that are the viewer's to look at: the safeguarding lead's, never one about themselves; an admin
    looks where the leads are who it is about, or where there is none.  # SAFETY 10, 12"""
    rows = (
        ShareReport.objects.filter(school=viewer.school)
        .exclude(_about(viewer.person.pk))
        .select_related("share__sharer", "share__entry", "share__source", "share__pack")
        .select_related("share__person", "share__school_class", "share__group")
        .select_related("group", "reporter", "closed_by")
    )
    if viewer.is_safeguarding_lead:
        return rows
    if not viewer.is_admin:
        return rows.none()
    for lead in set(_leads(viewer.school).values_list("person_id", flat=True)):
        rows = rows.filter(_about(lead))
    return rows


def report_parts() -> list[Q]:
    """In which order reports want looking at: open ones in which somebody may come to harm, other open ones, and
    those that were answered. The index by school and moment serves all three: a school has few reports."""
    is_open, is_urgent = Q(closed__isnull=True), Q(why__in=_URGENT)
    return [is_open & is_urgent, is_open & ~is_urgent, Q(closed__isnull=False)]


def report_groups(reports: list[ShareReport]) -> list[ReportGroup]:
    """Reports, in the order of `report_parts`, under their headings. No query of its own."""
    return [
        ReportGroup(key, _HEADINGS[key], _ICONS[key], list(rows)) for key, rows in groupby(reports, _how_pressing)
    ]


def report_readers(about: Share | Group) -> list[Person]:
    """Who is told of a report about a share or a group: never whom it is about, and always somebody.

    # SAFETY 10, 12
    """
    here = Membership.objects.current().filter(school=about.school, person__is_active=True)
    for rows in (_leads(about.school), here.filter(role=Role.ADMIN)):
        people = Person.objects.filter(pk__in=rows.values("person_id"))
        if found := [person for person in people if not _is_about(about, person)]:
            return found
    return []


def message_rule_in_words(viewer: Viewer) -> list[str]:
    """Whether students may write to each other."""
    if viewer.school.students_write:
        return [_("On: students may write a sentence when they share something with a classmate.")]
    return [_("Off: students share with a classmate without words of their own.")]


def reports_by(viewer: Viewer) -> list[ShareReport]:
    """The viewer's own last few reports, and what became of them.  # SAFETY 11"""
    mine = ShareReport.objects.filter(reporter=viewer.person, school=viewer.school)
    return list(mine.order_by("-created")[:5])


def _about(person: int) -> Q:
    """Reports about what the person with this id shared, or about a group that is theirs to answer for."""
    groups = Group.objects.answered_for_by(person)
    return Q(share__isnull=False, share__sharer=person) | Q(group__isnull=False, group__in=groups.values("pk"))


def _is_about(about: Share | Group, person: Person) -> bool:
    if isinstance(about, Share):
        return about.sharer_id == person.pk
    return Group.objects.answered_for_by(person.pk).filter(pk=about.pk).exists()


_URGENT = (ShareReport.Why.DANGER, ShareReport.Why.ADULT)
_HEADINGS = {"urgent": _lazy("Urgent: look at these first"), "open": _lazy("Waiting"), "closed": _lazy("Answered")}
_ICONS = {"urgent": "warning", "open": "flag", "closed": "done"}


def _how_pressing(report: ShareReport) -> str:
    if report.closed:
        return "closed"
    return "urgent" if report.why in _URGENT else "open"


def _leads(school) -> QuerySet[Membership]:
    return Membership.objects.current().filter(school=school, is_safeguarding_lead=True, person__is_active=True)


def _with_all(shares: QuerySet[Share]) -> QuerySet[Share]:
    return shares.select_related(
        "sharer", "person", "school_class", "group", "source", "entry__feed__source", "pack__keeper"
    ).defer("entry__html", "entry__text", "entry__search")


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
        address=reverse(ADDRESSES[word_for(share.thing)], args=[share.thing.uuid]),
        when=share.created,
    )
