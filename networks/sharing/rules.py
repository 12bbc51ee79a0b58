"""The school's own rule about words between students."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from kit.errors import Refused


def set_message_rule(*, actor: Viewer, students_write: bool) -> None:
    """Whether students may write words to each other; it counts for what is written from now on."""
    if not actor.is_admin:
        raise Refused(_("Only the admins of your school decide this."))
    with transaction.atomic():
        School.objects.filter(pk=actor.school.pk).update(students_write=students_write)
        record(
            "networks.sharing.set_message_rule",
            school=actor.school,
            actor=actor.person,
            students_write=students_write,
        )
    actor.school.students_write = students_write
