"""Where somebody is in what they listen to."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel
from resources.feeds.models import Entry


class PlaybackPosition(PublicModel):
    """The position of one person in one episode at one school: `seconds` 0 when it was heard to its end."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="+")
    seconds = models.PositiveIntegerField(default=0)
    speed = models.PositiveSmallIntegerField(
        default=100, validators=[MinValueValidator(50), MaxValueValidator(200)], help_text="In percent."
    )
    heard = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint("person", "entry", "school", name="one_place_a_school")]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.seconds} of {self.entry_id}"
