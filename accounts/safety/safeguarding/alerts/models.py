"""Words in which somebody sounds in danger, kept as they were written."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel


class FoundWords(PublicModel):
    """What the rules for words found in somebody's words to others: once for the same words of the same person."""

    class Tier(models.TextChoices):
        DANGER = "danger", _("Somebody may come to harm")
        SECRECY = "secrecy", _("An adult asks for secrecy, or to meet elsewhere")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    tier = models.CharField(max_length=8, choices=Tier)
    words = models.TextField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint("person", "school", "digest", name="found_words_once")]

    def __str__(self) -> str:
        return f"{self.tier} in words of {self.person_id}"
