"""What people settle for themselves, ending their sessions, and one act of a person after the other."""

from django.db.models import F
from django.utils import timezone

from accounts.people.models import Membership, Person
from accounts.people.viewer import Viewer
from accounts.schools.models import School
from kit.live import end_tokens


def end_sessions(person: Person) -> None:
    """Sign the person out of every browser they are signed in with.  # SAFETY 20"""
    Person.objects.filter(pk=person.pk).update(sessions_ended=F("sessions_ended") + 1)
    person.refresh_from_db(fields=["sessions_ended"])
    end_tokens(person.uuid)


def give_role(person: Person, school: School, role: str) -> Membership:
    """Somebody is in a school in a role, from now on or again. Who once looked after reports comes back without
    that: it takes the yes of whoever does so now.  # SAFETY 10"""
    row, _new = Membership.objects.get_or_create(person=person, school=school, role=role)
    if row.ended is not None:
        row.ended, row.resumed = None, timezone.now()
        row.was_safeguarding_lead = row.was_safeguarding_lead or row.is_safeguarding_lead
        row.is_safeguarding_lead = row.is_safeguarding_deputy = False
        row.save()
    return row


def finish_welcome(*, actor: Viewer, now) -> None:
    """The first steps are done, or left for later: they are not shown again. Doing it twice changes nothing."""
    Person.objects.filter(pk=actor.person.pk, welcomed__isnull=True).update(welcomed=now)


def lock_actor(actor: Viewer) -> None:
    """Until the transaction ends, what the same person does from another tab, or by a doubled click, waits here.

    What only points at the person is not held up (`no_key`).
    """
    Person.objects.select_for_update(no_key=True).get(pk=actor.person.pk)
