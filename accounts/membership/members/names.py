"""Which name a student may choose: none that reads like somebody else's, or that hurts.  # SAFETY 20"""

from django.utils.translation import gettext as _

from accounts.people.models import Membership, Person, Role
from accounts.safety.screening.names import is_insulting, letters_of
from accounts.schools.models import School
from kit.errors import Refused


def check_chosen_name(school: School, name: str, person: Person | None = None) -> None:
    """Raise Refused (field `name`) for a name that a student may not choose. One query.

    `person` is who chooses another name. Somebody new (None) may be called like another student: some really are,
    and staff tell them apart by class and user name.
    """
    if is_insulting(name):
        said = _("Choose a name that others like to read. Is it really yours? Ask your teacher to set it for you.")
        raise Refused(said, field="name")
    whole, without_title = letters_of(name)
    if not whole:
        raise Refused(_("Use letters in your name."), field="name")
    if whole != without_title:
        raise Refused(_("Titles such as Mr or Dr are for staff. Leave it out, please."), field="name")
    others = Membership.objects.current().filter(school=school)
    others = others.exclude(person=person) if person else others.exclude(role=Role.STUDENT)
    for role, theirs in others.values_list("role", "person__name"):
        if whole in letters_of(theirs):
            raise Refused(_said(role), field="name")


def _said(role: str) -> str:
    if role == Role.STUDENT:
        return _("Another student has this name. Is it yours too? Ask your teacher to set it for you.")
    return _("An adult at your school has this name. Is it yours too? Add another of your names.")
