"""Running classes: making and naming them, who is in them, and the codes to join with."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.identity.signin.credentials import new_code
from accounts.membership.classes.access import may_run
from accounts.membership.classes.models import Enrolment, JoinCode, SchoolClass
from accounts.membership.classes.queries import taken_out_by
from accounts.people.models import Person, Role
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from accounts.topics.models import Topic
from kit.errors import Refused
from kit.text.directions import isolated


def _check_runs(actor: Viewer, school_class: SchoolClass) -> None:
    if not may_run(actor, school_class):
        raise Refused(_("Only the class's teachers and the school admin can do this."))


def create_class(*, actor: Viewer, name: str, topic: Topic | None = None) -> SchoolClass:
    """A new class; a teacher who makes it teaches it. Raises Refused (field `name`) for a name that is taken."""
    if not (actor.is_admin or actor.is_teacher):
        raise Refused(_("Only teachers and school admins make classes."))
    screen_words(actor.school, writer=actor, name=name)
    try:
        with transaction.atomic():
            school_class = SchoolClass.objects.create(school=actor.school, name=name.strip(), topic=topic)
            if actor.is_teacher:
                Enrolment.objects.create(
                    school_class=school_class,
                    person=actor.person,
                    role=Enrolment.Role.TEACHER,
                    way=Enrolment.Way.TEACHER,
                )
            record("accounts.classes.create_class", school=actor.school, actor=actor.person, thing=school_class)
    except IntegrityError as error:
        raise Refused(_name_taken(), field="name") from error
    return school_class


def rename_class(*, actor: Viewer, school_class: SchoolClass, name: str) -> None:
    """Raises Refused (field `name`) for a name that is taken."""
    _check_runs(actor, school_class)
    before, name = school_class.name, name.strip()
    if name == before:
        return
    screen_words(actor.school, writer=actor, name=name)
    try:
        with transaction.atomic():
            SchoolClass.objects.filter(pk=school_class.pk).update(name=name)
            record(
                "accounts.classes.rename_class",
                school=actor.school,
                actor=actor.person,
                thing=school_class,
                before=before,
                after=name,
            )
    except IntegrityError as error:
        raise Refused(_name_taken(), field="name") from error
    school_class.name = name


def _name_taken() -> str:
    return _("Your school has a class of this name already.")


@transaction.atomic
def enrol(*, actor: Viewer, school_class: SchoolClass, person: Person) -> Enrolment:
    """Put a student or a teacher of the school into a class; somebody who was in it before comes back.

    An admin puts in anybody. A teacher puts in students they teach elsewhere, and what those made so far stays
    closed to the teachers of this class; or takes back that they took somebody out.  # SAFETY 22
    """
    _check_runs(actor, school_class)
    with_role = Person.objects.filter(pk=person.pk)
    if with_role.with_role(actor.school, Role.STUDENT).exists():
        role = Enrolment.Role.STUDENT
    elif with_role.with_role(actor.school, Role.TEACHER).exists():
        role = Enrolment.Role.TEACHER
    else:
        raise Refused(_("Only students and teachers of your school can be in a class."))
    entering = {"school_class": school_class, "person": person, "role": role, "actor": actor.person}
    if actor.is_admin:
        return enter_class(**entering, way=Enrolment.Way.ADMIN)
    back = taken_out_by(actor, school_class).filter(person=person, role=role).first()
    if back is not None:
        return enter_class(**entering, way=back.way, opens_from=back.opens_from)
    if not Enrolment.objects.students_taught_by(actor).filter(person=person).exists():
        raise Refused(
            _("You do not teach %(name)s. Your school admin can put them in, or they come in by a code.")
            % {"name": isolated(person.name)}
        )
    return enter_class(**entering, way=Enrolment.Way.TEACHER, opens_from=timezone.now())


def enter_class(
    *,
    school_class: SchoolClass,
    person: Person,
    role: str,
    actor: Person,
    way: str,
    opens_from: datetime | None = None,
) -> Enrolment:
    """Write that a person is in a class, by which way, and who saw to it. The caller has checked that they may be.

    Whoever is in it already may come in wider, never narrower.
    """
    how = {"role": role, "way": way, "opens_from": opens_from}
    enrolment, new = Enrolment.objects.get_or_create(school_class=school_class, person=person, defaults=how)
    if not new:
        wider = enrolment.opens_from is not None and opens_from is None
        if enrolment.ended is None and enrolment.role == role and not wider:
            return enrolment
        enrolment.ended, enrolment.ended_by = None, None
        enrolment.role, enrolment.way, enrolment.opens_from = role, way, opens_from
        enrolment.save(update_fields=["ended", "ended_by", *how])
    record(
        "accounts.classes.enrol",
        school=school_class.school,
        actor=actor,
        subject=person,
        thing=school_class,
        role=str(role),
        way=str(way),
    )
    return enrolment


@transaction.atomic
def leave_class(*, actor: Viewer, enrolment: Enrolment) -> None:
    """Take somebody out of a class; doing it twice changes nothing."""
    _check_runs(actor, enrolment.school_class)
    left = Enrolment.objects.filter(pk=enrolment.pk, ended__isnull=True).update(
        ended=timezone.now(), ended_by=actor.person
    )
    if left:
        record(
            "accounts.classes.leave_class",
            school=actor.school,
            actor=actor.person,
            subject=enrolment.person,
            thing=enrolment.school_class,
        )


def make_join_code(*, actor: Viewer, school_class: SchoolClass, places: int = 30, days: int = 7) -> JoinCode:
    """A code that lets up to `places` students make an account in the class, for `days` days."""
    _check_runs(actor, school_class)
    while True:
        try:
            with transaction.atomic():
                join_code = JoinCode.objects.create(
                    school_class=school_class,
                    code=new_code(),
                    places=places,
                    expires=timezone.now() + timedelta(days=days),
                    made_by=actor.person,
                )
                record(
                    "accounts.classes.make_join_code",
                    school=actor.school,
                    actor=actor.person,
                    thing=join_code,
                    places=places,
                    days=days,
                )
                return join_code
        except IntegrityError:  # the same code exists: once in a hundred million
            continue


@transaction.atomic
def close_join_code(*, actor: Viewer, join_code: JoinCode) -> None:
    """Let nobody in with this code any more; doing it twice changes nothing."""
    _check_runs(actor, join_code.school_class)
    closed = JoinCode.objects.filter(pk=join_code.pk, closed__isnull=True).update(closed=timezone.now())
    if closed:
        record("accounts.classes.close_join_code", school=actor.school, actor=actor.person, thing=join_code)
