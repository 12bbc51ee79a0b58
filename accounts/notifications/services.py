"""Telling people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from accounts.notifications.apart import people_apart
from accounts.notifications.models import Notification
from accounts.notifications.queries import notices_of
from accounts.schools.models import School
from kit.live import announce

if TYPE_CHECKING:
    from accounts.people.models import Person
    from accounts.people.viewer import Viewer
    from kit.models import PublicModel


def notify(
    *,
    person: Person,
    school: School,
    key: str,
    text: str,
    address: str,
    icon: str = "bell",
    actor: Person | None = None,
    in_confidence: bool = False,
    changed: PublicModel | None = None,
) -> None:
    """Tell a person once: the same `key` a second time changes nothing.

    `text` is a finished sentence, `address` a path of this site; `in_confidence` what is not shown to whoever
    signs in with a password that staff gave. After commit open pages of the person learn of it, and that `changed`
    is not as they show it. Of whom a block keeps apart from the actor nobody is told.  # SAFETY 8
    """
    if actor is not None and person.pk in people_apart().others(school, actor):
        return
    _, new = Notification.objects.get_or_create(
        person=person,
        key=key,
        defaults={
            "school": school,
            "text": str(text)[:240],
            "address": address,
            "icon": icon,
            "actor": actor,
            "in_confidence": in_confidence,
        },
    )
    _announce([person] if new else [], in_confidence)
    announce_change(people=[person], changed=changed, in_confidence=in_confidence)


def notify_each(
    *,
    school: School,
    key: str,
    text: str,
    addresses: Mapping[Person, str],
    icon: str = "bell",
    actor: Person | None = None,
    in_confidence: bool = False,
    changed: PublicModel | None = None,
) -> None:
    """Tell many people the same sentence, each with an address of their own, in two statements.

    Like `notify`: whoever was told with this `key` before is not told again.
    """
    apart = people_apart().others(school, actor) if actor is not None else set()
    addresses = {person: address for person, address in addresses.items() if person.pk not in apart}
    notified = set(
        Notification.objects.filter(person__in=addresses.keys(), key=key).values_list("person_id", flat=True)
    )
    fresh = {person: address for person, address in addresses.items() if person.pk not in notified}
    Notification.objects.bulk_create(
        [
            Notification(
                person=person,
                school=school,
                key=key,
                text=str(text)[:240],
                address=address,
                icon=icon,
                actor=actor,
                in_confidence=in_confidence,
            )
            for person, address in fresh.items()
        ],
        ignore_conflicts=True,
        batch_size=500,
    )
    _announce(list(fresh), in_confidence)
    announce_change(people=addresses, changed=changed, in_confidence=in_confidence)


def announce_change(*, people: Iterable[Person], changed: PublicModel | None, in_confidence: bool = False) -> None:
    """Say to open pages of these people, after the commit, that a row is not as they show it: its kind and its
    uuid. Each page asks for itself anew, by the rules of whoever looks."""
    if changed is not None:
        _announce(people, in_confidence, changed)


def _announce(people: Iterable[Person], in_confidence: bool, changed: PublicModel | None = None) -> None:
    """After the commit, to their open pages; not to those from which what is confidential is kept.  # SAFETY 32"""
    everybody = {person.pk: person for person in people}

    def tell() -> None:
        hidden: set[int] = set()
        if in_confidence:
            closed = get_user_model().objects.filter(pk__in=everybody, confidence_closed__isnull=False)
            hidden = set(closed.values_list("pk", flat=True))
        hearing = [person for person in everybody.values() if person.pk not in hidden]
        if changed is not None:
            channels = [f"person.{person.uuid}" for person in hearing]
            announce(channels, changed._meta.model_name, changed.uuid)
        else:
            for person in hearing:
                announce([f"person.{person.uuid}"], "notice", person.uuid)

    if everybody:
        transaction.on_commit(tell)


def take_back_notices(*, people: Iterable[Person], key: str) -> None:
    """What a notice told of is not there any more: take it away from these people."""
    Notification.objects.filter(person__in=list(people), key=key).delete()


def close_notices(person: Person) -> None:
    """What the person was told so far is not for whoever signs in with a password that staff gave.  # SAFETY 22"""
    Notification.objects.filter(person=person, in_confidence=False).update(in_confidence=True)


def mark_read(*, actor: Viewer, notification: Notification | None = None) -> None:
    """Mark one of the actor's notices as read, or all that they see."""
    unread = notices_of(actor).filter(read__isnull=True)
    if notification is not None:
        unread = unread.filter(pk=notification.pk)
    Notification.objects.filter(pk__in=unread.order_by().values("pk")).update(read=timezone.now())
