"""Blocking somebody, and lifting it. Nobody is told, and nothing of what was between the two is deleted."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.models import Person
from accounts.people.services import lock_actor
from accounts.people.viewer import Viewer
from accounts.safety.blocks.models import Block
from accounts.safety.blocks.queries import is_of_staff, may_block, people_met
from kit.errors import Refused

BLOCKS_AT_MOST = 200


def block_person(*, actor: Viewer, person: Person) -> Block:
    """From now on neither of the two finds the other anywhere. Twice is once.

    Raises Refused for staff, on either side: supervision cannot be blocked.  # SAFETY 8
    """
    with transaction.atomic():
        lock_actor(actor)
        mine = Block.objects.filter(blocker=actor.person, school=actor.school, lifted__isnull=True)
        if there := mine.filter(blocked=person).first():
            return there
        if is_of_staff(actor, person):
            raise Refused(_("Adults of your school look after everybody here, so they cannot be blocked."))
        if not may_block(actor, person):
            raise Refused(_("You cannot block this person."))
        if not people_met(actor).filter(pk=person.pk).exists():
            raise Refused(_("There is nobody here by that name."))
        if mine.count() >= BLOCKS_AT_MOST:
            raise Refused(_("These are very many. Talk to somebody of your school who can help."))
        block = Block.objects.create(school=actor.school, blocker=actor.person, blocked=person)
        _record("block_person", actor, block)
    return block


def lift_block(*, actor: Viewer, block: Block) -> None:
    """The two find each other again, with all that was there. Twice is once."""
    with transaction.atomic():
        mine = Block.objects.filter(pk=block.pk, blocker=actor.person, lifted__isnull=True)
        if mine.update(lifted=timezone.now()):
            _record("lift_block", actor, block)


def restore_block(*, actor: Viewer, block: Block) -> None:
    """Take back having lifted it. Twice is once."""
    with transaction.atomic():
        lock_actor(actor)
        mine = Block.objects.filter(blocker=actor.person, school=actor.school)
        if mine.filter(blocked=block.blocked_id, lifted__isnull=True).exists():
            return
        if mine.filter(pk=block.pk).update(lifted=None):
            _record("block_person", actor, block)


def _record(act: str, actor: Viewer, block: Block) -> None:
    verb = f"accounts.blocks.{act}"
    record(verb, school=actor.school, actor=actor.person, subject=block.blocked, thing=block)
