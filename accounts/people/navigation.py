"""The way round and the menu of a person: each slice contributes its places.

    places.add(Place("people", _("People"), "accounts:person-list", "people", order=10, whose=ADMINS))
    parts.add(Part("accounts:person-find", "people"))
    menu.add(MenuItem(_("About me"), "accounts:person-edit", "person", order=0))

`plnsite/pages/context.py` shows them on every page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise

from accounts.people.viewer import Viewer
from kit.contributions import Registry


class Audience(StrEnum):
    """Whose way round it is; who has several roles goes the first of these ways."""

    STUDENT = "student"
    TEACHER = "teacher"
    ADMIN = "admin"
    HELPER = "helper"  # librarians and counsellors
    MENTOR = "mentor"  # and whoever else comes from outside


STUDENTS = (Audience.STUDENT,)
TEACHERS = (Audience.TEACHER,)
ADMINS = (Audience.ADMIN,)
HELPERS = (Audience.HELPER,)
INSIDERS = (*STUDENTS, *TEACHERS, *ADMINS, *HELPERS)
EVERYBODY = tuple(Audience)


def audience_of(viewer: Viewer) -> Audience:
    """Which way round a viewer is shown."""
    if viewer.is_student:
        return Audience.STUDENT
    if viewer.is_teacher:
        return Audience.TEACHER
    if viewer.is_admin:
        return Audience.ADMIN
    return Audience.HELPER if viewer.is_staff else Audience.MENTOR


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the way round: `url` is the name of its address; phones show the first four in `order`.

    `shown` leaves it out for a viewer who has nothing there. While `urgent` says so it comes first, and is marked.
    """

    name: str
    label: str | Promise
    url: str
    icon: str
    order: int
    whose: tuple[Audience, ...]
    shown: Callable[[Viewer], bool] = lambda viewer: True
    urgent: Callable[[Viewer], bool] = lambda viewer: False


@dataclass(frozen=True, slots=True)
class Part:
    """An address that belongs to a place of that name though it does not stand below it; `place` empty: to none,
    though it stands below one."""

    url: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of the menu of a person."""

    label: str | Promise
    url: str
    icon: str
    order: int
    shown: Callable[[Viewer], bool] = lambda viewer: True


places: Registry[Place] = Registry(
    "places of the way round", name=lambda place: (place.name, place.whose), order=lambda place: place.order
)
parts: Registry[Part] = Registry("parts of places", name=lambda part: (part.url, part.place))
menu: Registry[MenuItem] = Registry("lines of the menu", name=lambda item: item.url, order=lambda item: item.order)
