"""Signing in with a school's code and a user name, for students who have no e-mail address."""

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from accounts.people.models import Membership, Person


class SchoolUserNameBackend(BaseBackend):
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

    def get_user(self, user_id: int) -> Person | None:
        """The person a session belongs to, None once they may not sign in."""
        return Person.objects.filter(pk=user_id, is_active=True).first()
