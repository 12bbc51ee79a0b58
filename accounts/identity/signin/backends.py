"""Signing in: with a school's code and a user name, for students who have no e-mail address, or by address.

Both ways give the person behind a session with all that every page asks of them, in one query.
"""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.backends import BaseBackend
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest

from accounts.notifications.models import Notification
from accounts.people.models import Membership, Person
from accounts.people.queries import current_memberships


class KnowsPerson:
    """How both backends find the person of a session."""

    def get_user(self, user_id: int) -> Person | None:
        """The person a session belongs to, with `memberships_now`; None once they may not sign in.  # SAFETY 20"""
        unread = Notification.objects.without_apart().filter(
            Q(in_confidence=False) | Q(person__confidence_closed__isnull=True),
            person=user_id,
            school=OuterRef("school"),
            read__isnull=True,
        )
        memberships = list(
            current_memberships(user_id)
            .filter(person__is_active=True)
            .select_related("person")
            .annotate(has_notices=Exists(unread))
        )
        person = (
            memberships[0].person if memberships else Person.objects.filter(pk=user_id, is_active=True).first()
        )
        if person is not None:
            person.memberships_now = memberships
        return person


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
