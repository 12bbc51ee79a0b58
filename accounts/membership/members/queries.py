"""Reading people: as others may see them, and as the school's admin lists them."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from accounts.membership.classes.models import SchoolClass
from accounts.membership.classes.queries import classes_in_common
from accounts.membership.members.models import Invitation
from accounts.people.models import Membership, Person, Role, is_named
from accounts.people.viewer import Viewer
from accounts.topics.models import Expertise
from accounts.topics.queries import expertise_of

A_PAGE = 50  # invitations that are shown; nobody waits for more at once


@dataclass(frozen=True)
class Profile:
    """What the viewer may see of a person: the account's public side, roles, classes in common, expertise."""

    person: Person
    role_names: list[str]
    classes: list[SchoolClass]
    expertise: list[Expertise]
    is_self: bool


def profile(viewer: Viewer, person: Person) -> Profile:
    """The profile of a person whom the viewer got through `access`. Three queries."""
    memberships = Membership.objects.current().filter(person=person, school=viewer.school).order_by("id")
    return Profile(
        person=person,
        role_names=[membership.get_role_display() for membership in memberships],
        classes=classes_in_common(viewer, person),
        expertise=list(expertise_of(viewer, person)),
        is_self=person.pk == viewer.person.pk,
    )


def members_of(viewer: Viewer, *, text: str = "", role: str = "") -> QuerySet[Person]:
    """Everybody in the viewer's school, each with `here`: their current memberships there.

    `text` is looked for in name, user name and address; `role` is one of Role, or "" for all.
    """
    current = Membership.objects.current().filter(school=viewer.school)
    wanted = current.filter(role=role) if role in Role.values else current
    people = Person.objects.in_school(viewer.school).filter(pk__in=wanted.values("person_id"))
    return _found(people, current, text)


def leavers_of(viewer: Viewer, *, text: str = "") -> QuerySet[Person]:
    """For admins: who belonged to the viewer's school and does not any more, each with `here`: what they were."""
    ended = Membership.objects.filter(school=viewer.school, ended__isnull=False)
    people = Person.objects.filter(pk__in=ended.values("person_id")).exclude(
        pk__in=Membership.objects.current().filter(school=viewer.school).values("person_id")
    )
    return _found(people, ended, text) if viewer.is_admin else Person.objects.none()


def _found(people: QuerySet[Person], memberships: QuerySet[Membership], text: str) -> QuerySet[Person]:
    if text := text.strip()[:80]:
        by_user_name = memberships.filter(user_name__icontains=text).values("person_id")
        people = people.filter(is_named(text) | Q(email__icontains=text) | Q(pk__in=by_user_name))
    return people.prefetch_related(Prefetch("memberships", queryset=memberships.order_by("id"), to_attr="here"))


def invitations_of(viewer: Viewer) -> list[Invitation]:
    """For admins: the invitations of their school that wait, the newest first."""
    waiting = Invitation.objects.pending().filter(school=viewer.school)
    return list(waiting.order_by("-sent", "-id")[:A_PAGE]) if viewer.is_admin else []


def memberships_of(viewer: Viewer, person: Person) -> list[Membership]:
    """A person's memberships in the viewer's school, now and before, those of now first."""
    memberships = Membership.objects.filter(person=person, school=viewer.school).select_related("school")
    return sorted(memberships, key=lambda membership: (membership.ended is not None, membership.pk))


def sign_in_of(viewer: Viewer) -> Membership | None:
    """The viewer's membership with the user name they sign in with here, with its school; None without one."""
    mine = Membership.objects.current().filter(person=viewer.person, school=viewer.school, user_name__isnull=False)
    return mine.select_related("school").order_by("id").first()
