"""Reading blocks: one's own, whom one may block, and to whom one turns instead."""

from django.db.models import Q, QuerySet

from accounts.people.models import Membership, Person, PersonQuerySet
from accounts.people.roles import STAFF_ROLES
from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from accounts.safety.blocks.meetings import meetings
from accounts.safety.blocks.models import Block
from accounts.safety.contact.queries import people_for
from accounts.safety.contact.rules import Channel


def blocks_of(viewer: Viewer) -> QuerySet[Block]:
    """Whom the viewer blocked, the last first."""
    mine = Block.objects.standing().filter(blocker=viewer.person, school=viewer.school)
    return mine.select_related("blocked").order_by("-created", "-id")


def people_met(viewer: Viewer) -> PersonQuerySet:
    """Everybody else whose name the viewer is shown somewhere: blocking tells nobody who is at the school."""
    met = Q(pk__in=people_for(viewer, Channel.SEE).values("pk"))
    for meeting in meetings:
        met |= Q(pk__in=meeting.people(viewer))
    here = Person.objects.in_school(viewer.school).filter(met)
    return here.exclude(pk__in=[viewer.person.pk, *known(viewer, ScopePart.APART)])


def is_of_staff(viewer: Viewer, person: Person) -> bool:
    """Whether a person is of the school's staff, whom nobody blocks."""
    return Person.objects.with_role(viewer.school, *STAFF_ROLES).filter(pk=person.pk).exists()


def may_block(viewer: Viewer, person: Person) -> bool:
    """Whether the viewer, who sees the person, may block them.  # SAFETY 8"""
    blocks = (viewer.is_student or viewer.is_mentor) and not viewer.is_staff
    return blocks and person.pk != viewer.person.pk and not is_of_staff(viewer, person)


def people_to_turn_to(viewer: Viewer, person: Person) -> list[Person]:
    """The safeguarding lead and the deputy, without the one it is about."""
    here = Membership.objects.filter(school=viewer.school)
    posts = here.leads() | here.deputies()
    return list(Person.objects.filter(pk__in=posts.values("person_id")).exclude(pk=person.pk).by_name())
