"""Connections: people a student asked into their network, and what became of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.people.scope import ScopePart, known
from accounts.schools.models import School
from accounts.topics.models import Topic
from kit.models import PublicModel

if TYPE_CHECKING:
    from accounts.people.viewer import Viewer


class ConnectionKind(models.TextChoices):
    """What the asked person is to the one who asks."""

    CLASSMATE = "classmate", _("Classmate")
    TEACHER = "teacher", _("Teacher")
    LIBRARIAN = "librarian", _("Librarian")
    COUNSELLOR = "counsellor", _("Counsellor")


# Ties with a counsellor, and those that began with whoever was safeguarding lead then.
IN_CONFIDENCE = Q(kind=ConnectionKind.COUNSELLOR) | Q(in_confidence=True)


class ConnectionQuerySet(models.QuerySet):
    def of(self, viewer: Viewer) -> ConnectionQuerySet:
        """Those the viewer asked for or was asked into."""
        ends = Q(asker=viewer.person) | Q(recipient=viewer.person)
        return self.filter(ends, school=viewer.school).open_to(viewer)

    def known_to(self, viewer: Viewer) -> ConnectionQuerySet:
        """All that the viewer is an end of, also with somebody whom a block keeps apart: for the scope itself."""
        ends = Q(asker=viewer.person) | Q(recipient=viewer.person)
        return self.filter(ends, school=viewer.school).without_confidence(viewer)

    def between(self, viewer: Viewer, person: Person | OuterRef) -> ConnectionQuerySet:
        """Those of the viewer and one other person, whoever asked; `person` may be a column of another query."""
        ends = Q(asker=viewer.person, recipient=person) | Q(recipient=viewer.person, asker=person)
        return self.filter(ends, school=viewer.school).without_confidence(viewer)

    def open_to(self, viewer: Viewer) -> ConnectionQuerySet:
        """Without those in confidence, where these are closed to their own end, and those with somebody whom a
        block keeps apart.  # SAFETY 8, 32"""
        apart = known(viewer, ScopePart.APART)
        rows = self.exclude(Q(asker__in=apart) | Q(recipient__in=apart)) if apart else self
        return rows.without_confidence(viewer)

    def without_confidence(self, viewer: Viewer) -> ConnectionQuerySet:
        """Without those in confidence, where these are closed to their own end.  # SAFETY 32"""
        return self.exclude(IN_CONFIDENCE) if viewer.confidence_closed else self

    def with_any_of(self, viewer: Viewer, people: Collection[int]) -> ConnectionQuerySet:
        """Those of the viewer with some people, by their ids."""
        return self.known_to(viewer).filter(Q(asker__in=people) | Q(recipient__in=people))

    def active(self) -> ConnectionQuerySet:
        """Those that were asked and answered with yes."""
        return self.filter(state=Connection.State.ACCEPTED)

    def in_network_of(self, person: Person, *, ended: bool = False) -> ConnectionQuerySet:
        """The connections that stand in a person's network: those they asked for, asked or accepted, and the
        classmates who asked them and whom they accepted (a classmate is a tie on both sides). `ended`: also those
        that stood there once."""
        stood = [Connection.State.ACCEPTED, *([Connection.State.ENDED] if ended else [])]
        return self.filter(
            Q(asker=person, state__in=[Connection.State.PENDING, *stood])
            | Q(recipient=person, state__in=stood, kind=ConnectionKind.CLASSMATE)
        )


class Connection(PublicModel):
    """One ask and its answer. States: asked -> accepted | declined | withdrawn; accepted -> ended."""

    class State(models.TextChoices):
        PENDING = "pending", _("Asked")
        ACCEPTED = "accepted", _("In the network")
        DECLINED = "declined", _("Not now")
        WITHDRAWN = "withdrawn", _("Taken back")
        ENDED = "ended", _("Ended")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    asker = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="connections_asked")
    recipient = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="connections_received")
    kind = models.CharField(max_length=12, choices=ConnectionKind)
    state = models.CharField(max_length=10, choices=State, default=State.PENDING)
    in_confidence = models.BooleanField(default=False, help_text="It began with whoever was a confidant then.")
    purpose = models.CharField(_("what for"), max_length=300)
    topic = models.ForeignKey(Topic, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    reply = models.CharField(_("answer"), max_length=300, blank=True)
    answered = models.DateTimeField(null=True, blank=True)
    ended = models.DateTimeField(null=True, blank=True)

    objects = ConnectionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                models.functions.Least("asker", "recipient"),
                models.functions.Greatest("asker", "recipient"),
                name="one_live_connection_a_pair",
                condition=Q(state__in=["pending", "accepted"]),
            ),
            models.CheckConstraint(condition=~Q(asker=F("recipient")), name="connection_with_somebody_else"),
        ]
        indexes = [
            models.Index(fields=["asker", "state"], name="connection_asker"),
            models.Index(fields=["recipient", "state"], name="connection_recipient"),
        ]

    def __str__(self) -> str:
        return f"{self.asker_id} asked {self.recipient_id}: {self.state}"

    def other(self, person: Person) -> Person:
        """The person at the other end."""
        return self.recipient if person.pk == self.asker_id else self.asker
