"""Bringing students into a school, and what people say of themselves."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.identity.signin.services import give_new_password
from accounts.identity.signin.usernames import is_free
from accounts.membership.classes.models import Enrolment, SchoolClass
from accounts.membership.classes.services import enter_class
from accounts.membership.members.names import check_chosen_name
from accounts.people.models import AgeBand, Membership, Person, Role
from accounts.people.viewer import Viewer
from accounts.safety.screening.names import is_insulting
from accounts.safety.screening.words import screen_words
from accounts.schools.models import School
from kit.errors import Refused


def check_admin(actor: Viewer) -> None:
    """Raise Refused for anybody but an admin of a school."""
    if not actor.is_admin:
        raise Refused(_("Only a school admin can do this."))


def create_student(*, school: School, name: str, user_name: str, age_band: str, password_hash: str) -> Person:
    """Write a student's account and membership. Raises Refused (field `user_name`) when that is taken."""
    try:
        with transaction.atomic():
            person = Person.objects.create(name=name.strip(), age_band=age_band, password=password_hash)
            Membership.objects.create(
                person=person, school=school, role=Role.STUDENT, user_name=user_name.strip().lower()
            )
    except IntegrityError as error:
        raise Refused(user_name_taken(), field="user_name") from error
    return person


@transaction.atomic
def add_student(
    *,
    actor: Viewer,
    name: str,
    user_name: str,
    age_band: str = AgeBand.UNDER_13,
    school_class: SchoolClass | None = None,
) -> tuple[Person, str]:
    """An account for a student of the actor's school, and its first password, to be shown once."""
    check_admin(actor)
    if not is_free(actor.school, user_name):
        raise Refused(user_name_taken(), field="user_name")
    person = create_student(
        school=actor.school,
        name=name,
        user_name=user_name,
        age_band=age_band,
        password_hash="!",  # noqa: S106
    )
    record(
        "accounts.members.add_person",
        school=actor.school,
        actor=actor.person,
        subject=person,
        role=str(Role.STUDENT),
    )
    if school_class is not None:
        if school_class.school_id != actor.school.pk:
            raise Refused(_("We do not know this class."), field="school_class")
        how = {"role": Enrolment.Role.STUDENT, "way": Enrolment.Way.ADMIN}
        enter_class(school_class=school_class, person=person, actor=actor.person, **how)
    return person, give_new_password(person, giver=actor)


def edit_profile(*, actor: Viewer, name: str, pronouns: str = "") -> None:
    """Change what others see of the actor. Raises Refused (field `name` or `pronouns`) for contact details."""
    screen_words(actor.school, writer=actor, name=name, pronouns=pronouns)
    with transaction.atomic():
        name = " ".join(name.split())
        if actor.is_student and name != actor.person.name:
            check_chosen_name(actor.school, name, actor.person)
        if is_insulting(pronouns):
            raise Refused(_("Choose words that others like to read."), field="pronouns")
        Person.objects.filter(pk=actor.person.pk).update(pronouns=pronouns.strip())
        set_name(actor, actor.person, name)


def set_name(actor: Viewer, person: Person, name: str) -> None:
    """Write a name that was looked over, and what it was before into the trail."""
    before = Person.objects.get(pk=person.pk).name
    if name == before:
        return
    Person.objects.filter(pk=person.pk).update(name=name)
    record(
        "accounts.members.change_name",
        school=actor.school,
        actor=actor.person,
        subject=person,
        before=before,
        after=name,
    )


def user_name_taken() -> str:
    """What somebody reads who wants a user name of another."""
    return _("Somebody in your school has this user name. Try another one.")
