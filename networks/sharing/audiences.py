"""With whom somebody may share, who exactly would see it, and whether words may go along.

Words to one person go along where `accounts/safety/contact` lets the two write: two students only where the school
turned messages on. What is shared with a class or a group, its teachers or leads see as well, so a sentence may
always stand beside it.

# SAFETY 5, 6
"""

from dataclasses import dataclass

from django.db.models import Case, Exists, OuterRef, When
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.membership.classes.queries import told_apart
from accounts.people.models import STAFF_ROLES, AgeBand, Membership, Person
from accounts.people.queries import has_named_both
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import people_for, reached
from accounts.safety.contact.rules import Channel
from kit.text.directions import isolated
from networks.groups.models import Group
from networks.groups.queries import lead_names, own_groups, people_in
from networks.sharing.models import Audience
from resources.feeds.models import Entry
from resources.packs.models import Pack
from resources.sources.models import Source


@dataclass(frozen=True)
class Recipients:
    """One audience: a class, a group or one person. `seen_by` says in words who would see it; `with_adult` that
    students and staff may be alone with one another in it; `may_write` that a sentence may go along."""

    audience: Audience
    target: SchoolClass | Group | Person
    name: str
    seen_by: str
    may_write: bool = True
    with_adult: bool = False
    apart: str = ""  # what tells a person from another who is called alike

    @property
    def columns(self) -> dict:
        """The columns of a share that say with whom."""
        to = {Audience.CLASS: "school_class", Audience.GROUP: "group", Audience.PERSON: "person"}[self.audience]
        return dict.fromkeys(("school_class", "group", "person")) | {to: self.target}


def audiences_of(viewer: Viewer) -> list[Recipients]:
    """With whom the viewer may share: people first, for one person is the narrowest. Classes alone until the
    school has named who looks after reports.  # SAFETY 1, 12, 22"""
    if not has_named_both(viewer.school):
        return _classes(viewer)
    return [*_people(viewer), *_groups(viewer), *_classes(viewer)]


def recipients_of(viewer: Viewer, audience: str) -> list[Recipients]:
    """The classes, the groups or the people with whom the viewer may share: one kind of them.  # SAFETY 1, 22"""
    kinds = {Audience.PERSON: _people, Audience.GROUP: _groups, Audience.CLASS: _classes}
    return kinds[audience](viewer) if audience in kinds else []


def readers_of_class(school_class: SchoolClass) -> list[Person]:
    """Everybody who is in a class now, teachers first, by name. One query."""
    enrolled = (
        Enrolment.objects.current()
        .filter(school_class=school_class, person__in=Person.objects.in_school(school_class.school))
        .select_related("person")
        .order_by("-role", Lower("person__name"), "id")
    )
    return [enrolment.person for enrolment in enrolled]


def readers_of(to: Person | SchoolClass | Group) -> list[Person]:
    """Everybody who sees now what is shared with a person, a class or a group. One query at most."""
    if isinstance(to, Person):
        return [to]
    if isinstance(to, SchoolClass):
        return readers_of_class(to)
    leads, members = people_in(to)
    return [*leads, *members]


def without_apart(viewer: Viewer, people: list[Person]) -> list[Person]:
    """Those of the people whom no block keeps apart from the viewer.  # SAFETY 8"""
    apart = known(viewer, ScopePart.APART)
    return [one for one in people if one.pk not in apart]


def able_to_read(thing: Entry | Source | Pack, people: list[Person]) -> list[Person]:
    """Those of the people who can open what is shared: by age, and by the class a pack is for. Two queries."""
    if isinstance(thing, Entry) and thing.explicit:  # SAFETY 42
        return [one for one in people if one.age_band in (AgeBand.FROM_16, AgeBand.ADULT)]
    if isinstance(thing, Pack) and thing.school_class:
        enrolled = Enrolment.objects.current().filter(school_class=thing.school_class)
        staff = Membership.objects.current().filter(school=thing.school, role__in=STAFF_ROLES)
        able = {row for rows in (enrolled, staff) for row in rows.values_list("person_id", flat=True)}
        return [one for one in people if one.pk in able]
    return people


def _people(viewer: Viewer) -> list[Recipients]:
    """Those in the viewer's network whom they still see, and who of them may be written to."""
    staff = Membership.objects.current().filter(school=viewer.school, role__in=STAFF_ROLES, person=OuterRef("pk"))
    may_write = When(reached(viewer, Channel.WRITE), then=True)
    others = (
        people_for(viewer, Channel.SEE)
        .filter(pk__in=known(viewer, ScopePart.CONNECTED))
        .annotate(may_write=Case(may_write, default=False), is_of_staff=Exists(staff))
    )
    others = sorted(others, key=lambda one: one.name.lower())
    apart = told_apart(viewer, others)
    return [
        Recipients(
            Audience.PERSON,
            person,
            person.name,
            _("Only %(name)s sees it.") % {"name": _called(person, apart)},
            may_write=person.may_write,
            with_adult=viewer.is_staff != person.is_of_staff,
            apart=apart.get(person.pk, ""),
        )
        for person in others
    ]


def _called(person: Person, apart: dict[int, str]) -> str:
    name, words = isolated(person.name), apart.get(person.pk)
    return f"{name} ({words})" if words else name


def _groups(viewer: Viewer) -> list[Recipients]:
    """The running groups the viewer is in, as long as somebody of staff leads them.  # SAFETY 3"""
    groups = own_groups(viewer).led().order_by(Lower("name"), "id")
    return [
        Recipients(
            Audience.GROUP,
            group,
            group.name,
            _("The members of “%(name)s” see it, and so does whoever leads it: %(leads)s.")
            % {"name": isolated(group.name), "leads": isolated(lead_names(group))},
            with_adult=True,
        )
        for group in groups
    ]


def _classes(viewer: Viewer) -> list[Recipients]:
    mine = Enrolment.objects.current().filter(person=viewer.person, school_class__school=viewer.school)
    classes = SchoolClass.objects.filter(pk__in=mine.values("school_class")).order_by(Lower("name"))
    return [
        Recipients(
            Audience.CLASS,
            school_class,
            school_class.name,
            _("Everybody in %(name)s sees it: the students and their teachers.")
            % {"name": isolated(school_class.name)},
        )
        for school_class in classes
    ]
