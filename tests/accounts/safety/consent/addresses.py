"""The addresses of `consent`: who gets in; and its lists."""

from datetime import date

from accounts.models import Consent
from tests.cast import enrol, make_person
from tests.house.addresses import ALL_ADMINS, ALL_STUDENTS, Address, List, of
from tests.world import World


def _students(world: World, start: int, end: int) -> None:
    for number in range(start, end):
        person = make_person(f"Pupil{number} Young", world.cast.harbour, "student")
        person.age_band = "under_13"
        person.save()
        enrol(person, world.cast.class_8b)
        Consent.objects.create(
            school=world.cast.harbour,
            person=person,
            kind="voice",
            giver="A Parent",
            relation="parent",
            method="paper",
            policy_version="Notice 1",
            given=date(2026, 9, 1),
        )


def _class(world: World) -> dict:
    return {"uuid": world.cast.class_8b.uuid}


def _student(world: World) -> dict:
    return {"uuid": world.cast.mia.uuid}


ADDRESSES = [
    Address("accounts:consent-list", people=ALL_ADMINS),
    Address("accounts:consent-class", people="ada", parts=_class),
    Address("accounts:consent-student", people="ada", parts=_student),
    Address("accounts:consent-withdraw", people="ada", parts=of("consent")),
    Address("accounts:consent-own", people=ALL_STUDENTS),
]

LISTS = [List("accounts:consent-class", "ada", _students, parts=_class)]
