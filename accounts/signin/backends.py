"""Signing in: with a school's code and a user name, for students who have no e-mail address, or by address.

Both ways give the person behind a session with all that every page asks of them, in one query.
"""

from functools import lru_cache

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.backends import BaseBackend
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.http import HttpRequest

from accounts.notifications.models import Notification
from accounts.people.models import Membership, Person
from accounts.people.viewer import current_memberships
from accounts.schools.models import School
from kit.prepared import Words, stand_ins


class KnowsPerson:
    """How both backends find the person of a session."""

    def get_user(self, user_id: int) -> Person | None:
        """The person a session belongs to, with `memberships_now`; None once they may not sign in.  # SAFETY 20"""
        words = _question()
        if words is None:
            memberships = list(_memberships(user_id))
        else:
            memberships = [_membership(row) for row in words.ask([user_id])]
        if memberships:
            person = memberships[0].person
            person.memberships_now = memberships
            return person
        person = Person.objects.filter(pk=user_id, is_active=True).first()
        if person is not None:
            person.memberships_now = []
        return person


def _memberships(user_id: int) -> QuerySet[Membership]:
    unread = Notification.objects.filter(person=OuterRef("person"), school=OuterRef("school"), read__isnull=True)
    return (
        current_memberships(user_id)
        .filter(person__is_active=True)
        .select_related("person", "school")
        .annotate(has_notices=Exists(unread))
    )


_PARTS = {"": Membership, "person__": Person, "school__": School}


@lru_cache(maxsize=1)
def _question() -> Words | None:
    """The same question in words; None when a column of it has to be read by Django itself."""
    (user_id,) = stand_ins([0])
    columns = [f"{path}{name}" for path, model in _PARTS.items() for name in _columns(model)]
    return Words.of(_memberships(user_id).values_list(*columns, "has_notices"), [user_id])


@lru_cache
def _columns(model: type[Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]


def _membership(row: tuple) -> Membership:
    rows = iter(row)
    membership, person, school = (
        model.from_db(DEFAULT_DB_ALIAS, _columns(model), [next(rows) for _name in _columns(model)])
        for model in _PARTS.values()
    )
    membership.person, membership.school, membership.has_notices = person, school, next(rows)
    return membership


class EmailBackend(KnowsPerson, AuthenticationBackend):
    """django-allauth's own way by e-mail address and password."""


class SchoolUserNameBackend(KnowsPerson, BaseBackend):
    """Knows a person by school code and user name; passwords are checked as everywhere."""

    def authenticate(
        self,
        request: HttpRequest | None,
        school_code: str = "",
        user_name: str = "",
        password: str = "",
        **other: object,
    ) -> Person | None:
        """The person, or None. Takes as long for an unknown name as for a wrong password."""
        if not (school_code and user_name and password):
            return None
        # Small letters as Python knows them, here as where tries are counted: "ı" must not be one more "i".
        membership = (
            Membership.objects.current()
            .filter(school__code=school_code.strip().lower(), user_name=user_name.strip().lower())
            .select_related("person")
            .first()
        )
        if membership is None:
            Person().set_password(password)
            return None
        person = membership.person
        return person if person.check_password(password) and person.is_active else None
