"""What somebody said instead of writing it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel

MOST_SECONDS = 180


def place_of_arrival(recording: Recording, _name: str) -> str:
    """Where the file lies as it was uploaded. Its own name says nothing and is not kept."""
    return f"recordings/{recording.uuid}.upload"


def place_of_sound(recording: Recording, _name: str) -> str:
    """Where the sound lies that was made of it."""
    return f"recordings/{recording.uuid}.mp3"


class RecordingQuerySet(models.QuerySet):
    def arrived(self) -> RecordingQuerySet:
        """Those that a worker has still to make ready, the oldest first."""
        return self.filter(state=Recording.State.ARRIVED).order_by("id")


class Recording(PublicModel):
    """A person's voice. `upload` is kept until a worker has made a plain `sound` of it, and no longer. One comes
    to it only by what it belongs to, which points at it; it knows nothing of that."""

    class State(models.TextChoices):
        ARRIVED = "arrived"
        READY = "ready"
        UNREADABLE = "unreadable"

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.ARRIVED)
    upload = models.FileField(upload_to=place_of_arrival, blank=True)
    sound = models.FileField(upload_to=place_of_sound, blank=True)
    seconds = models.PositiveSmallIntegerField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0, help_text="How often a worker began to make it ready.")

    objects = RecordingQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["id"], name="recording_arrived", condition=Q(state="arrived"))]

    def __str__(self) -> str:
        return f"{self.person_id} {self.created:%Y-%m-%d}"

    @property
    def is_ready(self) -> bool:
        """Whether it can be listened to."""
        return self.state == self.State.READY

    @property
    def is_on_its_way(self) -> bool:
        """Whether a worker has still to make it ready."""
        return self.state == self.State.ARRIVED
