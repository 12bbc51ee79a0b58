"""The row of `signin_cards` in the world of the tests."""

from django.utils import timezone

from accounts.models import Person, Role
from tests.cast import make_person
from tests.world import World


def closed_student(world: World) -> Person:
    """A student of Harbour Lane to whom staff gave a password."""
    person = make_person("Ivo Sand", world.cast.harbour, Role.STUDENT)
    Person.objects.filter(pk=person.pk).update(confidence_closed=timezone.now())
    return person


ROWS = {"closed_student": closed_student}
