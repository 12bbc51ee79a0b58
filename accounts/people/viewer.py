"""Who is looking: the person, the school they are in now, and the roles they have there.

Every read takes a Viewer first; none is ever made from what a browser sends but from the session alone.
"""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser

from accounts.people.roles import STAFF_ROLES, Role
from accounts.schools.models import School
from kit.transactions import open_transactions


@dataclass(frozen=True)
class Viewer:
    """Who looks: a person, the school they look from, and their roles there. Goes first into every read."""

    person: AbstractBaseUser  # a Person; that module builds on this one
    school: School
    roles: frozenset[Role]
    is_safeguarding_lead: bool = False
    is_safeguarding_deputy: bool = False
    has_notices: bool | None = None  # unread ones, where the question for the person answered that too
    # What `people/scope.py` knows of them so far, and for how long that counts.
    scope: dict[Any, frozenset[int]] = field(default_factory=dict, init=False, repr=False, compare=False)
    transaction: tuple = field(default_factory=open_transactions, init=False, repr=False, compare=False)

    @property
    def is_student(self) -> bool:
        """Learns at this school."""
        return Role.STUDENT in self.roles

    @property
    def is_teacher(self) -> bool:
        """Teaches at this school."""
        return Role.TEACHER in self.roles

    @property
    def is_admin(self) -> bool:
        """Runs this school's plnsite."""
        return Role.ADMIN in self.roles

    @property
    def reads_reports(self) -> bool:
        """Is told of new reports: the school's safeguarding lead, or the deputy."""
        return self.is_safeguarding_lead or self.is_safeguarding_deputy

    @property
    def is_mentor(self) -> bool:
        """Helps from outside the school; not staff."""
        return Role.MENTOR in self.roles

    @property
    def is_confidant(self) -> bool:
        """Somebody to talk to in confidence: a counsellor, the safeguarding lead."""
        return Role.COUNSELLOR in self.roles or self.is_safeguarding_lead

    @property
    def opens_confidence(self) -> bool:
        """Who may open again, with a student, what a new password closed: a confidant, or the lead's deputy. No
        admin, who gives anybody a password: what they closed they would open alone.  # SAFETY 32"""
        return (self.is_confidant or self.is_safeguarding_deputy) and not self.is_admin

    @property
    def confidence_closed(self) -> bool:
        """Whether staff know, or knew, the password with which this person signs in: then nothing that is between
        them and a confidant is shown, until one of these has opened it again with them.  # SAFETY 32"""
        return self.person.confidence_closed is not None

    @property
    def is_staff(self) -> bool:
        """Employed by the school: teacher, librarian, counsellor or admin. They vet its sources too."""
        return bool(self.roles & STAFF_ROLES)
