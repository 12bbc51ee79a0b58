"""The answers of the table: whom a viewer may see, find, ask, write to or put into a group.

Pages ask `people_for` and `may`. A service asks `refuse_unless` once more inside its transaction, where what is
known of the actor is read anew.
"""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from accounts.membership.classes.models import Enrolment
from accounts.people.models import Membership, Person, PersonQuerySet
from accounts.people.queries import has_named_both, names_both, viewers_at
from accounts.people.roles import Role
from accounts.people.viewer import Viewer
from accounts.safety.consent.queries import consenting, has_consent
from accounts.safety.consent.rules import ConsentKind
from accounts.safety.contact.rules import (
    BETWEEN_STUDENTS,
    NOT_AGREED,
    NOT_NAMED,
    Channel,
    Reach,
    adds_nothing,
    is_between_students,
    reaches,
    refusal,
)
from kit.errors import Refused

# Nobody asks or writes to themselves; but one sees and finds oneself, and who runs a group may be in it.
WITH_OTHERS = frozenset({Channel.ASK, Channel.WRITE})


def people_for(viewer: Viewer, channel: Channel) -> PersonQuerySet:
    """Whom the viewer may reach on a channel: people of their school alone.  # SAFETY 1, 4, 40"""
    seen = Person.objects.visible_to(viewer)
    if adds_nothing(channel):
        return seen
    return seen.filter(reached(viewer, channel))


def reached(viewer: Viewer, channel: Channel) -> Q:
    """Who among the people that a viewer sees may be reached on a channel: a condition on Person, for a page that
    shows more people than those."""
    found = Q(pk__in=())
    for reach, roles in reaches(channel, viewer.roles):
        found |= Q(pk__in=_with_roles(viewer, roles).filter(_among(viewer, reach)).values("person_id"))
    return found & ~Q(pk=viewer.person.pk) if channel in WITH_OTHERS else found


def may(viewer: Viewer, person: Person, channel: Channel) -> bool:
    """Whether the viewer may reach one person on a channel, as things are now. One query at most."""
    return people_for(viewer, channel).filter(pk=person.pk).exists()


def refuse_unless(actor: Viewer, person: Person, channel: Channel) -> None:
    """Raises Refused, with the sentence of the table's cell, unless the actor may reach the person now."""
    if may(actor, person, channel):
        return
    here = viewers_at(actor.school, [person]).get(person.pk)
    if here and is_between_students(channel, actor.roles, here.roles):
        if not has_named_both(actor.school):
            raise Refused(str(NOT_NAMED))
        if (
            channel is Channel.WRITE
            and actor.school.students_write
            and not has_consent(actor, ConsentKind.MESSAGES)
        ):
            raise Refused(str(NOT_AGREED))
    raise Refused(str(refusal(channel, actor.roles, here.roles if here else ())))


def message_rule_in_words(viewer: Viewer) -> list[str]:
    """Whether students may write to each other."""
    if not has_named_both(viewer.school):
        return [_("Off until your school has named a safeguarding lead and a deputy.")]
    if viewer.school.students_write:
        return [_("On: students may write a sentence when they share something with a classmate.")]
    return [_("Off: students share with a classmate without words of their own.")]


def _with_roles(viewer: Viewer, roles: list[Role]) -> QuerySet[Membership]:
    return Membership.objects.current().filter(school=viewer.school, role__in=roles)


def _among(viewer: Viewer, reach: Reach) -> Q:
    """Which memberships a kind of reach is about."""
    if reach is Reach.EVERYBODY:
        return Q()
    if reach is Reach.TAUGHT:
        return Q(person__in=Enrolment.objects.students_taught_by(viewer).values("person_id"))
    if reach is Reach.WRITING_CLASSMATES and not viewer.school.students_write:
        return Q(pk__in=())
    mates = Q(person__in=Enrolment.objects.classmates_of(viewer).values("person_id"))
    if reach is Reach.WRITING_CLASSMATES:
        if not has_consent(viewer, ConsentKind.MESSAGES):
            return Q(pk__in=())
        agreed = Person.objects.filter(consenting(viewer.school, ConsentKind.MESSAGES))
        mates &= Q(person__in=agreed.values("pk"))
    return mates & names_both(viewer.school) if reach in BETWEEN_STUDENTS else mates
