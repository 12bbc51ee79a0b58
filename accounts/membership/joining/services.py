"""Coming into a class with a join code: the one way to an account that a student takes alone.  # SAFETY 20"""

import re

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.membership.classes.models import Enrolment, JoinCode
from accounts.membership.classes.services import enter_class
from accounts.membership.members.names import check_chosen_name
from accounts.membership.members.services.people import create_student
from accounts.people.models import AgeBand, Person
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from kit.errors import Refused

BY_CODE = {"role": Enrolment.Role.STUDENT, "way": Enrolment.Way.CODE}


def tidy_code(text: str) -> str:
    """A code as it is stored, from how somebody typed it: " plum 7kq4" becomes "PLUM-7KQ4"."""
    letters = re.sub(r"[^A-Z0-9]", "", text.upper())
    return f"{letters[:-4]}-{letters[-4:]}" if len(letters) > 4 else letters


def find_join_code(text: str) -> JoinCode:
    """The open code that was typed. Raises Refused (field `code`) with what is wrong with it."""
    join_code = (
        JoinCode.objects.filter(code=tidy_code(text), school_class__archived__isnull=True)
        .select_related("school_class__school")
        .first()
    )
    if join_code is None:
        raise Refused(_("We do not know this code. Look at it once more, letter by letter."), field="code")
    if sentence := _what_is_wrong(join_code):
        raise Refused(sentence, field="code")
    return join_code


def _what_is_wrong(join_code: JoinCode) -> str:
    if join_code.closed is not None:
        return _("This code was closed. Ask your teacher for a new one.")
    if join_code.expires <= timezone.now():
        return _("This code is too old. Ask your teacher for a new one.")
    if join_code.places_left <= 0:
        return _("All places of this code are taken. Ask your teacher for a new one.")
    return ""


def _take_place(join_code: JoinCode) -> None:
    """Use one place. One statement decides, so of two people who want the last place one gets it."""
    taken = JoinCode.objects.filter(
        pk=join_code.pk, closed__isnull=True, expires__gt=timezone.now(), used__lt=F("places")
    ).update(used=F("used") + 1)
    if not taken:
        join_code.refresh_from_db()
        raise Refused(_what_is_wrong(join_code) or _("This code does not work any more."), field="code")


def join_with_account(*, join_code: JoinCode, name: str, user_name: str, password: str) -> Person:
    """A new student of the code's school, in its class. The age is the school's to say: youngest until it does.

    Raises Refused (field `code`, `name` or `user_name`); then no place was used.  # SAFETY 16
    """
    screen_words(join_code.school_class.school, name=name)
    check_chosen_name(join_code.school_class.school, name)
    password_hash = make_password(password)  # slow on purpose, so not while the code's row is locked
    school_class = join_code.school_class
    with transaction.atomic():
        _take_place(join_code)
        person = create_student(
            school=school_class.school,
            name=name,
            user_name=user_name,
            age_band=AgeBand.UNDER_13,
            password_hash=password_hash,
        )
        enter_class(school_class=school_class, person=person, actor=person, **BY_CODE)
        record(
            "accounts.joining.join_with_account",
            school=school_class.school,
            actor=person,
            subject=person,
            thing=join_code,
        )
    return person


@transaction.atomic
def join_as_student(*, actor: Viewer, join_code: JoinCode) -> None:
    """A student of the school enters one more class. Already in it: no place is used, and what a teacher had put
    together opens whole."""
    school_class = join_code.school_class
    if school_class.school_id != actor.school.pk:
        raise Refused(_("This code belongs to another school."), field="code")
    if not actor.is_student:
        raise Refused(_("Codes are for students. Ask the school admin to put you into the class."), field="code")
    inside = Enrolment.objects.filter(school_class=school_class, person=actor.person, ended__isnull=True).first()
    if inside is None:
        _take_place(join_code)
    elif inside.role != Enrolment.Role.STUDENT:
        return
    enter_class(school_class=school_class, person=actor.person, actor=actor.person, **BY_CODE)
