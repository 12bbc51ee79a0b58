"""The roles that a person has in a school."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    STUDENT = "student", _("Student")
    TEACHER = "teacher", _("Teacher")
    LIBRARIAN = "librarian", _("Librarian")
    COUNSELLOR = "counsellor", _("Counsellor")
    MENTOR = "mentor", _("Mentor")
    ADMIN = "admin", _("School admin")


# People the school employs; a mentor is an outside adult and never counts as one of them.
STAFF_ROLES = frozenset({Role.TEACHER, Role.LIBRARIAN, Role.COUNSELLOR, Role.ADMIN})
