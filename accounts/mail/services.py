"""Writing letters: they go out by a worker, once what they tell of is committed."""

from collections.abc import Iterable

from django.db import transaction

from accounts.mail import tasks
from accounts.mail.models import OutgoingMail
from accounts.people.models import Person
from accounts.schools.models import School


def post_mail(
    *,
    kind: str,
    key: str,
    email: str,
    school: School | None = None,
    person: Person | None = None,
    **facts: str,
) -> None:
    """A letter to an address, in the transaction of what it tells of; the same `key` a second time is none.

    A mail server or a broker that is away undoes nothing: the row waits for the next tick.
    """
    row = OutgoingMail(kind=kind, key=key, email=email, school=school, person=person, facts=facts)
    OutgoingMail.objects.bulk_create([row], ignore_conflicts=True)
    transaction.on_commit(_wake_worker, robust=True)


def post_mail_to_each(*, kind: str, key: str, people: Iterable[Person], school: School, **facts: str) -> None:
    """The same letter to each of some people who has an address."""
    for person in people:
        if person.email:
            once = f"{key}.{person.uuid}"
            post_mail(kind=kind, key=once, email=person.email, school=school, person=person, **facts)


def _wake_worker() -> None:
    tasks.send_due_mail.apply_async(retry=False)
